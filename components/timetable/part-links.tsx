import { useTranslations } from "next-intl";

type Props = { part: number; parts: number; address: (part: number) => string };

/** The parts of what does not fit on one page. */
export function PartLinks({ part, parts, address }: Props) {
  const [t, ui] = [useTranslations("timetable"), useTranslations("ui")];
  if (parts < 2) return null;
  return (
    <nav aria-label={ui("pages")} className="flex flex-wrap items-center gap-x-1 text-sm print:hidden">
      {Array.from({ length: parts }, (_, index) => index + 1).map((one) => (
        <a
          key={one}
          href={address(one)}
          aria-current={one === part ? "page" : undefined}
          className="touch-target figures inline-flex min-w-8 items-center justify-center border-b-3 border-transparent px-2 hover:bg-wash aria-[current]:border-celadon aria-[current]:font-medium"
        >
          <span className="sr-only">{t("part", { number: one })}</span>
          <span aria-hidden="true">{one}</span>
        </a>
      ))}
    </nav>
  );
}
