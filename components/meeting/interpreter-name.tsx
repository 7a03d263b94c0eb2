import { Bilingual } from "@/components/ui/bilingual";
import { displayName, nameLines } from "@/lib/names/rules";
import type { PersonName } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

/** An interpreter as the reader reads them, then as they write themselves. */
export function InterpreterName({ name, locale }: { name: PersonName; locale: Locale }) {
  const shown = displayName(name, locale);
  const lines = nameLines(name);
  const lead = lines.find(({ text }) => text === shown) ?? { text: shown, lang: "und" };
  const other = lines.find(({ text }) => text !== shown);
  return <Bilingual lead={lead} other={other} inline />;
}
