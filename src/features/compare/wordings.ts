import { oncePer } from '../../shared/once.ts';
import { contrast, swap, type Contrast } from './differences.ts';
import type { Comparison } from './comparison.ts';
import { hardKinds, isHard } from './difference-types.ts';
import type { Family } from './families.ts';
import type { Unit } from './units.ts';

export type HardKind = (typeof hardKinds)[number];

/** How the wordings of a family differ in one kind: what each plan writes, by plan; `[]` where one says nothing of it. */
export type KindContrast = ReturnType<typeof hardContrasts>[number];

/** A family whose wordings differ in what is promised. */
export type DifferingFamily = ReturnType<typeof differingFamilies>[number];

/** Wordings less alike than this differ in more than a word. */
const leastDice = 0.6;
/** No more other new characters than this beside a figure, a date, a period, an office or a modal word. */
const mostBeside = 16;

/** Every two wordings of a family compared, by the ids of their plans. */
export class FamilyContrasts {
  readonly #pairs = new Map<string, Contrast>();
  readonly members: readonly Unit[];

  constructor({ members }: Family) {
    this.members = [...members.values()];
    for (const [at, one] of this.members.entries())
      for (const other of this.members.slice(at + 1)) {
        const found = contrast(one, other);
        this.#pairs.set(`${one.plan} ${other.plan}`, found);
        this.#pairs.set(`${other.plan} ${one.plan}`, swap(found));
      }
  }

  /** How one plan's wording differs from another's; both are members. */
  between(plan: string, other: string): Contrast {
    return this.#pairs.get(`${plan} ${other}`)!;
  }

  /** The pairs that differ in a word, each once. */
  *closePairs(): Generator<{ one: Unit; other: Unit; contrast: Contrast }> {
    for (const [at, one] of this.members.entries())
      for (const other of this.members.slice(at + 1)) {
        const found = this.between(one.plan, other.plan);
        if (found.dice >= leastDice && wordsBeside(found) <= mostBeside)
          yield { one, other, contrast: found };
      }
  }
}

/** The wordings of a family compared, once for each family. */
export const contrastsOf = oncePer((family: Family) => new FamilyContrasts(family));

function wordsBeside({ differences }: Contrast): number {
  const told = ['level', 'subject', 'tone', ...hardKinds] as readonly string[];
  return differences
    .filter(({ kind }) => !told.includes(kind))
    .reduce((sum, { one, other }) => sum + Math.max(lengthOf(one.words), lengthOf(other.words)), 0);
}

function lengthOf(words: readonly string[]): number {
  return Math.max(0, ...words.map(({ length }) => length));
}

/** The families whose wordings differ in a figure, a date, a period, an office or a modal word, preambles left out. */
export function differingFamilies({ families, isPreamble }: Comparison) {
  return families.flatMap((family) => {
    if ([...family.members.values()].some(({ id }) => isPreamble(id))) return [];
    const kinds = hardContrasts(contrastsOf(family));
    return kinds.length > 0 ? [{ family, kinds }] : [];
  });
}

/** What each plan writes where the wordings of a family differ hard, by kind. */
export function hardContrasts(contrasts: FamilyContrasts) {
  const found = [...contrasts.closePairs()].flatMap(({ one, other, contrast: { differences } }) =>
    differences.filter(isHard).map((difference) => ({ one, other, difference })),
  );
  return hardKinds.flatMap((kind) => {
    const own = found.filter(({ difference }) => difference.kind === kind);
    if (own.length === 0) return [];
    const words = new Map<string, Set<string>>();
    for (const { one, other, difference } of own) {
      addWords(words, one.plan, difference.one.words);
      addWords(words, other.plan, difference.other.words);
    }
    // Whose wording is too far from the others' for a word to be told apart may still have the word.
    for (const unit of contrasts.members) {
      const like = words.has(unit.plan) ? [] : likeAny(unit, contrasts.members, words);
      if (like.length > 0) words.set(unit.plan, new Set(like));
    }
    return [{ kind, words: new Map([...words].map(([plan, own]) => [plan, [...own]])) }];
  });
}

function addWords(all: Map<string, Set<string>>, plan: string, words: readonly string[]): void {
  const own = all.get(plan) ?? new Set<string>();
  for (const word of words) own.add(word);
  all.set(plan, own);
}

function likeAny(
  { tokens }: Unit,
  members: readonly Unit[],
  all: ReadonlyMap<string, ReadonlySet<string>>,
): string[] {
  const known = new Set(
    members.flatMap(({ plan, tokens: own }) =>
      own.filter(({ words }) => all.get(plan)?.has(words)).map(({ key }) => key),
    ),
  );
  return tokens.filter(({ key }) => known.has(key)).map(({ words }) => words);
}
