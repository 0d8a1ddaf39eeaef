import type { FactPlace, Facts, NamedPlace, Responsibility } from '../../corpus/facts/types.ts';
import type { Clause } from '../../corpus/plan.ts';
import type { Mark } from './marked-text.ts';

/** The kinds of facts whose words a page marks, in the order of the legend. */
export const markedFacts = ['date', 'figure', 'publish', 'place'] as const;
export type MarkedFact = (typeof markedFacts)[number];

/** The words that make a fact: a time, a figure, the word for publishing, a named place. */
export interface FactMark extends Mark {
  role: MarkedFact;
  /** The code of the place that is named, where it is known. */
  adcode?: string;
}

/** A unit with a part in the clause, where it is printed. */
export interface UnitMark extends Mark {
  role: 'unit';
  agency: string | null;
  isLead: boolean;
}

/** The phrase that says which units have which part. */
export type DutyMark = Mark & { role: 'duty' };

export type ClauseFactMark = FactMark | UnitMark | DutyMark;

/** The marks of all clauses of a plan: by clause id, one list for the heading (0) and one for each paragraph. */
export function markFacts(
  clauses: readonly Clause[],
  facts: Facts,
): Map<string, ClauseFactMark[][]> {
  const marks = new Map(
    clauses.map(({ id, paragraphs }) => [
      id,
      Array.from({ length: paragraphs.length + 1 }, (): ClauseFactMark[] => []),
    ]),
  );
  for (const { clause, paragraph, mark } of placeMarks(facts)) {
    const own = marks.get(clause)?.[paragraph];
    if (own && !own.some((other) => isSameLayer(other, mark) && overlaps(other, mark)))
      own.push(mark);
  }
  return marks;
}

function placeMarks(facts: Facts) {
  const words = (role: MarkedFact, found: readonly FactPlace[]) =>
    found.map((fact) => placed(fact, { role, start: fact.focus[0], end: fact.focus[1] }));
  return [
    ...facts.responsibilities.flatMap((fact) => [
      placed(fact, { role: 'duty', start: fact.start, end: fact.end }),
      placed(fact, unitMark(fact)),
    ]),
    ...words('date', facts.commitments),
    ...words('figure', facts.indicators),
    ...words('publish', facts.disclosures),
    ...facts.places.map((fact) => placed(fact, placeMark(fact))),
  ];
}

/** A mark, to be sorted into the paragraph in which its fact stands. */
function placed({ clause, paragraph }: FactPlace, mark: ClauseFactMark) {
  return { clause, paragraph, mark };
}

function placeMark({ focus: [start, end], adcode }: NamedPlace): FactMark {
  return { role: 'place', start, end, ...(adcode !== null && { adcode }) };
}

function unitMark({ focus: [start, end], agency, role }: Responsibility): UnitMark {
  return { role: 'unit', start, end, agency, isLead: role === 'lead' };
}

/** Marks of one layer lie side by side; a date that two promises share is marked once. */
function isSameLayer(one: ClauseFactMark, other: ClauseFactMark): boolean {
  return layerOf(one) === layerOf(other);
}

function layerOf({ role }: ClauseFactMark): 'duty' | 'unit' | 'fact' {
  return role === 'duty' || role === 'unit' ? role : 'fact';
}

function overlaps(one: Mark, other: Mark): boolean {
  return one.start < other.end && other.start < one.end;
}
