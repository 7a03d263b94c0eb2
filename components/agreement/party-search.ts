import { type Locale, langTag } from "@/lib/platform/i18n/locales";

/** An institution that is chosen, or may be. */
export type PartyChoice = { id: string; name: string; lang: string; note?: string };

/** Known institutions for what is typed in any script; none (null) for too little, or while the network fails. */
export async function searchParties(typed: string, locale: Locale): Promise<PartyChoice[] | null> {
  const q = typed.trim();
  if (q.length < 2) return null;
  const answer = await fetch(`/api/institutions?${new URLSearchParams({ q, locale })}`).catch(() => null);
  if (!answer?.ok) return null;
  const found = (await answer.json()) as { id: string; name: string; note: string }[];
  return found.map((one) => ({ ...one, lang: langTag(locale) }));
}

/** The list with one of its places changed for the place before it. */
export function movedUp<One>(list: One[], index: number): One[] {
  const [before, one] = [list[index - 1], list[index]];
  return before === undefined || one === undefined ? list : list.with(index - 1, one).with(index, before);
}
