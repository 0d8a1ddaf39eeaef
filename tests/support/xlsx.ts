import { strToU8, zipSync } from 'fflate';

/** A cell: a text, a number, a day as a spreadsheet counts it, or a formula with or without its saved result. */
export type XlsxCell =
  | string
  | number
  | null
  | { day: number }
  | { inline: string }
  | { formula: string; result?: string };

export interface XlsxSheet {
  name: string;
  rows: readonly (readonly XlsxCell[])[];
  /** Ranges such as `A1:C1`. */
  merges?: readonly string[];
  isHidden?: boolean;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Write the parts of a workbook as a spreadsheet program would, without its ornaments. */
export function xlsxParts(sheets: readonly XlsxSheet[]): Record<string, string> {
  const strings: string[] = [];
  const worksheets = sheets.map((sheet, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    sheetXml(sheet, strings),
  ]);
  return {
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${sheets
      .map(
        ({ name, isHidden }, at) =>
          `<sheet name="${escape(name)}" sheetId="${at + 1}"${isHidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${head}<Relationships xmlns="${packages}">${sheets
      .map(
        (_, at) =>
          `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`,
      )
      .join(
        '',
      )}<Relationship Id="s" Type="${office}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="f" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...(Object.fromEntries(worksheets) as Record<string, string>),
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}">${strings.map((text) => `<si><t xml:space="preserve">${escape(text)}</t></si>`).join('')}</sst>`,
  };
}

/** Pack the parts of a workbook, or of anything else, as XLSX files are packed. */
export function pack(parts: Record<string, string>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])),
  );
}

/** Write a workbook. */
export function xlsx(...sheets: readonly XlsxSheet[]): Uint8Array {
  return pack(xlsxParts(sheets));
}

function sheetXml({ rows, merges = [] }: XlsxSheet, strings: string[]): string {
  const lines = rows.map(
    (cells, row) =>
      `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`, strings)).join('')}</row>`,
  );
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('');
  return `${head}<worksheet xmlns="${main}"><sheetData>${lines.join('')}</sheetData>${merged === '' ? '' : `<mergeCells>${merged}</mergeCells>`}</worksheet>`;
}

function cellXml(cell: XlsxCell, at: string, strings: string[]): string {
  if (cell === null) return `<c r="${at}" s="0"/>`;
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`;
  if ('inline' in cell)
    return `<c r="${at}" t="inlineStr"><is><t>${escape(cell.inline)}</t></is></c>`;
  const result = cell.result === undefined ? '' : `<v>${escape(cell.result)}</v>`;
  return `<c r="${at}" t="str"><f>${escape(cell.formula)}</f>${result}</c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
