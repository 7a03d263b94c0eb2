import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { DeskHead } from "@/components/edition/desk-head";
import { OpeningSwitch } from "@/components/matching/opening-switch";
import { askingFields, askingValues, limitFields, limitValues } from "@/components/matching/rule-fields";
import { RulesFacts } from "@/components/matching/rules-facts";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { venueLocal } from "@/lib/edition/venue-time-rules";
import { matchingSettings } from "@/lib/matching/queries";
import { WEIGHTS } from "@/lib/matching/schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { formatMoment, zoneName } from "@/lib/platform/i18n/dates";
import { type DeskParams, gate } from "../../gate";
import { saveAsking, saveLimits, saveOpening } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("matching.rules");
  return { title: t("title") };
}

/** Until when, whom and how often institutions may ask; only organisers may change it. */
export default async function RulesPage({ params }: { params: DeskParams }) {
  const { actor, edition, locale } = await gate(params);
  const settings = await matchingSettings(edition);
  const [t, d, errors, weights] = await Promise.all([
    getTranslations("matching.rules"),
    getTranslations("domain"),
    getTranslations("errors"),
    getTranslations("suggestion.weights"),
  ]);
  const { closesAt, version } = settings;
  const moment = closesAt ? formatMoment(closesAt, locale, edition.timeZone) : "";
  const head = <DeskHead title={t("title")} text={t("lead")} />;
  if (!canOrganise(actor, edition.id))
    return (
      <>
        {head}
        <RulesFacts settings={settings} moment={moment} sides={edition.sideOrder} />
      </>
    );
  const hidden = { editionId: edition.id, version: String(version) };
  const common = { hidden, errorTitle: errors("summary"), variant: "quiet" } as const;
  return (
    <>
      {head}
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <Part title={t("opening.title")}>
          <OpeningSwitch
            {...{ settings, moment, hidden }}
            local={closesAt ? venueLocal(closesAt, edition.timeZone) : ""}
            zone={zoneName(edition.timeZone, locale, edition.opensAt)}
            action={saveOpening}
          />
        </Part>
        <Part title={t("weights.title")} leads={[t("weights.lead")]}>
          <dl className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-4 gap-y-1 text-sm">
            {WEIGHTS.map((one) => (
              <div key={one} className="contents">
                <dt>{weights(`name.${one}`)}</dt>
                <dd className="figures text-right">{settings.weights[one]}</dd>
              </div>
            ))}
          </dl>
          <div>
            <ButtonLink
              size="dense"
              variant="quiet"
              href={`/${locale}/organise/${edition.number}/matching/rules/weights`}
            >
              {t("weights.change")}
            </ButtonLink>
          </div>
        </Part>
      </div>
      <Part
        title={t("asking.title")}
        leads={[
          ...(edition.mode === "ENTERPRISE" ? [t("asking.mode", { mode: d("mode.ENTERPRISE") })] : []),
          t("asking.lead"),
        ]}
      >
        <FieldsForm
          {...common}
          action={saveAsking}
          initial={askingValues(settings.asking)}
          fields={askingFields({ t, d }, edition.sideOrder)}
          submit={t("asking.save")}
        />
      </Part>
      <FieldsForm
        {...common}
        action={saveLimits}
        initial={limitValues(settings.limits)}
        fields={limitFields({ t, d })}
        submit={t("limits.save")}
      />
    </>
  );
}

type PartProps = { title: string; leads?: string[]; children: ReactNode };

function Part({ title, leads = [], children }: PartProps) {
  return (
    <section className="grid gap-4 border-t border-edge pt-4">
      <h2 className="font-title text-lg">{title}</h2>
      {leads.map((lead) => (
        <p key={lead} className="text-sm text-ink-soft">
          {lead}
        </p>
      ))}
      {children}
    </section>
  );
}
