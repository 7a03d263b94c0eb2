const MOST_AT_ONCE = 200;
const LONGEST = 20;
const RANGE = /^(\D*?)(\d{1,4})\s*[-–~]\s*(\D*?)(\d{1,4})$/u;

export type LabelRefusal = "table.range" | "table.tooMany" | "table.tooLong" | "table.twice";

/**
 * The labels that a text stands for: parts between commas or on lines of their own, each a label or a range of
 * figures ("1-12", "A1-A8", "01-09" with its zeros). Full-width figures and letters are made plain.
 */
export function labelsIn(text: string): { labels: string[] } | { refused: LabelRefusal } {
  const labels: string[] = [];
  for (const part of text.normalize("NFKC").split(/[,、;\n]/u)) {
    const written = part.trim();
    if (written === "") continue;
    const range = rangeIn(written);
    if (range === null) return { refused: "table.range" };
    labels.push(...range);
    if (labels.length > MOST_AT_ONCE) return { refused: "table.tooMany" };
  }
  if (labels.length === 0) return { refused: "table.range" };
  if (labels.some((label) => [...label].length > LONGEST)) return { refused: "table.tooLong" };
  return new Set(labels).size < labels.length ? { refused: "table.twice" } : { labels };
}

/** Null where it is a range that leads nowhere: "12-1", "A1-B8", "1-9999". */
function rangeIn(written: string): string[] | null {
  const found = RANGE.exec(written);
  if (!found) return [written];
  const [, prefix = "", first = "", again = "", last = ""] = found;
  const count = Number(last) - Number(first) + 1;
  if (count < 1 || count > MOST_AT_ONCE || (again !== "" && again !== prefix)) return null;
  return Array.from(
    { length: count },
    (_, at) => prefix + String(Number(first) + at).padStart(first.length, "0"),
  );
}
