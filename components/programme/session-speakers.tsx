import { useTranslations } from "next-intl";
import { inFourLanguages } from "@/components/edition/edition-fields";
import { InstitutionName } from "@/components/institution/institution-name";
import { Button } from "@/components/ui/button";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import { TextInput } from "@/components/ui/text-input";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/localized";
import type { SessionView, SpeakerView } from "@/lib/programme/schema";

type Props = {
  session: SessionView;
  locale: Locale;
  /** What was searched, and what was found; null before a search. */
  query: string;
  found: { id: string; name: string; note: string }[] | null;
  hidden: Record<string, string>;
  put: FieldsFormProps["action"];
  place: FieldsFormProps["action"];
};

/** Who speaks in a session, in order; a further institution is searched first, then added with its topic. */
export function SessionSpeakers({ session, locale, query, found, hidden, put, place }: Props) {
  const t = useTranslations("programme");
  const ui = useTranslations("ui");
  return (
    <section id="speakers" className="grid gap-4 border-t border-edge pt-4">
      <h2 className="font-title text-xl">{t("speakers.title")}</h2>
      {session.speakers.length === 0 ? <p className="text-ink-soft">{t("speakers.none")}</p> : null}
      <ol className="grid">
        {session.speakers.map((speaker) => (
          <Speaker
            key={speaker.order}
            {...{ speaker, locale, hidden, place }}
            last={speaker.order === session.speakers.at(-1)?.order}
            first={speaker.order === session.speakers[0]?.order}
          />
        ))}
      </ol>
      <form method="get" action="#speakers" className="flex max-w-3xl flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <TextInput name="institution" label={t("speakers.search")} type="search" defaultValue={query} />
        </div>
        <Button variant="quiet">{ui("search")}</Button>
      </form>
      {found ? <Found found={found} hidden={hidden} put={put} /> : null}
    </section>
  );
}

function Speaker({
  speaker,
  locale,
  hidden,
  place,
  first,
  last,
}: Pick<Props, "locale" | "hidden" | "place"> & { speaker: SpeakerView; first: boolean; last: boolean }) {
  const t = useTranslations("programme");
  const errors = useTranslations("errors");
  const moves = (["up", "down", "away"] as const).filter(
    (to) => !(to === "up" && first) && !(to === "down" && last),
  );
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 border-b border-rule py-2">
      <span className="grid min-w-0">
        <InstitutionName institution={speaker.institution} locale={locale} inline />
        <span className="text-sm text-ink-soft">{pick(speaker.topic, locale)}</span>
      </span>
      <span className="flex flex-wrap gap-2">
        {moves.map((to) => (
          <FieldsForm
            key={to}
            action={place}
            hidden={{ ...hidden, order: String(speaker.order), to }}
            errorTitle={errors("summary")}
            submit={t(`speakers.${to}`)}
            variant={to === "away" ? "danger" : "quiet"}
            size="dense"
          />
        ))}
      </span>
    </li>
  );
}

function Found({
  found,
  hidden,
  put,
}: Pick<Props, "hidden" | "put"> & { found: NonNullable<Props["found"]> }) {
  const t = useTranslations("programme");
  const d = useTranslations("domain");
  const errors = useTranslations("errors");
  if (found.length === 0) return <p className="text-ink-soft">{t("speakers.nothing")}</p>;
  const options = found.map(({ id, name, note }) => ({ value: id, label: name, note }));
  return (
    <FieldsForm
      action={put}
      hidden={hidden}
      errorTitle={errors("summary")}
      submit={t("speakers.add")}
      variant="quiet"
      initial={{ institutionId: found.length === 1 ? found[0]?.id : undefined }}
      fields={[
        { kind: "choice", type: "radio", name: "institutionId", label: t("speakers.choose"), options },
        inFourLanguages("topic", t("speakers.topic"), (locale) => d(`language.${locale}`)),
      ]}
    />
  );
}
