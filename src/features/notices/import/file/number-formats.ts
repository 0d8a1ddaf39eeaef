import { daysTo1904 } from '../cells/day.ts';
import { readXml } from './xml.ts';

/** How a number is shown: as a day, as a month of a year, in hundredths, or filled up with zeros to so many digits. */
export type NumberFormat =
  { kind: 'general' | 'day' | 'month' | 'percent' } | { kind: 'zeros'; digits: number };

const general: NumberFormat = { kind: 'general' };
/** Formats that have a number and no code of their own; those of Chinese programs among them. */
const builtIn = new Map<number, NumberFormat>([
  ...[14, 15, 16, 22, 28, 29, 30, 31, 51, 53, 54, 58].map((id) => [id, { kind: 'day' }] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, { kind: 'month' }] as const),
  ...[9, 10].map((id) => [id, { kind: 'percent' }] as const),
]);

/** Read the formats of cells, by the number of a cell's style. */
export function readFormats(file: string, source: string): readonly NumberFormat[] {
  const own = new Map<number, NumberFormat>();
  const formats: NumberFormat[] = [];
  let isInCells = false;
  readXml(file, source, {
    open: (name, attribute) => {
      if (name === 'cellXfs') isInCells = true;
      if (name === 'numFmt')
        own.set(Number(attribute('numFmtId')), formatOf(attribute('formatCode') ?? ''));
      if (name !== 'xf' || !isInCells) return;
      const id = Number(attribute('numFmtId') ?? 0);
      formats.push(own.get(id) ?? builtIn.get(id) ?? general);
    },
    close: (name) => {
      if (name === 'cellXfs') isInCells = false;
    },
  });
  return formats;
}

/** Read the code of a format, such as `yyyy"年"m"月"d"日";@`. */
function formatOf(code: string): NumberFormat {
  const [first = ''] = code.split(';');
  const bare = first
    .replaceAll(/"[^"]*"|\[[^\]]*\]|\\./gu, '')
    .trim()
    .toLowerCase();
  if (bare.includes('y')) return { kind: bare.includes('d') ? 'day' : 'month' };
  if (/m.*d|d.*m/u.test(bare)) return { kind: 'day' };
  if (bare.endsWith('%')) return { kind: 'percent' };
  return /^0{2,}$/u.test(bare) ? { kind: 'zeros', digits: bare.length } : general;
}

/** How the numbers of a workbook are written. */
export interface NumberRules {
  formats: readonly NumberFormat[];
  /** Whether its days are counted from 1904 on. */
  is1904: boolean;
}

/** Write a number as the spreadsheet shows it, a day as ISO 8601; what is no number stays as it is. */
export function printNumber(text: string, style: number, rules: NumberRules): string {
  const number = Number(text);
  if (text.trim() === '' || !Number.isFinite(number)) return text;
  const format = rules.formats[style] ?? general;
  // Spreadsheets show fifteen digits; what stands behind them is noise.
  const shown = String(Number(number.toPrecision(15)));
  if (format.kind === 'percent') return `${Number((number * 100).toPrecision(12))}%`;
  if (format.kind === 'zeros' && /^\d+$/u.test(shown)) return shown.padStart(format.digits, '0');
  if (format.kind !== 'day' && format.kind !== 'month') return shown;
  return printDay(number, format.kind, rules.is1904) ?? shown;
}

const lastDay = 2_958_465;

function printDay(count: number, kind: 'day' | 'month', is1904: boolean): string | null {
  const day = Math.floor(count) + (is1904 ? daysTo1904 : 0);
  if (day < 61 || day > lastDay) return null;
  const date = new Date(Date.UTC(1899, 11, 30) + day * 86_400_000);
  // Who types a month gets its first day; who types a day in a cell that shows months has given it.
  if (kind === 'month' && date.getUTCDate() === 1)
    return `${date.getUTCFullYear()}年${date.getUTCMonth() + 1}月`;
  return date.toISOString().slice(0, 10);
}
