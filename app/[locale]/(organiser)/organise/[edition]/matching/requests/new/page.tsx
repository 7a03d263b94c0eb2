import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { addFields } from "@/components/meeting-request/add-fields";
import { PartyPicker, type PickerQuery } from "@/components/meeting-request/party-picker";
import { FieldsForm } from "@/components/ui/fields-form";
import { partiesById, searchParties } from "@/lib/meeting-request/partner-queries";
import { MAX_GUESTS } from "@/lib/meeting-request/schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { newId } from "@/lib/platform/id/id";
import { type DeskParams, gate } from "../../../gate";
import { add } from "../actions";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

const PICKERS = ["from", "to", "guests"] as const;

export async function generateMetadata() {
  const t = await getTranslations("meeting-request.desk.new");
  return { title: t("title") };
}

/** Adds a request: choose both institutions, and further ones, then how the timetable has to take it. */
export default async function NewRequestPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const asked = await searchParams;
  const text = (name: string) => (typeof asked[name] === "string" ? asked[name].slice(0, 400) : "");
  const chosen = await Promise.all(
    PICKERS.map((name) => partiesById(actor, edition.id, text(name).split(",").slice(0, MAX_GUESTS))),
  );
  const found = await searchParties(actor, edition.id, text("q"));
  const taken = new Set(chosen.flat().map(({ id }) => id));
  const idsOf = (index: number) => chosen[index]?.map(({ id }) => id) ?? [];
  const query: PickerQuery = { from: idsOf(0)[0], to: idsOf(1)[0], guests: idsOf(2).join(",") || undefined };
  const [t, d, errors] = await Promise.all([
    getTranslations("meeting-request.desk"),
    getTranslations("domain"),
    getTranslations("errors"),
  ]);
  const base = `/${locale}/organise/${edition.number}/matching/requests/new`;
  return (
    <>
      <DeskHead title={t("new.title")} text={t("new.text")} />
      <div className="grid items-start gap-6 lg:grid-cols-3">
        {PICKERS.map((name, index) => (
          <PartyPicker
            key={name}
            {...{ name, query, base, locale }}
            label={t(`new.${name}`)}
            help={name === "guests" ? t("new.guestsHelp", { limit: MAX_GUESTS }) : undefined}
            chosen={chosen[index]?.slice(0, name === "guests" ? MAX_GUESTS : 1) ?? []}
            most={name === "guests" ? MAX_GUESTS : 1}
            q={text("pick") === name ? text("q") : ""}
            found={text("pick") === name ? found.filter(({ id }) => !taken.has(id)) : []}
          />
        ))}
      </div>
      {query.from && query.to ? (
        <FieldsForm
          action={add}
          hidden={{
            ...{ editionId: edition.id, id: newId(), fromId: query.from, toId: query.to },
            guestIds: query.guests ?? "",
          }}
          errorTitle={errors("summary")}
          submit={t("new.submit")}
          initial={{ as: "ACCEPTED", priority: "WISH", length: "1" }}
          fields={addFields(t, d)}
        />
      ) : (
        <p className="text-ink-soft">{t("new.chooseBoth")}</p>
      )}
    </>
  );
}
