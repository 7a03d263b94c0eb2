import fc from "fast-check";

/** Texts that some spreadsheet or locale runs as a formula. */
export const FORMULAS = [
  "=1+1",
  "=SUM(A1:A9)",
  '=HYPERLINK("https://example.org","票")',
  "=cmd|'/C calc'!A0",
  '=WEBSERVICE("https://example.org")',
  '=IMPORTXML("https://example.org","//a")',
  "=A1&B1",
  "=@SUM(1)",
  "==1",
  "=",
  "+1",
  "+1+1",
  "+SUM(1)",
  "+cmd|'/C calc'!A0",
  "+",
  "+8613800138000",
  "-1",
  "-1+1",
  "-2+3+cmd|'/C calc'!A0",
  "-",
  "-@x",
  "@SUM(1)",
  "@A1",
  "@",
  "＝1+1",
  "＋1",
  "－1",
  "＠SUM(1)",
  "﹦1",
  "﹢1",
  "−1",
  "\t=1+1",
  "\r=1+1",
  "\n=1+1",
  " =1+1",
  "\u3000=1+1",
  "\u00A0=1+1",
  "\u200B=1+1",
  "'=1+1",
  "''＝1+1",
  "\ttext",
  "\rtext",
  '=1+1,"a"\r\n=2',
];

const character = (from: number, to: number) =>
  fc.integer({ min: from, max: to }).map((code) => String.fromCodePoint(code));

/** Names as they really come: rare Han, variants, kana, modern and old hangul, Latin with marks, punctuation. */
export const nameText = fc
  .array(
    fc.oneof(
      character(0x4e00, 0x9fff),
      character(0x3400, 0x4dbf),
      character(0x20000, 0x2a6df),
      character(0x30000, 0x3134a),
      character(0xf900, 0xfaff),
      fc.tuple(character(0x4e00, 0x9fff), character(0xe0100, 0xe01ef)).map((pair) => pair.join("")),
      character(0x3041, 0x30ff),
      character(0xac00, 0xd7a3),
      fc
        .tuple(character(0x1100, 0x115f), character(0x1160, 0x11a7), character(0x11a8, 0x11ff))
        .map((jamo) => jamo.join("")),
      character(0x41, 0x5a),
      character(0xc0, 0x24f),
      fc.tuple(character(0x61, 0x7a), character(0x300, 0x36f)).map((pair) => pair.join("")),
      fc.constantFrom("'", '"', ",", " ", "\u3000", "-", "·", "＝", "&", "<", "_x0041_", "々", "〇"),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(""));
