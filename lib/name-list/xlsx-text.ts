/** The most characters (UTF-16 units) that a spreadsheet's cell holds. */
const CELL_LIMIT = 32_767;

const MARKUP: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/**
 * Escapes what XML 1.0 cannot hold as `_xHHHH_` (ST_Xstring, ECMA-376 part 1, 22.9.2.19), a carriage return too
 * (a parser would turn it into a line feed), and text that looks like such an escape. Every string of UTF-16
 * units survives, lone surrogates included.
 */
export function xlsxText(text: string): string {
  if (text.length > CELL_LIMIT)
    throw new RangeError(`A cell holds ${CELL_LIMIT} characters, not ${text.length}`);
  return xmlText(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(ILLEGAL, escaped));
}

/** Text for XML outside cells (titles, headers), where no escape exists: what XML cannot hold is left out. */
export function plainXml(text: string): string {
  return xmlText(text.replace(ILLEGAL, " "));
}

/** Controls but tab and line feed, lone surrogates, and the two noncharacters that XML leaves out. */
const ILLEGAL = /[^\P{Cc}\t\n]|[\p{Cs}\uFFFE\uFFFF]/gu;

const escaped = (unit: string) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

const xmlText = (text: string) => text.replace(/[&<>"]/g, (sign) => MARKUP[sign] ?? sign);
