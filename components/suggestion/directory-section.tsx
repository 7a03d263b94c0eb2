import { useTranslations } from "next-intl";
import { Pages } from "@/components/edition/pages";
import { ButtonLink } from "@/components/ui/button";
import { Empty } from "@/components/ui/empty";
import type { Side } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Directory } from "@/lib/suggestion/directory-queries";
import { type DirectoryFilter, isFiltered } from "@/lib/suggestion/schema";
import { DirectoryFilters } from "./directory-filters";
import { PartnerEntry } from "./partner-entry";

type Props = {
  directory: Directory;
  filter: DirectoryFilter;
  sides: Side[];
  locale: Locale;
  /** The institution's first page. */
  base: string;
};

/** Everybody who is listed, or what the filters find of them. */
export function DirectorySection({ directory, filter, sides, locale, base }: Props) {
  const t = useTranslations("suggestion");
  const { lines, total, from, next } = directory;
  const page = `${base}/directory`;
  return (
    <section aria-labelledby="directory" className="grid gap-4">
      <h2 id="directory" className="font-title text-2xl">
        {t("directory.title")}
      </h2>
      <DirectoryFilters filter={filter} sides={sides} clear={page} />
      {lines.length === 0 ? (
        <NothingFound filter={filter} page={page} />
      ) : (
        <>
          <p className="text-sm text-ink-soft">{t("directory.found", { count: total })}</p>
          <ul className="divide-y divide-rule border-y border-rule">
            {lines.map(({ profile, standing }) => (
              <PartnerEntry
                key={profile.id}
                {...{ profile, standing, locale }}
                href={`${page}/${profile.id}`}
              />
            ))}
          </ul>
          <Pages
            base={page}
            filter={filter}
            next={next}
            summary={t("directory.range", { from: from + 1, to: from + lines.length, total })}
          />
        </>
      )}
      {isFiltered(filter) || filter.after ? (
        <p>
          <a href={page} className="text-link inline-flex min-h-11 items-center">
            {t("suggested.all")}
          </a>
        </p>
      ) : null}
    </section>
  );
}

function NothingFound({ filter, page }: { filter: DirectoryFilter; page: string }) {
  const t = useTranslations("suggestion.directory");
  const ui = useTranslations("ui");
  if (!isFiltered(filter) && !filter.after)
    return (
      <Empty title={t("none")}>
        <p>{t("noneText")}</p>
      </Empty>
    );
  return (
    <Empty
      title={t("empty")}
      action={
        <ButtonLink variant="quiet" href={page}>
          {ui("clear")}
        </ButtonLink>
      }
    >
      <p>{t("emptyText")}</p>
    </Empty>
  );
}
