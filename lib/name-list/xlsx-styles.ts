import { LOCALES, type Locale } from "../platform/i18n/locales";

/** Fonts that Excel has on that language's systems, with the Windows charset that picks the glyphs. */
const FONTS: Record<Locale, { name: string; charset: number }> = {
  zh: { name: "Microsoft YaHei", charset: 134 },
  ja: { name: "Yu Gothic", charset: 128 },
  ko: { name: "Malgun Gothic", charset: 129 },
  en: { name: "Calibri", charset: 0 },
};

const PER_LANGUAGE = 4;

/** Index of a cell's style: one set of head, text, integer and moment for each language. */
export function styleOf(language: Locale, use: "head" | "text" | "integer" | "moment"): number {
  return 1 + LOCALES.indexOf(language) * PER_LANGUAGE + ["head", "text", "integer", "moment"].indexOf(use);
}

/** xl/styles.xml. Text cells have the text format (49): no leading zero goes and no formula runs on retyping. */
export function stylesXml(): string {
  const fonts = LOCALES.flatMap((language) => [font(language, false), font(language, true)]);
  const formats = LOCALES.flatMap((_, index) => [
    xf(49, index * 2 + 1, 2, 1, '<alignment vertical="center" wrapText="1"/>'),
    xf(49, index * 2, 0, 0, '<alignment vertical="center" wrapText="1"/>'),
    xf(1, index * 2, 0, 0, '<alignment vertical="center"/>'),
    xf(164, index * 2, 0, 0, '<alignment vertical="center" horizontal="left"/>'),
  ]);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>
<fonts count="${fonts.length}">${fonts.join("")}</fonts>
<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE3EEEA"/><bgColor indexed="64"/></patternFill></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF3E7C6B"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="${formats.length + 1}"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>${formats.join("")}</cellXfs>
<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>
</styleSheet>`;
}

function font(language: Locale, bold: boolean): string {
  const { name, charset } = FONTS[language];
  return `<font>${bold ? "<b/>" : ""}<sz val="11"/><name val="${name}"/><family val="2"/><charset val="${charset}"/></font>`;
}

function xf(format: number, fontId: number, fill: number, border: number, alignment: string): string {
  return `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`;
}
