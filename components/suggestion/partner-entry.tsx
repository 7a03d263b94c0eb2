import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { InstitutionName } from "@/components/institution/institution-name";
import type { Sector } from "@/lib/matching/sector-schema";
import type { ProfileView } from "@/lib/matching-profile/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Standing } from "@/lib/suggestion/schema";
import { StandingMark } from "./standing-mark";
import { useList } from "./use-list";

type Props = {
  profile: ProfileView;
  locale: Locale;
  href: string;
  standing?: Standing | null;
  /** In place of what it offers and seeks. */
  children?: ReactNode;
};

/** One institution in a list: who it is, what it offers and seeks, and the way to its page. */
export function PartnerEntry({ profile, locale, href, standing, children }: Props) {
  const t = useTranslations("suggestion");
  const d = useTranslations("domain");
  const { institution, offers, seeks } = profile;
  return (
    <li className="grid gap-2 py-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
        <h3 className="min-w-0 text-lg font-medium">
          <a href={href} className="text-link inline-flex min-h-11 items-center sm:min-h-0">
            <InstitutionName institution={institution} locale={locale} />
          </a>
        </h3>
        {standing ? <StandingMark standing={standing} /> : null}
      </div>
      <p className="text-sm text-ink-soft">
        {d(`side.${institution.side}`)} · {d(`kind.${institution.kind}`)}
      </p>
      {children ?? (
        <dl className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3 gap-y-1 text-sm empty:hidden">
          <Sectors label={t("offers")} sectors={offers} />
          <Sectors label={t("seeks")} sectors={seeks} />
        </dl>
      )}
    </li>
  );
}

function Sectors({ label, sectors }: { label: string; sectors: Sector[] }) {
  const s = useTranslations("sector.name");
  const list = useList();
  if (sectors.length === 0) return null;
  return (
    <div className="contents">
      <dt className="text-ink-soft">{label}</dt>
      <dd>{list(sectors.map((one) => s(one)))}</dd>
    </div>
  );
}
