import { shownText } from '../cells/cell-text.ts';
import { readHead, splitLabel } from './heads.ts';
import type { CellMark, Entry, Field, Head, Passage, Sheet, SheetRow } from '../types.ts';

/** A list of plots has at least so many fields that are understood. */
const fewestFields = 2;

/**
 * Read the forms of a sheet: labels with their values beside them, 项目名称 first.
 *
 * A label may have its value in the next cell or behind a colon in its own; two pairs may stand side by side.
 */
export function* readForms(sheet: Sheet): Generator<Entry | Passage> {
  let form: Draft | null = null;
  let title: string | null = null;
  for (const row of sheet.rows) {
    const pairs = pairsOf(sheet, row);
    for (const field of pairs) {
      const isNext = field.target === 'name' && (form?.fields.some(isName) ?? false);
      if (isNext && form) yield finish(form);
      if (isNext || form === null) form = entryOf(sheet, row, title);
      if (isName(field) && countValues(row) > 1) form.misfit = turned;
      if (field.target !== 'contact') form.fields.push(field);
      if (form.rows.at(-1) !== row.number) form.rows.push(row.number);
    }
    const text = shownText(row.cells);
    if (pairs.length > 0 || text === '') continue;
    const filled = row.cells.filter((cell) => cell !== '').length;
    // The words above a form are its title; a single cell within one is the name of a part.
    if (form === null) title ??= text.replaceAll(/\s+/gu, '');
    yield { ...passageOf(sheet, row, text), isLost: form !== null && filled > 1 };
  }
  if (form) yield finish(form);
}

/** A form in the making. */
type Draft = Omit<Entry, 'fields' | 'rows' | 'misfit'> & {
  fields: Field[];
  rows: number[];
  misfit: string | null;
};

function passageOf(sheet: Sheet, { number }: SheetRow, text: string): Passage {
  return { kind: 'passage', sheet: sheet.name, row: number, text, why: '没有认出的一行' };
}

const turned =
  '「名称」一行有几个值，像是一列一个地块的表。请在 Excel 里复制后用「转置」粘贴，让一行一个地块，再导入';

/** How many values stand behind the first label of a row, up to the next label. */
function countValues({ cells }: SheetRow): number {
  const filled = cells.filter((cell) => cell !== '');
  const first = filled.findIndex((cell) => readHead(cell) !== null);
  const values = first < 0 ? [] : filled.slice(first + 1);
  const next = values.findIndex((cell) => readHead(cell) !== null);
  return next < 0 ? values.length : next;
}

const isName = ({ target }: Head): boolean => target === 'name';

function finish(form: Draft): Entry {
  const isWhole = form.fields.length >= fewestFields && form.fields.some(isName);
  return isWhole ? form : { ...form, misfit: form.misfit ?? halfForm };
}

const halfForm = '这一份里没有「项目名称」或「地块名称」，或除名称外没有别的内容';

function entryOf(sheet: Sheet, { number }: SheetRow, title: string | null): Draft {
  return {
    kind: 'entry',
    sheet: sheet.name,
    row: number,
    rows: [],
    is1904: sheet.is1904,
    title,
    section: null,
    fields: [],
    elsewhere: [],
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
      pairs.push(fieldOf(head, next.cell, sheet.marks.get(`${row.number}:${next.at}`)));
      index += 1;
      for (
        let more = filled[index + 1];
        more && isValueOf(head, more.cell);
        more = filled[index + 1]
      ) {
        pairs.push(secondField(head, more.cell, sheet.marks.get(`${row.number}:${more.at}`)));
        index += 1;
      }
    } else if (!head) {
      const inOne = splitLabel(cell);
      if (inOne)
        pairs.push(fieldOf(inOne.head, inOne.value, sheet.marks.get(`${row.number}:${at}`)));
    }
  }
  return pairs;
}

/** Whether a cell is neither a label nor one with its value; `N:30.12` behind the label of a position is a value. */
function isValueOf({ target }: Head, cell: string): boolean {
  return readHead(cell) === null && (target === 'point' || splitLabel(cell) === null);
}

/** A further value of a label: the other half of a position, or words that are kept beside. */
function secondField(head: Head, value: string, mark: CellMark | undefined): Field {
  const target = head.target === 'point' || head.target === 'contact' ? head.target : 'noted';
  return fieldOf({ ...head, target }, value, mark);
}

function fieldOf(head: Head, value: string, mark: CellMark | undefined): Field {
  return { ...head, value, mark: mark ?? null, merged: 'no' };
}
