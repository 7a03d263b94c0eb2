import { getTranslations } from "next-intl/server";
import { ManagePerson } from "@/components/account/manage-person";
import { PeopleTable } from "@/components/account/people-table";
import { DeskHead } from "@/components/edition/desk-head";
import { FieldsForm } from "@/components/ui/fields-form";
import { people } from "@/lib/account/queries";
import { ROLES } from "@/lib/account/schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { formatMoment } from "@/lib/platform/i18n/dates";
import { type DeskParams, gate } from "../gate";
import { addPerson, disable, enable, giveRole, signOutEverywhere, takeRole } from "./actions";

type Props = { params: DeskParams; searchParams: Promise<{ person?: string | string[] }> };

export async function generateMetadata() {
  const t = await getTranslations("account");
  return { title: t("title") };
}

/** Who may do what in this edition. */
export default async function PeoplePage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const all = await people(actor, edition.id);
  const { person: asked } = await searchParams;
  const person = all.find(({ id }) => id === asked);
  const [t, d, errors] = await Promise.all([
    getTranslations("account"),
    getTranslations("domain"),
    getTranslations("errors"),
  ]);
  const base = `/${locale}/organise/${edition.number}/people`;
  const roles = ROLES.map((value) => ({
    value,
    label: d(`editionRole.${value}`),
    note: t(`roleMeans.${value}`),
  }));
  return (
    <>
      <DeskHead title={t("title")} text={t("intro")} />
      <PeopleTable
        people={all}
        self={actor.kind === "user" ? actor.id : ""}
        base={base}
        moment={(at) => formatMoment(at, locale, edition.timeZone)}
      />
      {person ? (
        <ManagePerson
          person={person}
          editionId={edition.id}
          actions={{ role: giveRole, remove: takeRole, end: signOutEverywhere, disable, enable }}
        />
      ) : (
        <section className="grid gap-4 border-t border-edge pt-4">
          <h2 className="font-title text-lg">{t("invite.title")}</h2>
          <p className="text-sm text-ink-soft">{t("invite.text")}</p>
          <FieldsForm
            action={addPerson}
            hidden={{ editionId: edition.id }}
            errorTitle={errors("summary")}
            submit={t("invite.submit")}
            initial={{ role: "VIEWER" }}
            fields={[
              { kind: "text", name: "name", label: t("invite.name"), autoComplete: "off" },
              { kind: "text", type: "email", name: "email", label: t("invite.email"), autoComplete: "off" },
              { kind: "choice", type: "radio", name: "role", label: t("invite.role"), options: roles },
            ]}
          />
        </section>
      )}
    </>
  );
}
