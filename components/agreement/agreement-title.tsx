import { titleIn } from "@/lib/agreement/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { LocalizedText } from "@/lib/platform/i18n/localized";

/** An agreement's title for this reader, in whichever language it has. */
export function AgreementTitle({ title, locale }: { title: LocalizedText; locale: Locale }) {
  const { text, lang } = titleIn(title, locale);
  return <span lang={lang}>{text}</span>;
}
