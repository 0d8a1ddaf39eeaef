import { isHeadingLike } from './sentences.ts';
import { fold } from './tokens.ts';
import { leastSigns, type Scorer, type UnitIndex } from './scores.ts';
import type { Row } from './row-register.ts';
import type { ComparedPlan, Unit } from './units.ts';

/** The rows that somebody read for sentences, by their ids; or what stands for no row. */
export type Labels = ReadonlyMap<string, string>;

/** What stands for no row: a matter that none of them is about, and a preamble, which is left out of all counts. */
export const otherLabels = ['own', 'preamble'] as const;

/** What tells a preamble: why a plan is made, by what it is led, and that it is handed on. */
const preamble: CuedRow = {
  id: 'preamble',
  headings: ['指导思想', '基本原则'],
  strong: ['印发给你们', '印发你们', '制定本', '指导思想', '基本原则', '党的十'],
  words: ['贯彻落实', '为核心', '战略'],
};

type CuedRow = Pick<Row, 'id' | 'headings' | 'strong' | 'words'>;

/** What rows are told by. */
export interface RowSources {
  rows: readonly Row[];
  labels: Labels;
  /** The labelled sentences. */
  exemplars: UnitIndex;
  scorer: Scorer;
}

/** How much each sign of a row counts. */
const weights = { title: 6, heading: 4, above: 1, strongWord: 3, word: 1, paragraph: 0.25 };
/** A labelled sentence that is less alike tells nothing. */
const leastLikeness = 0.3;
const mostNear = 3;
const mostLookedAt = 24;
/** Of one sentence no more than this is lent to its paragraph, and of all no more than they would lend to two. */
const mostLent = 8;
const mostTogether = 16;
/** So many sentences before and behind lend what they have: a long paragraph goes from one matter to the next. */
const reach = 3;
/** A run-in heading is about no more sentences than this. */
const mostUnderTitle = 10;
const leastScore = 1.5;

type Scores = Map<string, number>;

/** The label of each sentence of a plan by its id: as somebody read it, else as its words and its neighbours tell; `null` for none. */
export function assignLabels(plan: ComparedPlan, units: readonly Unit[], sources: RowSources) {
  const headings = new Headings(plan, units);
  const rows = new Map<string, string | null>();
  for (const members of Map.groupBy(units, paragraphOf).values()) {
    const labels = members.map(({ id }) => sources.labels.get(id));
    const stretches = stretchesOf(members);
    // What is labelled is not told by words: only a paragraph with a sentence that nobody read is looked at.
    const scores = labels.includes(undefined)
      ? members.map((unit, at) =>
          scoreUnit(unit, headings.of(unit, at, stretches[at] === stretches[0]), sources),
        )
      : [];
    for (const [at, { id }] of members.entries()) {
      const label = labels[at];
      const near = scores.filter(
        (_, other) => Math.abs(other - at) <= reach && stretches[other] === stretches[at],
      );
      const lent = sumScores(near);
      rows.set(id, label ?? bestLabel(scores[at]!, lent));
    }
  }
  return rows;
}

/** In which stretch of its paragraph each sentence stands: one that is short as a heading begins another matter. */
function stretchesOf(members: readonly Unit[]): number[] {
  let stretch = 0;
  return members.map(({ text }) => {
    if (isHeadingLike(text)) stretch += 1;
    return stretch;
  });
}

function scoreUnit(unit: Unit, over: Over, sources: RowSources): Scores {
  const scores = scoreCues(fold(unit.text), over, sources.rows);
  for (const [row, likeness] of nearRows(unit, sources))
    add(scores, row, 8 * likeness * likeness + 1);
  return scores;
}

/** The headings over a sentence: that of its paragraph, and those of its clause from the nearest on. */
type Over = ReturnType<Headings['of']>;

function scoreCues(text: string, { title, headings }: Over, rows: readonly CuedRow[]): Scores {
  const scores: Scores = new Map();
  for (const row of [...rows, preamble]) {
    for (const words of row.headings) {
      if (title?.includes(words)) add(scores, row.id, weights.title);
      else if (headings[0]?.includes(words)) add(scores, row.id, weights.heading);
      else if (headings[1]?.includes(words)) add(scores, row.id, weights.above);
    }
    for (const words of row.strong)
      if (text.includes(words)) add(scores, row.id, weights.strongWord);
    for (const words of row.words) if (text.includes(words)) add(scores, row.id, weights.word);
  }
  return scores;
}

/** The rows of the labelled sentences that are most alike, each with its likeness. */
function nearRows(unit: Unit, { exemplars, labels, scorer }: RowSources): [string, number][] {
  if (unit.skeleton.length < leastSigns || unit.kind !== 'text') return [];
  const best: Scores = new Map();
  for (const other of exemplars.nearest(unit, mostLookedAt)) {
    const row = labels.get(other.id);
    if (row === undefined || other.plan === unit.plan) continue;
    const { contained, dice } = scorer.likeness(unit, other);
    const likeness = (contained + dice) / 2;
    if (likeness >= leastLikeness) best.set(row, Math.max(likeness, best.get(row) ?? 0));
  }
  return [...best].sort((one, other) => other[1] - one[1]).slice(0, mostNear);
}

/** The row of a label; `null` where it stands for none. */
export function rowOfLabel(label: string): string | null {
  return (otherLabels as readonly string[]).includes(label) ? null : label;
}

function bestLabel(own: Scores, lent: Scores): string | null {
  let [best, most]: [string | null, number] = [null, leastScore];
  for (const row of new Set([...own.keys(), ...lent.keys()])) {
    const neighbours = Math.min(lent.get(row) ?? 0, mostTogether);
    const score = (own.get(row) ?? 0) + weights.paragraph * neighbours;
    if (score > most || (best === null && score === most)) [best, most] = [row, score];
  }
  return best;
}

function add(scores: Scores, row: string, value: number): void {
  scores.set(row, (scores.get(row) ?? 0) + value);
}

function sumScores(list: readonly Scores[]): Scores {
  const sum: Scores = new Map();
  for (const scores of list)
    for (const [row, value] of scores) add(sum, row, Math.min(value, mostLent));
  return sum;
}

function paragraphOf({ clause, paragraph }: Pick<Unit, 'clause' | 'paragraph'>): string {
  return `${clause}#${paragraph}`;
}

/** Finds the headings over the sentences of a plan. */
class Headings {
  readonly #clauses: ReadonlyMap<string, ComparedPlan['clauses'][number]>;
  readonly #titles: ReadonlyMap<string, string>;

  constructor({ clauses }: ComparedPlan, units: readonly Unit[]) {
    this.#clauses = new Map(clauses.map((clause) => [clause.id, clause]));
    const titles = units.filter(({ kind }) => kind === 'title');
    this.#titles = new Map(titles.map((unit) => [paragraphOf(unit), unit.text]));
  }

  /** @param at which of its paragraph the sentence is, from 0 */
  of(unit: Unit, at: number, isFirst: boolean) {
    const headings: string[] = [];
    let clause = this.#clauses.get(unit.clause);
    for (; clause; clause = this.#clauses.get(clause.parent ?? ''))
      if (clause.heading !== '') headings.push(clause.heading);
    const above = this.#clauses.get(unit.clause)?.parent;
    const title = this.#titles.get(paragraphOf(unit)) ?? this.#titles.get(`${above ?? ''}#1`);
    return { title: at < mostUnderTitle && isFirst ? title : undefined, headings };
  }
}
