import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { inFigures } from "@/components/headcount/numbers";
import { Figure } from "@/components/ui/figure";
import { REQUEST_STATES } from "@/lib/matching/schema";
import { formatMoment } from "@/lib/platform/i18n/dates";
import type { Locale } from "@/lib/platform/i18n/locales";
import { lackingPlaces } from "@/lib/timetable/overview-rules";
import { type MatchingOverview, OUTCOMES } from "@/lib/timetable/overview-schema";

type Props = {
  now: MatchingOverview;
  locale: Locale;
  timeZone: string;
  /** The edition's matching: /zh/organise/3/matching */
  base: string;
};

/** Where matching stands in figures, each of which opens the list that it counts. */
export function OverviewFigures({ now, locale, timeZone, base }: Props) {
  const t = useTranslations("matching.overview");
  const d = useTranslations("domain");
  const figures = (value: number) => inFigures(value, locale);
  const { profiles, requests, published } = now;
  const scarce = lackingPlaces(now);
  return (
    <div className="grid gap-6">
      <Row title={t("profiles")}>
        <Figure
          value={figures(profiles.listed)}
          label={t("listed")}
          href={`${base}/profiles`}
          note={profiles.unlisted > 0 ? t("unlisted", { count: profiles.unlisted }) : undefined}
        />
        <Figure
          value={figures(profiles.silent)}
          label={t("silent")}
          href={`${base}/profiles?state=unrepresented`}
          tone={profiles.silent > 0 ? "waiting" : "ink"}
        />
      </Row>
      <Row title={t("requests")}>
        {REQUEST_STATES.map((state) => (
          <Figure
            key={state}
            value={figures(requests[state])}
            label={d(`requestState.${state}`)}
            href={`${base}/requests?state=${state}`}
            tone={state === "OPEN" && requests.OPEN > 0 ? "waiting" : "ink"}
          />
        ))}
      </Row>
      <Row title={t("places")}>
        <Figure
          value={figures(now.places)}
          label={t("placesHave")}
          href={`${base}/rounds`}
          note={t("placesNote", { slots: now.slots })}
          tone={scarce > 0 ? "refused" : "ink"}
        />
        {(["MUST", "WISH", "IF_POSSIBLE"] as const).map((priority) => (
          <Figure
            key={priority}
            value={figures(now.wanted[priority].meetings)}
            label={d(`priority.${priority}`)}
            href={`${base}/requests?state=ACCEPTED&priority=${priority}`}
            note={t("wanted", { count: now.wanted[priority].places })}
          />
        ))}
      </Row>
      <Row title={t("plans")}>
        <Figure
          value={published ? t("publishedNumber", { number: published.number }) : t("notPublished")}
          label={t("published")}
          href={published ? `${base}/plans/${published.id}` : `${base}/plans`}
          note={
            published
              ? t("publishedAt", { when: formatMoment(published.publishedAt, locale, timeZone) })
              : undefined
          }
        />
        <Figure value={figures(now.scheduled)} label={t("scheduled")} href={`${base}/day`} />
        <Figure
          value={figures(now.unplaced)}
          label={t("unplaced")}
          href={published ? `${base}/plans/${published.id}` : `${base}/requests?state=ACCEPTED`}
          tone={published && now.unplaced > 0 ? "waiting" : "ink"}
        />
        <Figure
          value={figures(now.drafts)}
          label={t("drafts")}
          href={`${base}/plans`}
          note={now.solving > 0 ? `${t("solving")}: ${figures(now.solving)}` : undefined}
        />
      </Row>
      <Row title={t("outcomes")}>
        {OUTCOMES.map((outcome) => (
          <Figure
            key={outcome}
            value={figures(now.outcomes[outcome])}
            label={d(`outcome.${outcome}`)}
            href={`${base}/day?outcome=${outcome}`}
            tone={outcome === "NO_SHOW" && now.outcomes.NO_SHOW > 0 ? "refused" : "ink"}
          />
        ))}
      </Row>
    </div>
  );
}

function Row({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section aria-label={title} className="grid gap-2">
      <h2 className="font-title text-lg">{title}</h2>
      <div className="grid grid-cols-2 gap-x-6 gap-y-3 sm:grid-cols-4">{children}</div>
    </section>
  );
}
