import type { Clause, Plan, Repair } from '../../corpus/plan.ts';
import type { Run } from '../../corpus/position.ts';
import type { Mark } from './marked-text.ts';

/**
 * What a page marks of a repair: `stretch` is what leads to the list of repairs, `before` the empty place
 * where the original can be shown, `after` the words that were put in.
 */
export interface RepairMark extends Mark {
  role: 'stretch' | 'before' | 'after';
  repair: Repair;
}

/** The id of a repair on the page of repairs; the source never changes, so neither does the id. */
export function repairAnchor({ plan, start, end }: Repair): string {
  return `r-${plan}-${start}-${end}`;
}

/** Find the repairs that fall into one shown text, and where they stand in it. */
export function markRepairs(
  text: string,
  runs: readonly Run[],
  repairs: readonly Repair[],
): RepairMark[] {
  const [first, last] = [runs[0], runs.at(-1)];
  if (!first || !last) return [];
  return repairs
    .filter(({ start, end }) => first.from <= start && end <= last.from + last.length)
    .flatMap((repair) => marksOfRepair(repair, text, runs));
}

/** All the marks of a plan: by clause id, one list for the heading (0) and one for each paragraph. */
export function markPlanRepairs({
  clauses,
  repairs,
}: Pick<Plan, 'clauses' | 'repairs'>): Map<string, RepairMark[][]> {
  return new Map(
    clauses.map((clause) => {
      const own = repairs.filter((repair) => isNear(clause, repair));
      return [
        clause.id,
        [
          markRepairs(clause.heading, clause.headingRuns, own),
          ...clause.paragraphs.map(({ text, runs }) => markRepairs(text, runs, own)),
        ],
      ];
    }),
  );
}

function isNear({ spans }: Clause, { start, end }: Repair): boolean {
  const [from, to] = [spans[0]?.[0], spans.at(-1)?.[1]];
  return from !== undefined && to !== undefined && from <= start && end <= to;
}

function marksOfRepair(repair: Repair, text: string, runs: readonly Run[]): RepairMark[] {
  const start = shownStart(repair.start, runs);
  const end = Math.max(start, shownEnd(repair.end, runs));
  const marks: RepairMark[] = [];
  if (repair.original !== '') marks.push({ role: 'before', repair, start, end: start });
  if (end > start) {
    marks.push({ role: 'stretch', repair, start, end }, { role: 'after', repair, start, end });
  } else if (repair.kind !== 'spacing') {
    // Nothing is left to underline where words were only taken out, so the neighbours carry the mark.
    const place = { start: Math.max(0, start - 1), end: Math.min(text.length, start + 1) };
    marks.push({ role: 'stretch', repair, ...place });
  }
  return marks;
}

/** Where the text before a source offset ends in the shown text. */
function shownStart(offset: number, runs: readonly Run[]): number {
  const run = runs.findLast(({ from }) => from < offset) ?? runs[0]!;
  return run.at + Math.max(0, Math.min(run.length, offset - run.from));
}

/** Where the text after a source offset begins in the shown text. */
function shownEnd(offset: number, runs: readonly Run[]): number {
  const run = runs.find(({ from, length }) => from + length > offset) ?? runs.at(-1)!;
  return run.at + Math.max(0, Math.min(run.length, offset - run.from));
}
