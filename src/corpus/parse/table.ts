import type { Reporter } from '../diagnostics.ts';
import type { Edit } from '../repair/edits.ts';
import type { Span } from '../position.ts';
import { addCellLines, isBroken, joinLines } from './cell-lines.ts';
import {
  OrdinalRegister,
  unnumberedDraft,
  unprinted,
  type Draft,
  type DraftParagraph,
} from './drafts.ts';
import { numberBelow, readMarker, type Marker } from './markers.ts';
import { plainPiece } from './piece.ts';
import { draftPrelude } from './prelude.ts';
import { SequenceCheck } from './sequence.ts';
import { cellText, type Cell, type FlatTable } from './table-cells.ts';
import { readColumns, readNumberCell, type Column } from './table-levels.ts';

interface Context {
  text: string;
  reporter: Reporter;
  columns: readonly Column[];
  register: OrdinalRegister;
  sequence: SequenceCheck;
  drafts: Draft[];
  edits: Edit[];
  /** Clauses for which nothing is printed where their siblings have a number. */
  unnumbered: { draft: Draft; offset: number }[];
  /** How many clauses each parent has so far. */
  children: Map<string | null, number>;
  /** The clause that is open at each column. */
  open: (Draft | null)[];
}

/** Build the clauses of a task table: one for each cell of a column that opens them, with the cells that belong to it. */
export function draftTable(text: string, flat: FlatTable, reporter: Reporter) {
  const context: Context = {
    text,
    reporter,
    columns: readColumns(text, flat),
    register: new OrdinalRegister(),
    sequence: new SequenceCheck(reporter),
    drafts: draftBefore(text, flat),
    edits: [],
    unnumbered: [],
    children: new Map(),
    open: flat.columns.map(() => null),
  };
  const innermost = flat.rows.map((row) => readRow(context, row));
  reportUnnumbered(context);
  reportLastRow(context, flat);
  draftAfter(context, flat);
  const words = (cells: readonly Cell[]): string[] =>
    flat.columns.map((_, column) => cellText(text, cells[column] ?? []));
  const table = { columns: flat.columns, rows: flat.rows.map(words), clauses: innermost };
  return { drafts: context.drafts, edits: context.edits, table };
}

function draftBefore(text: string, flat: FlatTable): Draft[] {
  const pieces = flat.before.map(plainPiece);
  const [block = unnumberedDraft('0'), ...leads] = draftPrelude(text, pieces);
  // The header's words stand over the table, not in a paragraph; their place in the source is kept here.
  block.spans.push(...flat.header.flat());
  return [block, ...leads];
}

function draftAfter({ text, drafts, edits }: Context, flat: FlatTable): void {
  if (flat.after.length === 0) return;
  const end = unnumberedDraft('end');
  edits.push(...addCellLines(end, { kind: 'text' }, flat.after, text));
  drafts.push(end);
}

/** Read the cells of a row: first those that open clauses, then those that belong to them; returns the ordinals of its innermost clause. */
function readRow(context: Context, row: readonly Cell[]): string {
  const taken = takenNumbers(context, row);
  const filled = [...context.columns.entries()].filter(
    ([column]) => column !== taken && (row[column]?.length ?? 0) > 0,
  );
  const [opening = [], others = []] = [true, false].map((does) =>
    filled.filter(([, { opens }]) => opens === does),
  );
  const opened = new Set(opening.map(([column]) => openClause(context, column, row)));
  const innermost = innermostAt(context, context.columns.length);
  // Cells to the left of every clause of their row belong to the first that opens there.
  const first = [...opened][0] ?? innermost ?? context.drafts[0] ?? null;
  const waiting: FilledCell[] = [];
  for (const [column, { rowwise }] of others) {
    const cell = { column, cell: row[column] ?? [], opened };
    if (rowwise) fillClause(context, innermost ?? first, cell);
    else if (isOwned(context, column)) fillClause(context, innermostAt(context, column), cell);
    else waiting.push(cell);
  }
  for (const cell of waiting) fillClause(context, first, cell);
  return innermost?.ordinals ?? '0';
}

/** The column of numbers, where its cell in a row is the number of a clause that the row opens; -1 otherwise. */
function takenNumbers({ text, columns }: Context, row: readonly Cell[]): number {
  const counted = columns.findIndex(({ numbers }) => numbers !== -1);
  const numbers = columns[counted]?.numbers ?? -1;
  const opens = (row[counted]?.length ?? 0) > 0;
  return opens && readNumberCell(text, row[numbers] ?? []) ? numbers : -1;
}

/** Whether a clause to the left of a column can take what stands in it. */
function isOwned({ columns, open }: Context, column: number): boolean {
  return columns.slice(0, column).some(({ opens }, index) => opens && open[index] !== null);
}

/** The innermost open clause to the left of a column. */
function innermostAt({ open }: Context, column: number): Draft | null {
  return open.slice(0, column).findLast((draft) => draft !== null) ?? null;
}

function openClause(context: Context, column: number, row: readonly Cell[]): Draft {
  const { text, columns, edits, open, drafts } = context;
  const cell = row[column] ?? [];
  const [first = [0, 0], ...rest] = cell;
  const { titled = false, numbered = false, numbers = -1 } = columns[column] ?? {};
  const numberCell = row[numbers] ?? [];
  const printed = numbered ? readMarker(text, first[0]) : null;
  const marker = printed ?? readNumberCell(text, numberCell);
  const draft = startDraft(context, innermostAt(context, column), marker, first[0]);
  if ((numbered || numbers !== -1) && !marker) context.unnumbered.push({ draft, offset: first[0] });
  const content: Span = [printed?.end ?? first[0], first[1]];
  if (titled) addHeadings(context, draft, content, cell);
  else edits.push(...addCellLines(draft, contentOf(columns[column]), [content, ...rest], text));
  // The first span begins at the number, which is no part of the text.
  draft.spans[0] = first;
  if (marker && !printed) draft.spans.unshift(...numberCell);
  open.fill(null, column);
  open[column] = draft;
  drafts.push(draft);
  return draft;
}

/** What the cells of a column are to a clause, with the name to show them with. */
function contentOf(column: Column | undefined): Omit<DraftParagraph, 'span'> {
  const { role = 'other', label = '' } = column ?? {};
  if (role === 'level') return { kind: 'text' };
  return { kind: role === 'number' ? 'other' : role, label };
}

function startDraft(
  context: Context,
  parent: Draft | null,
  marker: Marker | null,
  offset: number,
): Draft {
  const { children, register, reporter, sequence } = context;
  const parentOrdinals = parent?.ordinals ?? null;
  const position = (children.get(parentOrdinals) ?? 0) + 1;
  children.set(parentOrdinals, position);
  const number = marker ? numberBelow(marker, parentOrdinals) : String(position);
  const { ordinals, repeated } = register.take(parentOrdinals, number);
  if (repeated)
    reporter.report('numbering-repeat', { now: marker?.label ?? '无编号', id: ordinals }, offset);
  if (marker) sequence.follow(marker, parentOrdinals, offset);
  return {
    ordinals,
    labels: [...(parent?.labels ?? []), marker?.labelSpan ?? unprinted],
    marker: marker?.span ?? unprinted,
    depth: (parent?.depth ?? 0) + 1,
    parent: parentOrdinals,
    heading: null,
    paragraphs: [],
    spans: [],
  };
}

/** Two headings in one cell: the second is a copy, which is left out, or another number, which stays as a paragraph. */
function addHeadings(context: Context, draft: Draft, content: Span, cell: Cell): void {
  const { text, edits, reporter } = context;
  const [first = content, ...others] = cell;
  const broken = countBroken(text, cell);
  const rest = others.slice(broken);
  const [, end] = cell[broken] ?? content;
  draft.spans.push(...cell.slice(0, broken + 1));
  cell.slice(0, broken).forEach((line, at) => edits.push(joinLines(line, cell[at + 1] ?? line)));
  draft.heading = [content[0], /[。.]/.test(text.charAt(end - 1)) ? end - 1 : end];
  for (const span of rest) {
    const [one, other] = [text.slice(...first), text.slice(...span)];
    draft.spans.push(span);
    if (one === other) {
      edits.push({
        start: span[0],
        end: span[1],
        replacement: '',
        kind: 'duplicate',
        note: '同一格里重复印了一次，略去',
      });
    } else {
      draft.paragraphs.push({ kind: 'text', span });
      reporter.report(
        'heading-conflict',
        { first: withoutStop(one), second: withoutStop(other) },
        span[0],
      );
    }
  }
}

/** How many line breaks from the first on cut the heading in a cell; a copy of its first line is none of it. */
function countBroken(text: string, cell: Cell): number {
  const words = cell.map((span) => text.slice(...span));
  const whole = cell.findIndex((line, at) => {
    const next = cell[at + 1];
    return !next || words[at + 1] === words[0] || !isBroken(text, line, next);
  });
  return Math.max(0, whole);
}

function withoutStop(heading: string): string {
  return heading.replace(/[。.]$/u, '');
}

/** A cell that opens no clause, and the clauses that its row has opened. */
interface FilledCell {
  column: number;
  cell: Cell;
  opened: ReadonlySet<Draft>;
}

/** Such a cell belongs to the innermost clause on its left, in this row or from a merged cell above. */
function fillClause(
  context: Context,
  draft: Draft | null,
  { column, cell, opened }: FilledCell,
): void {
  const { text, columns, edits } = context;
  const what = contentOf(columns[column]);
  if (!draft) return;
  if (opened.has(draft)) {
    edits.push(...addCellLines(draft, what, cell, text));
    return;
  }
  for (const span of cell) {
    draft.spans.push(span);
    const words = text.slice(...span);
    const copied = draft.paragraphs.some((paragraph) => text.slice(...paragraph.span) === words);
    if (!copied) draft.paragraphs.push({ ...what, span });
    else
      edits.push({
        start: span[0],
        end: span[1],
        replacement: '',
        kind: 'duplicate',
        note: '合并的单元格在下一行又印了一次，略去',
      });
  }
}

function reportUnnumbered({ children, unnumbered, reporter }: Context): void {
  for (const { draft, offset } of unnumbered) {
    if ((children.get(draft.parent) ?? 0) > 1)
      reporter.report('missing-number', { id: draft.ordinals }, offset);
  }
}

function reportLastRow({ reporter }: Context, { header, rows, lastRowCells }: FlatTable): void {
  if (lastRowCells === header.length) return;
  const offset = rows.at(-1)?.flat()[0]?.[0] ?? 0;
  reporter.report('ragged-table', { cells: lastRowCells, columns: header.length }, offset);
}
