import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { DeskHead } from "@/components/edition/desk-head";
import { addressOf } from "@/components/edition/pages";
import { EffectOverall } from "@/components/suggestion/effect-overall";
import { EffectTables } from "@/components/suggestion/effect-tables";
import { WeightsForm } from "@/components/suggestion/weights-form";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Empty } from "@/components/ui/empty";
import { matchingSettings } from "@/lib/matching/queries";
import { usualSettings } from "@/lib/matching/rules";
import { WEIGHTS, type Weights } from "@/lib/matching/schema";
import { weightsFrom } from "@/lib/matching/settings-schema";
import { canOrganise } from "@/lib/platform/auth/actor";
import { listedChoices } from "@/lib/suggestion/directory-queries";
import { weightsEffect } from "@/lib/suggestion/queries";
import { type DeskParams, gate } from "../../../gate";
import { applyWeights } from "../actions";

type Props = { params: DeskParams; searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata() {
  const t = await getTranslations("suggestion.weights");
  return { title: t("title") };
}

/** Weights to try, and what they would do; only "apply" writes. */
export default async function WeightsPage({ params, searchParams }: Props) {
  const { actor, edition, locale } = await gate(params, canOrganise);
  const asked = await searchParams;
  const settings = await matchingSettings(edition);
  const weights = weightsFrom(asked, settings.weights);
  const institutions = await listedChoices(actor, edition.id, locale);
  const chosen = institutions.find(({ value }) => value === asked.institution)?.value ?? "";
  const effect = await weightsEffect(actor, edition.id, weights, chosen);
  if (!effect) notFound();
  const [t, rules, layout] = await Promise.all([
    getTranslations("suggestion.weights"),
    getTranslations("matching.rules"),
    getTranslations("layout"),
  ]);
  const matching = `/${locale}/organise/${edition.number}/matching`;
  const page = `${matching}/rules/weights`;
  const same = WEIGHTS.every((one) => weights[one] === settings.weights[one]);
  return (
    <>
      <Breadcrumbs
        label={layout("crumbs")}
        items={[{ label: rules("title"), href: `${matching}/rules` }, { label: t("title") }]}
      />
      <DeskHead title={t("title")} text={t("lead")} />
      <WeightsForm
        {...{ weights, institutions, chosen }}
        usual={withWeights(page, usualSettings(edition.mode).weights, chosen)}
        inForce={addressOf(page, { institution: chosen })}
      />
      <EffectOverall
        overall={same ? null : effect.overall}
        weights={weights}
        hidden={{ editionId: edition.id, version: String(settings.version) }}
        action={applyWeights}
      />
      {chosen ? (
        <EffectTables effect={effect} views={effect.views} locale={locale} base={`${matching}/profiles`} />
      ) : (
        <Empty title={t("nobody")} />
      )}
    </>
  );
}

function withWeights(page: string, weights: Weights, institution: string): string {
  const texts = WEIGHTS.map((one) => [one, String(weights[one])]);
  return addressOf(page, { ...Object.fromEntries(texts), institution });
}
