import type { ListContext } from "./list-context";
import { orderOf, timeOf, titleOf } from "./statement";
import { letters } from "./xlsx-sheet";
import { plainXml } from "./xlsx-text";

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml";

export const CONTENT_TYPES = `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${SHEET}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="${SHEET}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${SHEET}.styles+xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`;

export const RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`;

export const WORKBOOK_RELATIONS = `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/worksheet" Target="worksheets/sheet2.xml"/><Relationship Id="rId3" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`;

/** The workbook: two sheets; the head row is printed on every page. `last` is the number of the last row. */
export function workbookXml({ words, spec }: ListContext, last: number): string {
  const list = words("name-list.sheet.list");
  const quoted = plainXml(`'${list.replaceAll("'", "''")}'`);
  const range = `$A$1:$${letters(spec.columns.length)}$${last}`;
  return `${XML}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${OFFICE}"><bookViews><workbookView activeTab="0"/></bookViews><sheets><sheet name="${plainXml(list)}" sheetId="1" r:id="rId1"/><sheet name="${plainXml(words("name-list.sheet.about"))}" sheetId="2" r:id="rId2"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">${quoted}!${range}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">${quoted}!$1:$1</definedName></definedNames></workbook>`;
}

export function coreXml(title: string, author: string, madeAt: Date): string {
  return `${XML}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${plainXml(title)}</dc:title><dc:creator>${plainXml(author)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${madeAt.toISOString()}</dcterms:created></cp:coreProperties>`;
}

/** What the second sheet says about the list. `rows` is what was written. */
export function aboutLines(context: ListContext, rows: number): [string, string][] {
  const { words, filter } = context;
  return [
    [words("name-list.about.list"), titleOf(context)],
    [words("name-list.about.order"), orderOf(context)],
    [words("name-list.about.time"), timeOf(context)],
    [words("name-list.about.by"), context.madeBy],
    [words("name-list.about.persons"), words("name-list.persons", { total: rows })],
    [words("name-list.about.filter"), filter.length > 0 ? filter.join("\n") : words("name-list.everybody")],
  ];
}
