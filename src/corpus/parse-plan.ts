import { paragraphsOf } from './clause-texts.ts';
import { Reporter } from './diagnostics.ts';
import { readCharacters, type Reading } from './characters/reading.ts';
import { findKind } from './parse/document-kind.ts';
import type { Draft } from './parse/drafts.ts';
import { findExtent } from './parse/extent.ts';
import { draftOutline } from './parse/outline.ts';
import { findJoinEdits, readPieces } from './parse/pieces.ts';
import { draftTable } from './parse/table.ts';
import { readFlatTable } from './parse/table-cells.ts';
import { readTitleBlock } from './parse/title-block.ts';
import { isPageLine, readPageLine } from './parse/page-lines.ts';
import { reportReading, reportUnsoundText, sourceOffset } from './parse/soundness.ts';
import { reportUnreadNumbers } from './parse/unread-numbers.ts';
import { toSourceDrafts } from './parse/source-spans.ts';
import { applyEdits, mergeEdits, type Edit } from './repair/edits.ts';
import { locateListedRepairs } from './repair/listed.ts';
import { findSpacingEdits } from './repair/spacing.ts';
import { findStrayWordEdits } from './repair/stray-words.ts';
import type { Clause, PageEntry, ParsedPlan, PlanTable, Repair } from './plan.ts';
import type { PlanKind } from './plan-kinds.ts';
import type { ListedRepair } from './plan-metadata.ts';
import { LineIndex, type Span } from './position.ts';

export interface ParseOptions {
  /** The plan's id, which every clause id begins with. */
  plan: string;
  /** The name under which problems in the text are reported. */
  file: string;
  /** The repairs that an editor listed by hand. */
  repairs?: readonly ListedRepair[];
}

/**
 * Read a plan's text as clauses.
 *
 * Any text is accepted: what cannot be explained stays a paragraph, with a diagnostic. The spans of the clauses cover
 * every character of the source that is no white space, each exactly once.
 */
export function parsePlan(text: string, { plan, file, repairs = [] }: ParseOptions): ParsedPlan {
  const lines = new LineIndex(text);
  const reporter = new Reporter(file, lines);
  const reading = readCharacters(text);
  if (!/\S/.test(reading.text)) reporter.report('empty-text', {}, 0);

  const listed = locateListedRepairs(text, repairs, reporter);
  const read = draftPlan(reading.text, reporter.of(reading));
  const { table } = read;
  const edits = mergeEdits(listed, ...findEdits(read, reading), reading.changes);
  const drafts = toSourceDrafts(text, read.drafts, reading);
  reportMisplaced(text, listed, drafts.flatMap(textSpans), reporter);

  const clauses = drafts.map((draft) => toClause(text, plan, draft, edits));
  reportReading(reading, reporter);
  reportUnsoundText(text, clauses, reporter);
  const titleBlock = readTitleBlock(paragraphsOf(clauses, '0'), paragraphsOf(clauses, 'end'));
  const { complete, why, offset } = findExtent(clauses, reporter.diagnostics);
  if (complete !== 'whole') reporter.report('looks-incomplete', { why }, offset);
  return {
    titleBlock,
    pageEntries: readPageEntries(clauses, lines),
    kind: kindOf(titleBlock.title, clauses, table !== null),
    complete,
    clauses,
    repairs: edits.map((edit) => toRepair(text, plan, edit)),
    table: table && { ...table, clauses: table.clauses.map((ordinals) => `${plan}/${ordinals}`) },
    diagnostics: [...reporter.diagnostics].sort((one, other) => one.offset - other.offset),
  };
}

function draftPlan(
  text: string,
  reporter: Reporter,
): { drafts: Draft[]; edits: Edit[]; table: PlanTable | null } {
  const flat = readFlatTable(text);
  if (flat) return draftTable(text, flat, reporter);
  const divided = readPieces(text);
  reportUnreadNumbers(text, divided.plan, reporter);
  return {
    drafts: draftOutline(text, divided, reporter),
    edits: findJoinEdits(text, [...divided.plan, ...divided.annex]),
    table: null,
  };
}

/** What the layout of a reading, stray words and blanks in it make necessary, in places of the source. */
function findEdits(
  { drafts, edits: layout, table }: ReturnType<typeof draftPlan>,
  { text, toSource }: Reading,
): Edit[][] {
  const fields = drafts.flatMap(textSpans);
  const stray = fields.flatMap((span) => findStrayWordEdits(text, span));
  // Blanks in a line of the page part what it says.
  const spacing = fields
    .filter((span) => !isPageLine(text.slice(...span)))
    .flatMap((span) => findSpacingEdits(text, span, table !== null));
  return [layout, stray, spacing].map((edits) =>
    edits.map((edit) => {
      const [start, end] = toSource([edit.start, edit.end]);
      return { ...edit, start, end };
    }),
  );
}

function textSpans({ heading, paragraphs }: Draft): Span[] {
  const spans = paragraphs.map((paragraph) => paragraph.span);
  return heading ? [heading, ...spans] : spans;
}

function reportMisplaced(
  text: string,
  listed: readonly Edit[],
  fields: readonly Span[],
  reporter: Reporter,
): void {
  for (const { start, end } of listed) {
    const placed = fields.some(([from, to]) => from <= start && end <= to);
    if (!placed) reporter.report('listed-repair-outside', { find: text.slice(start, end) }, start);
  }
}

function toClause(text: string, plan: string, draft: Draft, edits: readonly Edit[]): Clause {
  const { ordinals, depth, parent, spans } = draft;
  const printed = (span: Span): string => applyEdits(text, span, edits).text.replaceAll(/\s/gu, '');
  const heading = applyEdits(text, draft.heading ?? [0, 0], edits);
  const paragraphs = draft.paragraphs.map(({ span, ...paragraph }) => ({
    ...paragraph,
    ...applyEdits(text, span, edits),
  }));
  return {
    id: `${plan}/${ordinals}`,
    plan,
    ordinals,
    labels: draft.labels.map(printed),
    marker: printed(draft.marker),
    depth,
    parent: parent === null ? null : `${plan}/${parent}`,
    heading: heading.text,
    headingRuns: heading.runs,
    paragraphs: paragraphs.filter((paragraph) => paragraph.text !== ''),
    spans,
  };
}

function toRepair(
  text: string,
  plan: string,
  { start, end, replacement, kind, note }: Edit,
): Repair {
  return { plan, start, end, original: text.slice(start, end), repaired: replacement, kind, note };
}

function kindOf(
  title: string | null,
  clauses: readonly Clause[],
  isTable: boolean,
): PlanKind | null {
  const articles = clauses.filter(({ marker }) => /^第.+[条條]/u.test(marker)).length;
  return findKind({ title, isTable, articles, clauses: clauses.length });
}

function readPageEntries(clauses: readonly Clause[], lines: LineIndex): PageEntry[] {
  return clauses
    .filter(({ ordinals }) => ordinals === '0' || ordinals === 'end')
    .flatMap(({ paragraphs }) => paragraphs)
    .filter(({ text }) => isPageLine(text))
    .flatMap((paragraph) => {
      const { line } = lines.locate(sourceOffset(paragraph, 0));
      return readPageLine(paragraph.text).map((entry) => ({ ...entry, line }));
    });
}
