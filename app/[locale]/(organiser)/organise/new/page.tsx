import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { editionFields, fourLanguages } from "@/components/edition/edition-fields";
import { PublicShell } from "@/components/layout/public-shell";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { FieldsForm } from "@/components/ui/fields-form";
import { editionsOf } from "@/lib/edition/queries";
import { organisesAny } from "@/lib/platform/auth/actor";
import { currentActor } from "@/lib/platform/auth/session";
import { isLocale } from "@/lib/platform/i18n/locales";
import { addEdition } from "./actions";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata() {
  const t = await getTranslations("edition");
  return { title: t("new.title") };
}

/** The next edition, begun from the last one. */
export default async function NewEditionPage({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const actor = await currentActor();
  if (actor.kind === "anonymous")
    redirect(`/${locale}/sign-in?next=${encodeURIComponent(`/${locale}/organise/new`)}`);
  if (!organisesAny(actor)) notFound();
  const [t, d, layout, errors] = await Promise.all([
    getTranslations("edition"),
    getTranslations("domain"),
    getTranslations("layout"),
    getTranslations("errors"),
  ]);
  const [last] = await editionsOf(actor);
  const texts = last ? { ...fourLanguages("title", last.title), contactEmail: last.contactEmail } : {};
  return (
    <PublicShell locale={locale} path="/organise/new">
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: t("choose.title"), href: `/${locale}/organise?all=yes` }, { label: t("new.title") }]}
      />
      <DeskHead title={t("new.title")} text={t("new.intro")} />
      <div className="mt-6">
        <FieldsForm
          action={addEdition}
          errorTitle={errors("summary")}
          submit={t("new.submit")}
          initial={{
            ...texts,
            timeZone: last?.timeZone,
            mode: last?.mode,
            hostSide: last?.hostSide,
            copy: "yes",
          }}
          fields={[
            ...editionFields(t, d),
            {
              kind: "choice",
              type: "checkbox",
              name: "copy",
              label: t("new.copyLabel"),
              options: [{ value: "yes", label: t("new.copy") }],
            },
          ]}
        />
      </div>
    </PublicShell>
  );
}
