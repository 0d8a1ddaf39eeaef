import { parse } from 'csv-parse/sync';
import { columns, type ColumnKey, type NoticeRow } from '../columns.ts';

const keys = Object.keys(columns) as readonly ColumnKey[];

/** Write rows behind those of a file of the register, whose bytes stay as they are; `null` begins a new file. */
export function appendRows(existing: string | null, rows: readonly NoticeRow[]): string {
  if (existing === null || existing.trim() === '')
    return [headLine(), ...rows.map((row) => lineOf(row, keys)), ''].join('\n');
  const lineEnd = existing.includes('\r\n') ? '\r\n' : '\n';
  const gap = existing.endsWith('\n') ? '' : lineEnd;
  const order = columnOrder(existing);
  return existing + gap + rows.map((row) => lineOf(row, order) + lineEnd).join('');
}

function columnOrder(existing: string): ColumnKey[] {
  const [head = []] = parse(existing, { bom: true, to: 1 });
  return head.flatMap((name) => keys.find((key) => columns[key] === name) ?? []);
}

function headLine(): string {
  return keys.map((key) => columns[key]).join(',');
}

function lineOf(row: NoticeRow, order: readonly ColumnKey[]): string {
  return order.map((key) => quote(row[key])).join(',');
}

function quote(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
