import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import { FieldsForm, type FieldsFormProps } from "@/components/ui/fields-form";
import type { Locale } from "@/lib/platform/i18n/locales";
import { newId } from "@/lib/platform/id/id";
import type { PlanLine, PlanPreview } from "@/lib/timetable/schema";
import type { PlanNames } from "./plan-names";
import { Preview } from "./preview";
import { repairFields, SOLVE_INITIAL, solveFields, type WhatIfPlaces, whatIfFields } from "./solve-fields";

type Action = FieldsFormProps["action"];
type Props = {
  preview: PlanPreview;
  places: WhatIfPlaces;
  published: PlanLine | null;
  names: PlanNames;
  /** Matching's pages at the desk. */
  links: string;
  editionId: string;
  actions: { solve: Action; repair: Action; whatIf: Action };
};

/** The three ways to a new plan: all anew, around what is published, with things that are not there. */
export function SolveForms({ preview, places, published, names, links, editionId, actions }: Props) {
  const [t, d, errors] = [useTranslations("timetable"), useTranslations("domain"), useTranslations("errors")];
  const locale = useLocale() as Locale;
  // Each of the forms makes a plan of its own, and only one however often it is sent.
  const common = () => ({ hidden: { editionId, id: newId() }, errorTitle: errors("summary") });
  if (preview.meetings === 0 || preview.slots === 0 || preview.tables === 0)
    return <Missing preview={preview} links={links} />;
  return (
    <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-2">
      <Way title={t("solve.title")}>
        <Preview preview={preview} names={names} />
        <FieldsForm
          {...common()}
          action={actions.solve}
          initial={SOLVE_INITIAL}
          fields={solveFields(t)}
          submit={t("solve.submit")}
        />
      </Way>
      <div className="grid gap-6">
        {published ? (
          <Way title={t("repair.title")} text={t("repair.text", { number: published.number })}>
            <FieldsForm
              {...common()}
              action={actions.repair}
              fields={repairFields(t)}
              submit={t("repair.submit")}
            />
          </Way>
        ) : null}
        <Way title={t("whatIf.title")} text={t("whatIf.text")}>
          <FieldsForm
            {...common()}
            action={actions.whatIf}
            variant="quiet"
            fields={whatIfFields(places, { t, d, locale })}
            submit={t("whatIf.submit")}
          />
        </Way>
      </div>
    </div>
  );
}

function Way({ title, text, children }: { title: string; text?: string; children: ReactNode }) {
  return (
    <section className="grid gap-4 border-t-2 border-edge pt-3">
      <h2 className="font-title text-xl">{title}</h2>
      {text ? <p className="text-ink-soft">{text}</p> : null}
      {children}
    </section>
  );
}

/** Without requests, slots or tables there is nothing to plan: where to get them. */
function Missing({ preview, links }: Pick<Props, "preview" | "links">) {
  const t = useTranslations("timetable");
  const what = preview.meetings === 0 ? "requests" : "rounds";
  return (
    <Empty
      title={t(`missing.${what}`)}
      action={<ButtonLink href={`${links}/${what}`}>{t(`missing.to.${what}`)}</ButtonLink>}
    >
      {t(`missing.${what}Text`)}
    </Empty>
  );
}
