import { getTranslations } from "next-intl/server";
import { AskedForm } from "@/components/edition/asked-form";
import { DeskHead } from "@/components/edition/desk-head";
import { editionFields, fourLanguages, laterFields } from "@/components/edition/edition-fields";
import { RegistrationSwitch } from "@/components/edition/registration-switch";
import { ButtonLink } from "@/components/ui/button";
import { FieldsForm } from "@/components/ui/fields-form";
import { registrationState } from "@/lib/edition/rules";
import type { EditionView } from "@/lib/edition/schema";
import { venueLocal } from "@/lib/edition/venue-time-rules";
import { canOrganise } from "@/lib/platform/auth/actor";
import { zoneName } from "@/lib/platform/i18n/dates";
import { type DeskParams, gate } from "../gate";
import { saveEdition, saveWindow, setPublished, setSwitch } from "./actions";

export async function generateMetadata() {
  const t = await getTranslations("edition");
  return { title: t("settings.title") };
}

/** The edition's registration, publication and facts. */
export default async function SettingsPage({ params }: { params: DeskParams }) {
  const { edition, locale } = await gate(params, canOrganise);
  const [t, d, ui, errors] = await Promise.all([
    getTranslations("edition"),
    getTranslations("domain"),
    getTranslations("ui"),
    getTranslations("errors"),
  ]);
  const common = { hidden: { editionId: edition.id }, errorTitle: errors("summary") };
  const other = edition.published ? "no" : "yes";
  const zone = zoneName(edition.timeZone, locale, edition.opensAt);
  const moment = (name: "opensAt" | "closesAt") =>
    ({ kind: "text", type: "datetime-local", name, label: t(`window.${name}`) }) as const;
  return (
    <>
      <DeskHead
        title={t("settings.title")}
        actions={
          <ButtonLink variant="quiet" size="dense" href={`/${locale}/editions/${edition.number}`}>
            {t("nav.public")}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-8 lg:grid-cols-2">
        <section className="grid gap-4 border-t border-edge pt-4">
          <h2 className="font-title text-lg">{t("window.title")}</h2>
          <RegistrationSwitch
            edition={edition}
            state={registrationState(edition, new Date())}
            action={setSwitch}
          />
          <FieldsForm
            {...common}
            action={saveWindow}
            submit={t("window.save")}
            variant="quiet"
            initial={{
              opensAt: venueLocal(edition.opensAt, edition.timeZone),
              closesAt: venueLocal(edition.closesAt, edition.timeZone),
            }}
            fields={[
              {
                kind: "group",
                label: t("window.zone", { zone }),
                fields: [moment("opensAt"), moment("closesAt")],
              },
            ]}
          />
        </section>
        <section className="grid gap-4 border-t border-edge pt-4">
          <h2 className="font-title text-lg">{t("publish.title")}</h2>
          <p>{t(`publish.is.${edition.published ? "yes" : "no"}`)}</p>
          <div>
            <AskedForm
              action={setPublished}
              errorTitle={errors("summary")}
              hidden={{ editionId: edition.id, published: other }}
              trigger={t(`publish.do.${other}`)}
              ask={t(`publish.ask.${other}`)}
              means={t(`publish.means.${other}`)}
              submit={t(`publish.do.${other}`)}
              cancel={ui("cancel")}
              variant={edition.published ? "danger" : "quiet"}
            />
          </div>
        </section>
      </div>
      <section className="grid gap-4 border-t border-edge pt-4">
        <h2 className="font-title text-lg">{t("settings.facts")}</h2>
        <FieldsForm
          {...common}
          action={saveEdition}
          submit={t("settings.save")}
          initial={initial(edition)}
          fields={[...editionFields(t, d), ...laterFields(t, d)]}
        />
      </section>
    </>
  );
}

function initial(edition: EditionView): Record<string, string> {
  const { startsOn, endsOn, timeZone, mode, hostSide, review, contactEmail } = edition;
  return {
    ...fourLanguages("title", edition.title),
    ...fourLanguages("city", edition.city),
    ...fourLanguages("venue", edition.venue),
    ...fourLanguages("summary", edition.summary),
    ...{ startsOn, endsOn, timeZone, mode, hostSide, review, contactEmail },
    sideOrder: edition.sideOrder.filter((side) => side !== "OBSERVER").join(","),
  };
}
