import type { Reporter } from '../diagnostics.ts';
import type { Edit } from '../repair/edits.ts';
import type { PlanTable, Span } from '../types.ts';
import { addCellLines } from './cell-lines.ts';
import { OrdinalRegister, unnumberedDraft, unprinted, type Draft } from './drafts.ts';
import { numberBelow, readMarker, type Marker } from './markers.ts';
import { plainPiece } from './pieces.ts';
import { draftPrelude } from './prelude.ts';
import { SequenceCheck } from './sequence.ts';
import { cellText, type Cell, type ColumnRole, type FlatTable } from './table-cells.ts';

/** The clauses of a task table, the edits that its layout needs, and the table as printed. */
export interface TableOutline {
  drafts: Draft[];
  edits: Edit[];
  table: PlanTable;
}

/** A level column, and what all its cells together tell of it. */
interface Column {
  role: ColumnRole;
  /** Whether its cells are headings rather than running text. */
  titled: boolean;
  /** Whether its cells print numbers. */
  numbered: boolean;
}

/** A clause for which nothing is printed where its siblings have a number. */
interface Unnumbered {
  draft: Draft;
  offset: number;
}

interface Context {
  text: string;
  reporter: Reporter;
  columns: readonly Column[];
  register: OrdinalRegister;
  sequence: SequenceCheck;
  drafts: Draft[];
  edits: Edit[];
  unnumbered: Unnumbered[];
  /** How many clauses each parent has so far. */
  children: Map<string | null, number>;
  /** The clause that is open at each column. */
  open: (Draft | null)[];
}

/** Build the clauses of a task table: one for each cell of a level column, with the cells that belong to it. */
export function draftTable(text: string, flat: FlatTable, reporter: Reporter): TableOutline {
  const context: Context = {
    text,
    reporter,
    columns: flat.roles.map((role, column) =>
      describeColumn(text, role, columnCells(flat, column)),
    ),
    register: new OrdinalRegister(),
    sequence: new SequenceCheck(reporter),
    drafts: draftBefore(text, flat),
    edits: [],
    unnumbered: [],
    children: new Map(),
    open: flat.roles.map(() => null),
  };
  const innermost = flat.rows.map((row) => readRow(context, row));
  reportUnnumbered(context);
  reportLastRow(context, flat);
  draftAfter(context, flat);
  const words = (cells: readonly Cell[]): string[] =>
    flat.header.map((_, column) => cellText(text, cells[column] ?? []));
  const table = { header: words(flat.header), rows: flat.rows.map(words), clauses: innermost };
  return { drafts: context.drafts, edits: context.edits, table };
}

function columnCells(flat: FlatTable, column: number): Cell[] {
  return flat.rows.map((row) => row[column] ?? []).filter((cell) => cell.length > 0);
}

/** A level column whose cells are on average no longer than this holds headings, a longer one text. */
const longestHeading = 45;

function describeColumn(text: string, role: ColumnRole, cells: readonly Cell[]): Column {
  const firstLines = cells.map((cell) => cell[0] ?? [0, 0]);
  const length = firstLines.reduce((sum, [start, end]) => sum + end - start, 0);
  const numbers = firstLines.filter(([start]) => readMarker(text, start) !== null).length;
  const numbered = numbers * 2 > cells.length;
  return { role, numbered, titled: numbered && length <= longestHeading * cells.length };
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
  edits.push(...addCellLines(end, 'text', flat.after, text));
  drafts.push(end);
}

/** Read the cells of a row from left to right; returns the ordinals of its innermost clause. */
function readRow(context: Context, row: readonly Cell[]): string {
  const opened = new Set<Draft>();
  const waiting: number[] = [];
  context.columns.forEach(({ role }, column) => {
    const cell = row[column] ?? [];
    if (cell.length === 0) return;
    if (role === 'level') opened.add(openClause(context, column, cell));
    else if (isOwned(context, column))
      fillClause(context, innermostAt(context, column), { column, cell, opened });
    else waiting.push(column);
  });
  const innermost = innermostAt(context, context.columns.length);
  // Cells to the left of every clause of their row belong to the first that opens there.
  const owner = [...opened][0] ?? innermost ?? context.drafts[0] ?? null;
  for (const column of waiting)
    fillClause(context, owner, { column, cell: row[column] ?? [], opened });
  return innermost?.ordinals ?? '0';
}

/** Whether a clause to the left of a column can take what stands in it. */
function isOwned({ columns, open }: Context, column: number): boolean {
  return columns
    .slice(0, column)
    .some(({ role }, index) => role === 'level' && open[index] !== null);
}

/** The innermost open clause to the left of a column. */
function innermostAt({ open }: Context, column: number): Draft | null {
  return open.slice(0, column).findLast((draft) => draft !== null) ?? null;
}

function openClause(context: Context, column: number, cell: Cell): Draft {
  const { text, columns, edits, open, drafts } = context;
  const [first = [0, 0], ...rest] = cell;
  const { titled = false, numbered = false } = columns[column] ?? {};
  const marker = numbered ? readMarker(text, first[0]) : null;
  const draft = startDraft(context, innermostAt(context, column), marker, first[0]);
  if (numbered && !marker) context.unnumbered.push({ draft, offset: first[0] });
  const content: Span = [marker?.end ?? first[0], first[1]];
  if (titled) addHeadings(context, draft, content, cell);
  else edits.push(...addCellLines(draft, 'text', [content, ...rest], text));
  // The first span begins at the number, which is no part of the text.
  draft.spans[0] = first;
  open.fill(null, column);
  open[column] = draft;
  drafts.push(draft);
  return draft;
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
  const [first = content, ...rest] = cell;
  draft.heading = /[。.]/.test(text.charAt(content[1] - 1))
    ? [content[0], content[1] - 1]
    : content;
  draft.spans.push(first);
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

function withoutStop(heading: string): string {
  return heading.replace(/[。.]$/u, '');
}

/** A cell of units or of work, and the clauses that its row has opened. */
interface FilledCell {
  column: number;
  cell: Cell;
  opened: ReadonlySet<Draft>;
}

/** A cell of units or of work belongs to the innermost clause on its left, in this row or from a merged cell above. */
function fillClause(
  context: Context,
  draft: Draft | null,
  { column, cell, opened }: FilledCell,
): void {
  const { text, columns, edits } = context;
  const kind = columns[column]?.role === 'units' ? 'units' : 'work';
  if (!draft) return;
  if (opened.has(draft)) {
    edits.push(...addCellLines(draft, kind, cell, text));
    return;
  }
  for (const span of cell) {
    draft.spans.push(span);
    const words = text.slice(...span);
    const copied = draft.paragraphs.some((paragraph) => text.slice(...paragraph.span) === words);
    if (!copied) draft.paragraphs.push({ kind, span });
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
