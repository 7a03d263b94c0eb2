import { useTranslations } from "next-intl";
import { StatusMark, type StatusTone } from "@/components/ui/status-mark";
import type { Standing } from "@/lib/suggestion/schema";

/** What stands between the reader's institution and another, in a word. */
export function StandingMark({ standing }: { standing: Standing }) {
  const t = useTranslations("suggestion.standing");
  const [word, tone] = wordOf(standing);
  return <StatusMark tone={tone}>{t(word)}</StatusMark>;
}

type Word = "asked" | "received" | "accepted" | "theyDeclined" | "youDeclined" | "never";

function wordOf({ state, priority, ours }: Standing): [Word, StatusTone] {
  if (priority === "NEVER") return ["never", "ended"];
  if (state === "ACCEPTED") return ["accepted", "confirmed"];
  if (state === "OPEN") return [ours ? "asked" : "received", "waiting"];
  return ours ? ["theyDeclined", "refused"] : ["youDeclined", "ended"];
}
