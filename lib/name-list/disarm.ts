/**
 * Text that a spreadsheet would run: a formula sign (full-width and small forms too, Excel folds them in East
 * Asian editions), also behind blanks and invisible characters, or a leading tab or carriage return. Leading
 * apostrophes are looked through, which is what makes `rearm` exact.
 */
const ARMED = /^'*(?:[\t\r]|[\s\p{C}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

/** Puts one apostrophe before text that a spreadsheet would run; other text is unchanged. */
export function disarm(text: string): string {
  return ARMED.test(text) ? `'${text}` : text;
}

/** The exact inverse of `disarm`: `rearm(disarm(text)) === text` for every text. */
export function rearm(text: string): string {
  return text.startsWith("'") && ARMED.test(text.slice(1)) ? text.slice(1) : text;
}
