import { parseNumeral } from '../numerals.ts';
import type { Clause } from '../plan.ts';
import type { GoldPlan, ReadFact } from './gold.ts';
import { likeness } from './sentences.ts';
import type { Facts } from './types.ts';

export const scoredKinds = [
  'responsibilities',
  'indicators',
  'commitments',
  'disclosures',
  'places',
] as const;
export type ScoredKind = (typeof scoredKinds)[number];

/** The least F1 of each kind for a whole plan; a fixture of one rule has to be read without a fault. */
export const minimums: Readonly<Record<ScoredKind, number>> = {
  responsibilities: 0.97,
  indicators: 0.95,
  commitments: 0.95,
  disclosures: 0.92,
  places: 0.95,
};

/** How far what was found agrees with what was read. */
export interface Score {
  matched: number;
  expected: number;
  found: number;
  /** What was read and not found, and the other way round, in words. */
  missed: readonly string[];
  extra: readonly string[];
}

/** A fact in the form in which two are compared; `agrees` is asked of the expected one. */
interface Item {
  ordinals: string;
  /** What has to be the same. */
  key: string;
  quote: string;
  words: string;
  /** What has to be the same to the letter, as far as it was read; of a found fact, all that it says. */
  exact: Readonly<Record<string, unknown>>;
}

type Agreement = (expected: Item, found: Item) => boolean;

const sameClause: Agreement = (one, other) => one.ordinals === other.ordinals;
const nearClause: Agreement = (one, other) =>
  sameClause(one, other) ||
  parentOf(one.ordinals) === other.ordinals ||
  parentOf(other.ordinals) === one.ordinals;
const shareQuote: Agreement = (one, other) => overlaps(one.quote, other.quote);
const shareWords: Agreement = (one, other) =>
  shareQuote(one, other) || likeness(one.words, other.words) >= leastLikeness;

const agreements: Readonly<Record<ScoredKind, Agreement>> = {
  responsibilities: sameClause,
  indicators: (one, other) => nearClause(one, other) && shareWords(one, other),
  commitments: (one, other) => nearClause(one, other) && shareQuote(one, other),
  disclosures: (one, other) => sameClause(one, other) && shareQuote(one, other),
  places: sameClause,
};

const leastLikeness = 0.3;
/** Quotations that share as many characters in a row overlap. */
const leastOverlap = 6;

/** Compare the facts of a plan with those that someone read. */
export function scoreFacts(
  facts: Facts,
  gold: GoldPlan,
  clauses: readonly Clause[],
): Record<ScoredKind, Score> {
  const expected = readGold(gold, clauses);
  const found = readFound(facts);
  const score = (kind: ScoredKind): Score => match(expected[kind], found[kind], agreements[kind]);
  return {
    responsibilities: score('responsibilities'),
    indicators: score('indicators'),
    commitments: score('commitments'),
    disclosures: score('disclosures'),
    places: score('places'),
  };
}

/** The harmonic mean of precision and recall; 1 where there was nothing to find and nothing was found. */
export function f1(score: Pick<Score, 'matched' | 'expected' | 'found'>): number {
  const { matched, expected, found } = score;
  return expected + found === 0 ? 1 : (2 * matched) / (expected + found);
}

/** One found item goes with one expected item. */
function match(expected: readonly Item[], found: readonly Item[], agrees: Agreement): Score {
  const left = [...found];
  const missed: string[] = [];
  for (const item of expected) {
    const fits = left.filter(
      (other) => other.key === item.key && agrees(item, other) && saysExactly(item, other),
    );
    const best = fits.sort(
      (one, other) => likeness(item.quote, other.quote) - likeness(item.quote, one.quote),
    )[0];
    if (best) left.splice(left.indexOf(best), 1);
    else missed.push(inWords(item));
  }
  return {
    matched: expected.length - missed.length,
    expected: expected.length,
    found: found.length,
    missed,
    extra: left.map(inWords),
  };
}

function saysExactly({ exact }: Item, found: Item): boolean {
  return Object.entries(exact).every(
    ([field, value]) => JSON.stringify(found.exact[field]) === JSON.stringify(value),
  );
}

const inWords = ({ ordinals, key, quote }: Item): string => `${ordinals} ${key} ${quote}`;

function readGold(gold: GoldPlan, clauses: readonly Clause[]): Record<ScoredKind, Item[]> {
  const item = (fact: ReadFact, key: string, words = ''): Item => ({
    ordinals: ordinalsOf(fact, clauses),
    key,
    quote: fact.quote,
    words,
    exact: fact.exact ?? {},
  });
  return {
    responsibilities: gold.responsibilities.flatMap((fact) => [
      ...fact.lead.map((unit) => item(fact, `lead ${plain(unit)}`)),
      ...fact.participants.map((unit) => item(fact, `participant ${plain(unit)}`)),
      ...fact.responsible.map((unit) => item(fact, `responsible ${plain(unit)}`)),
      ...fact.implementers.map((unit) => item(fact, `implementer ${plain(unit)}`)),
      ...(fact.guides ?? []).map((unit) => item(fact, `guide ${plain(unit)}`)),
    ]),
    indicators: gold.indicators
      .filter((fact) => fact.value !== null || fact.comparator === 'zero-growth')
      .map((fact) => item(fact, figureKey(fact), fact.metric)),
    commitments: [
      ...gold.deadlines.map((fact) => item(fact, timeKey(fact.kind, fact.date))),
      ...gold.recurring
        .filter(({ every }) => every !== null)
        .map((fact) => item(fact, timeKey('recurring', fact.every))),
    ],
    disclosures: gold.disclosures.map((fact) => item(fact, '')),
    places: gold.places.map((fact) => item(fact, plain(fact.name))),
  };
}

function readFound(facts: Facts): Record<ScoredKind, Item[]> {
  const item = (fact: { clause: string; quote: string }, key: string, words = ''): Item => ({
    ordinals: fact.clause.slice(fact.clause.indexOf('/') + 1),
    key,
    quote: fact.quote,
    words,
    exact: { ...fact },
  });
  return {
    responsibilities: facts.responsibilities.map((fact) =>
      item(fact, `${fact.role} ${plain(fact.unit)}`),
    ),
    indicators: facts.indicators
      .filter(({ value, comparator }) => value !== null || comparator === 'zero-growth')
      .map((fact) => item(fact, figureKey(fact), fact.metric)),
    commitments: facts.commitments
      .filter(({ kind, every }) => kind !== 'recurring' || every !== null)
      .map((fact) => item(fact, timeKey(fact.kind, fact.date ?? fact.every))),
    disclosures: facts.disclosures.map((fact) => item(fact, '')),
    places: facts.places.map((fact) => item(fact, plain(fact.name))),
  };
}

const plain = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');

interface Figure {
  year: number | null;
  comparator: string;
  value: number | null;
  unit: string | null;
}

/** `=` and `>=` count as alike, and zero growth needs no figure. */
function figureKey({ year, comparator, value, unit }: Figure): string {
  if (comparator === 'zero-growth') return `${year} zero-growth`;
  return `${year} ${comparator === '=' ? '>=' : comparator} ${value} ${unit}`;
}

/** `in` and `by` count as alike. */
function timeKey(kind: string, time: string | null): string {
  return `${kind === 'in' ? 'by' : kind} ${time}`;
}

function parentOf(ordinals: string): string {
  return ordinals.slice(0, Math.max(0, ordinals.lastIndexOf('.')));
}

/** The clause that a path of printed labels leads to. */
function ordinalsOf({ path, xiang, xiaoxiang }: ReadFact, clauses: readonly Clause[]): string {
  const numbers = path.map((label) => parseNumeral(label.replace(/[（(）)、.．\s]/gu, '')));
  if (numbers.includes(null)) {
    return (
      clauses.find(
        ({ heading }) => heading !== '' && heading === path.at(-1)?.replace(/[：:]$/u, ''),
      )?.ordinals ?? '0'
    );
  }
  const below = [xiang, xiaoxiang === null ? 1 : xiaoxiang].filter(
    (number) => number !== undefined,
  );
  return [...numbers, ...below].join('.') || '0';
}

function overlaps(one: string, other: string): boolean {
  const [left, right] = [plain(one), plain(other)];
  if (left.includes(right) || right.includes(left)) return true;
  for (let at = 0; at + leastOverlap <= left.length; at++) {
    if (right.includes(left.slice(at, at + leastOverlap))) return true;
  }
  return false;
}
