/** Each language in its own words, in the fixed order of the address's choices. */
const languages = [
  { locale: "zh", lang: "zh-Hans", name: "中文" },
  { locale: "ja", lang: "ja", name: "日本語" },
  { locale: "ko", lang: "ko", name: "한국어" },
  { locale: "en", lang: "en", name: "English" },
] as const;

export type LanguageSwitchProps = {
  /** Names the navigation for those who hear it. */
  label: string;
  locale: string;
  /** The address without its locale: "/editions/changchun-3", or "" for the start. */
  path: string;
  /** With its question mark, so that filters stay; "" when there is none. */
  search?: string;
};

/** The same page in the other languages. Plain links: they work everywhere and change the page's `lang`. */
export function LanguageSwitch({ label, locale: current, path, search = "" }: LanguageSwitchProps) {
  return (
    <nav aria-label={label} className="print:hidden">
      <ul className="-mx-2 flex flex-wrap items-center text-sm">
        {languages.map(({ locale, lang, name }) => (
          <li key={locale}>
            <a
              href={`/${locale}${path}${search}`}
              lang={lang}
              hrefLang={lang}
              aria-current={locale === current ? "true" : undefined}
              className="touch-target inline-flex items-center justify-center px-2 text-ink-soft underline-offset-6 hover:text-celadon hover:underline aria-[current]:font-semibold aria-[current]:text-ink aria-[current]:underline aria-[current]:decoration-celadon aria-[current]:decoration-2"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
