export type Suggestion = { id: string; name: string; lang?: string; note?: string };

/** The name field that the suggestions belong to. */
export function field(place: HTMLElement | null): HTMLInputElement | null {
  const found = place?.closest("form")?.elements.namedItem("institutionName");
  return found instanceof HTMLInputElement ? found : null;
}

/** Known institutions for what is typed; none (null) for too little, or while the network fails: typing on is enough. */
export async function suggest(input: HTMLInputElement, locale: string): Promise<Suggestion[] | null> {
  const q = input.value.trim();
  if (q.length < 2) return null;
  const side = new FormData(input.form ?? undefined).get("side");
  const query = new URLSearchParams({ q, locale, ...(typeof side === "string" ? { side } : {}) });
  const answer = await fetch(`/api/institutions?${query}`).catch(() => null);
  return answer?.ok ? ((await answer.json()) as Suggestion[]) : null;
}

/** The next option by arrow key, around the ends. */
export function nextIndex(active: number, length: number, key: string): number {
  if (key === "ArrowDown") return (active + 1) % length;
  return active <= 0 ? length - 1 : active - 1;
}
