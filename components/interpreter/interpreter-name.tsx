import { interpreterName } from "@/lib/interpreter/rules";
import type { InterpreterName as Names } from "@/lib/interpreter/schema";
import { nameLines } from "@/lib/names/rules";
import type { Locale } from "@/lib/platform/i18n/locales";

/** The native name, then the Latin one unless it says the same. */
export function InterpreterLines({ person }: { person: Names & { locale: Locale } }) {
  const [first, second] = nameLines(interpreterName(person));
  return (
    <span className="grid">
      <span lang={first?.lang}>{first?.text}</span>
      {second ? (
        <span lang={second.lang} className="text-[0.85em] font-normal text-ink-soft">
          {second.text}
        </span>
      ) : null}
    </span>
  );
}
