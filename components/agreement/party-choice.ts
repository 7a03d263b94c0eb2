/** An institution that is chosen, or may be; `note` is the name it gives itself, where that is another. */
export type PartyChoice = { id: string; name: string; lang: string; note?: string; noteLang?: string };

/** The list with one of its places changed for the place before it. */
export function movedUp<One>(list: One[], index: number): One[] {
  const [before, one] = [list[index - 1], list[index]];
  return before === undefined || one === undefined ? list : list.with(index - 1, one).with(index, before);
}
