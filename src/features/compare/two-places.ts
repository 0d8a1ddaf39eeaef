import { compare } from '../../corpus/compare.ts';
import type { Facts, FactPlace, Indicator } from '../../corpus/facts/types.ts';
import { contrast } from './differences.ts';
import { hardKinds, type Difference } from './difference-types.ts';
import type { Scorer } from './scores.ts';
import type { Unit } from './units.ts';

/** A place of a plan: the sentence or phrase that stands there. */
export type Place = Record<'clause' | 'words', string>;

/** Two places of one plan that do not agree. */
export interface TwoPlaces {
  /** In what: a figure of one target, a sentence and its repetition in a task table, the lead, or a list. */
  kind: 'target' | 'repeat' | 'lead' | 'list';
  one: Place;
  other: Place;
  /** What differs, as each place prints it; `''` where it has nothing. */
  differing: readonly (readonly [string, string])[];
}

const leastListDice = 0.6;
/** A list of fewer items is no list of industries. */
const leastItems = 4;

/** Find where one plan says a thing twice and not alike. */
export function findTwoPlaces(
  facts: Pick<Facts, 'indicators' | 'responsibilities'>,
  units: readonly Unit[],
  scorer: Scorer,
): TwoPlaces[] {
  return [
    ...twoTargets(facts.indicators),
    ...twoWordings(units),
    ...twoLeads(facts.responsibilities, units),
    ...twoLists(units, scorer),
  ];
}

/** One metric, one year and one subject with two values. */
function twoTargets(indicators: readonly Indicator[]): TwoPlaces[] {
  const told = indicators.filter(({ metricId }) => metricId !== 'other');
  const groups = Map.groupBy(told, ({ metricId, year }) => `${metricId} ${year}`);
  return [...groups.values()].flatMap((group) =>
    pairs(group).flatMap(([one, other]): TwoPlaces[] =>
      one.clause !== other.clause && valueOf(one) !== valueOf(other)
        ? [{ kind: 'target', ...phrases(one, other), differing: [[one.quote, other.quote]] }]
        : [],
    ),
  );
}

function valueOf({ value, unit, comparator, quote }: Indicator): string {
  return value === null ? quote : `${comparator} ${value} ${unit}`;
}

function phrases(one: FactPlace, other: FactPlace): Record<'one' | 'other', Place> {
  const phrase = ({ clause, quote }: FactPlace): Place => ({ clause, words: quote });
  return { one: phrase(one), other: phrase(other) };
}

/** A sentence of a task table's sub-row whose figures, dates or modal words are not those of its row. */
function twoWordings(units: readonly Unit[]): TwoPlaces[] {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const repeats = units.filter(({ repeats }) => repeats !== undefined);
  const rowOf = (unit: Unit): Unit => byId.get(unit.repeats!)!;
  const textOf = (list: readonly Unit[]): string => list.map(({ text }) => text).join('');
  return repeats.flatMap((unit): TwoPlaces[] => {
    const row = rowOf(unit);
    // What the row cuts into two sentences a sub-row may print as one, and what it lacks may stand in the next.
    const above = textOf(units.filter(({ clause }) => clause === row.clause));
    const beside = textOf(repeats.filter((each) => rowOf(each).clause === row.clause));
    const hard = contrast(row, unit).differences.filter(
      (each) => isHard(each) && isNews(each, above, beside),
    );
    return hard.length > 0
      ? [{ kind: 'repeat', ...placesOf(row, unit), differing: hard.map(wordsOf) }]
      : [];
  });
}

function isNews({ one, other }: Difference, above: string, beside: string): boolean {
  if (one.words.length > 0 && other.words.length > 0) return true;
  return (
    one.words.some((words) => !beside.includes(words)) ||
    other.words.some((words) => !above.includes(words))
  );
}

function isHard({ kind }: Difference): boolean {
  return kind !== 'agency' && (hardKinds as readonly string[]).includes(kind);
}

function wordsOf({ one, other }: Difference): [string, string] {
  return [one.words.join('、'), other.words.join('、')];
}

function placesOf(one: Unit, other: Unit): { one: Place; other: Place } {
  const place = ({ clause, text }: Unit): Place => ({ clause, words: text });
  return { one: place(one), other: place(other) };
}

/** A sub-row whose lead is not among those of its row. */
function twoLeads(responsibilities: Facts['responsibilities'], units: readonly Unit[]) {
  const leads = Map.groupBy(
    responsibilities.filter(({ role }) => role === 'lead'),
    ({ clause }) => clause,
  );
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  return units.flatMap((unit): TwoPlaces[] => {
    const row = byId.get(unit.repeats ?? '');
    const above = leads.get(row?.clause ?? '') ?? [];
    const own = leads.get(unit.clause) ?? [];
    const idOf = ({ agency, unit: name }: (typeof own)[number]): string => agency ?? name;
    const known = new Set(above.map(idOf));
    if (!row || above.length === 0 || !own.some((each) => !known.has(idOf(each)))) return [];
    const names = (list: typeof own): string =>
      [...new Set(list.map((each) => each.unit))].join('、');
    return [{ kind: 'lead', ...placesOf(row, unit), differing: [[names(above), names(own)]] }];
  });
}

/** One long list in two places, with an item less in one. */
function twoLists(units: readonly Unit[], scorer: Scorer): TwoPlaces[] {
  const lists = units.filter(
    ({ kind, repeats, text }) =>
      kind === 'text' && repeats === undefined && text.split('、').length > leastItems,
  );
  return pairs(lists).flatMap(([one, other]): TwoPlaces[] => {
    if (one.clause === other.clause || scorer.likeness(one, other).dice < leastListDice) return [];
    const items = contrast(one, other).differences.filter(({ kind }) => kind === 'scope');
    return items.length > 0
      ? [{ kind: 'list', ...placesOf(one, other), differing: items.map(wordsOf) }]
      : [];
  });
}

function pairs<Item>(list: readonly Item[]): [Item, Item][] {
  return list.flatMap((one, at) => list.slice(at + 1).map((other): [Item, Item] => [one, other]));
}

/** In the order of their first places. */
export function byPlace(one: TwoPlaces, other: TwoPlaces): number {
  return compare(one.one.clause, other.one.clause) || compare(one.other.clause, other.other.clause);
}
