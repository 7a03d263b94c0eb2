import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { RoundFigures } from "@/components/round/round-card";
import { roundFields, roundValues } from "@/components/round/round-fields";
import { RoundWarnings } from "@/components/round/round-warnings";
import { SlotStrip } from "@/components/round/slot-strip";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { canOrganise } from "@/lib/platform/auth/actor";
import { zoneName } from "@/lib/platform/i18n/dates";
import { pick } from "@/lib/platform/i18n/localized";
import { isId } from "@/lib/platform/id/is-id";
import { rooms } from "@/lib/programme/queries";
import { meetingTables, roundOf } from "@/lib/round/queries";
import { type DeskParams, gate } from "../../../gate";
import { cutAnew, removeRound, saveRound } from "../actions";

type Props = { params: DeskParams & Promise<{ id: string }> };

export async function generateMetadata() {
  const t = await getTranslations("round");
  return { title: t("title") };
}

/** One round: its slots, and how they are cut. */
export default async function RoundPage({ params }: Props) {
  const { edition, locale } = await gate(params, canOrganise);
  const { id } = await params;
  const round = isId(id) ? await roundOf(edition.id, id) : null;
  if (!round) notFound();
  const [places, tables] = await Promise.all([rooms(edition.id), meetingTables(edition.id)]);
  const [t, ui, errors] = await Promise.all([
    getTranslations("round"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const { timeZone } = edition;
  const base = `/${locale}/organise/${edition.number}/matching/rounds`;
  const common = { hidden: { editionId: edition.id, id }, errorTitle: errors("summary") };
  return (
    <>
      <DeskHead
        title={pick(round.session.title, locale)}
        text={t("zone", { zone: zoneName(timeZone, locale, round.session.startsAt) })}
        actions={
          <>
            <ButtonLink size="dense" variant="quiet" href={base}>
              {t("title")}
            </ButtonLink>
            <AskedForm
              {...common}
              action={removeRound}
              variant="danger"
              trigger={t("delete.do")}
              ask={t("delete.ask")}
              means={t("delete.means")}
              submit={t("delete.do")}
              cancel={ui("cancel")}
            />
          </>
        }
      />
      <RoundFigures slots={round.slots.length} tables={round.tables} />
      <RoundWarnings
        round={round}
        editionId={edition.id}
        change={{ tables: `${base}/tables`, recut: cutAnew }}
      />
      <SlotStrip {...{ round, locale, timeZone }} />
      <FieldsForm
        {...common}
        action={saveRound}
        submit={t("form.save")}
        initial={roundValues(round, timeZone)}
        fields={roundFields(t, { locale, rooms: places, tables })}
      />
    </>
  );
}
