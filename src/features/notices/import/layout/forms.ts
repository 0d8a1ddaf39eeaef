import { cleanText } from '../cells/cell-text.ts';
import { readHead } from './heads.ts';
import type { Entry, Field, Head, Passage, Sheet, SheetRow } from '../types.ts';

/** A list of plots has at least so many fields that are understood. */
const fewestFields = 2;

/**
 * Read the forms of a sheet: labels with their values beside them, 项目名称 first.
 *
 * A label may have its value in the next cell or behind a colon in its own; two pairs may stand side by side.
 */
export function* readForms(sheet: Sheet): Generator<Entry | Passage> {
  let form: Entry | null = null;
  let title: string | null = null;
  for (const row of sheet.rows) {
    const pairs = pairsOf(sheet, row);
    for (const field of pairs) {
      const isNext = field.target === 'name' && (form?.fields.some(isName) ?? false);
      if (isNext) yield* finish(form);
      if (isNext || form === null) form = entryOf(sheet, row, title);
      if (isName(field) && countValues(row) > 1) form = { ...form, misfit: turned };
      if (field.target !== 'contact') form = { ...form, fields: [...form.fields, field] };
    }
    const { text } = cleanText(row.cells.filter((cell) => cell !== '').join(' '));
    if (pairs.length > 0 || text === '') continue;
    if (form === null) title ??= text.replaceAll(/\s+/gu, '');
    yield { kind: 'passage', sheet: sheet.name, row: row.number, text, why: '没有认出的一行' };
  }
  yield* finish(form);
}

const turned =
  '“名称”一行有几个值，像是一列一个地块的表。请在 Excel 里复制后用“转置”粘贴，让一行一个地块，再导入';

/** How many values stand behind the first label of a row, up to the next label. */
function countValues({ cells }: SheetRow): number {
  const filled = cells.filter((cell) => cell !== '');
  const first = filled.findIndex((cell) => readHead(cell) !== null);
  const values = first < 0 ? [] : filled.slice(first + 1);
  const next = values.findIndex((cell) => readHead(cell) !== null);
  return next < 0 ? values.length : next;
}

const isName = ({ target }: Head): boolean => target === 'name';

function* finish(form: Entry | null): Generator<Entry> {
  if (form && form.fields.length >= fewestFields && form.fields.some(isName)) yield form;
}

function entryOf(sheet: Sheet, { number }: SheetRow, title: string | null): Entry {
  return {
    kind: 'entry',
    sheet: sheet.name,
    row: number,
    title,
    section: null,
    fields: [],
    misfit: null,
  };
}

function pairsOf(sheet: Sheet, row: SheetRow): Field[] {
  const filled = row.cells.flatMap((cell, at) => (cell === '' ? [] : [{ cell, at }]));
  const pairs: Field[] = [];
  for (let index = 0; index < filled.length; index++) {
    const { cell, at } = filled[index]!;
    const head = readHead(cell);
    const next = filled[index + 1];
    if (head && next && !readHead(next.cell)) {
      pairs.push(fieldOf(head, next.cell, sheet.formulas.get(`${row.number}:${next.at}`)));
      index += 1;
    } else if (!head) {
      const inOne = splitLabel(cell);
      if (inOne)
        pairs.push(fieldOf(inOne.head, inOne.value, sheet.formulas.get(`${row.number}:${at}`)));
    }
  }
  return pairs;
}

function splitLabel(cell: string): { head: Head; value: string } | null {
  const match = /^([^:：]{1,40})[:：]\s*([^]+)$/u.exec(cell);
  const head = match?.[1] === undefined ? null : readHead(match[1]);
  return head && match?.[2] !== undefined ? { head, value: match[2].trim() } : null;
}

function fieldOf(head: Head, value: string, isSaved: boolean | undefined): Field {
  const saved = isSaved ? 'saved' : 'unsaved';
  return { ...head, value, formula: isSaved === undefined ? 'none' : saved, merged: 'no' };
}
