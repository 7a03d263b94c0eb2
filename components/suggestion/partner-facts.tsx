import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Sector } from "@/lib/matching/sector-schema";
import type { ProfileView } from "@/lib/matching-profile/schema";
import { langTag } from "@/lib/platform/i18n/locales";
import { useList } from "./use-list";

/** What an institution says of itself to its partners. */
export function PartnerFacts({ profile }: { profile: ProfileView }) {
  const t = useTranslations("suggestion");
  const d = useTranslations("domain");
  const list = useList();
  const { partnerKinds, partnerSides, cities, languages } = profile;
  const words = (values: string[], nothing: string) => (values.length > 0 ? list(values) : nothing);
  const facts: [string, ReactNode][] = [
    ["offers", <Deals key="offers" sectors={profile.offers} text={profile.offersText} profile={profile} />],
    ["seeks", <Deals key="seeks" sectors={profile.seeks} text={profile.seeksText} profile={profile} />],
    [
      "wantedKinds",
      words(
        partnerKinds.map((one) => d(`kind.${one}`)),
        t("any"),
      ),
    ],
    [
      "wantedSides",
      words(
        partnerSides.map((one) => d(`side.${one}`)),
        t("any"),
      ),
    ],
    ["cities", words(cities, t("none"))],
    [
      "languages",
      words(
        languages.map((one) => d(`language.${one}`)),
        t("none"),
      ),
    ],
  ];
  return (
    <dl className="divide-y divide-rule border-y border-rule">
      {facts.map(([name, value]) => (
        <div key={name} className="grid gap-x-4 py-3 sm:grid-cols-[12rem_minmax(0,1fr)]">
          <dt className="text-ink-soft">{t(name as "offers")}</dt>
          <dd className="min-w-0">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type Dealing = { sectors: Sector[]; text: string; profile: Pick<ProfileView, "textLocale"> };

/** Sectors in the reader's language; what the institution wrote in its own. */
function Deals({ sectors, text, profile }: Dealing) {
  const t = useTranslations("suggestion");
  const s = useTranslations("sector.name");
  const list = useList();
  if (sectors.length === 0 && text === "") return t("none");
  return (
    <div className="grid gap-1">
      {sectors.length > 0 ? <p className="font-medium">{list(sectors.map((one) => s(one)))}</p> : null}
      {text ? (
        <p lang={langTag(profile.textLocale)} className="whitespace-pre-line">
          {text}
        </p>
      ) : null}
    </div>
  );
}
