import { Bilingual } from "@/components/ui/bilingual";
import { displayText, nameLines } from "@/lib/names/rules";
import type { PersonName } from "@/lib/names/schema";
import type { Locale } from "@/lib/platform/i18n/locales";

/** An interpreter as the reader reads them, then as they write themselves. */
export function InterpreterName({ name, locale }: { name: PersonName; locale: Locale }) {
  const lead = displayText(name, locale);
  const other = nameLines(name).find(({ text }) => text !== lead.text);
  return <Bilingual lead={lead} other={other} inline />;
}
