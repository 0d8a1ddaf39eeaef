/** Finding a phrase with as few bytes as an exact answer takes. */
import { indexForm, paragraphPositions } from './content.ts';
import { keyOf } from './fold.ts';
import type { ClauseText, Match, Matches, PhraseIndex } from './types.ts';

/**
 * Each further character of a phrase may cost another file of the index, and a common character a large one. A few
 * uncommon ones stand in so few clauses that it is often cheaper to read these, which are about to be shown anyway.
 */
const sampleLengths = [3, 6, 12, 24] as const;

/** Rough sizes in kilobytes, measured on the five plans; they decide about bytes, never about results. */
const sizes = { rareCharacter: 0.5, commonCharacter: 1 } as const;
/**
 * So many of the clauses that hold a phrase are shown at once, as a rule: their texts cost nothing more. Of those that hold
 * one of several phrases, fewer are.
 */
const mostShown = { alone: 7, among: 2 } as const;

/** A stretch of a phrase, counted in characters. */
interface Sample {
  start: number;
  end: number;
}

/** Every clause that holds a phrase, given in its indexed form, exactly. */
export async function findPhrase(
  index: PhraseIndex,
  phrase: string,
  kind: keyof typeof mostShown = 'alone',
): Promise<Matches> {
  const characters = [...phrase];
  const costs = characters.map((character) => costOf(character, index.table.common));
  const samples = samplesOf(costs).map(({ start, end }) => characters.slice(start, end));
  for (const [at, sample] of samples.entries()) {
    const candidates = await index.holders(sample.join(''));
    const unshown = Math.max(0, candidates.length - mostShown[kind]);
    const next = new Set(samples[at + 1] ?? characters).difference(new Set(sample));
    const costOfNext = sum([...next].map((character) => costOf(character, index.table.common)));
    if (unshown * index.table.textSize <= costOfNext) return confirm(index, candidates, phrase);
  }
  return index.find(phrase);
}

/** The cheapest stretches of a phrase, the shortest first; each lies within the next, so that no file is for nothing. */
function samplesOf(costs: readonly number[]): Sample[] {
  const samples: Sample[] = [];
  for (const length of sampleLengths.toReversed()) {
    if (costs.length <= length) continue;
    samples.unshift(cheapestSample(costs, length, samples[0] ?? { start: 0, end: costs.length }));
  }
  return samples;
}

function costOf(character: string, common: string): number {
  const rank = [...common].indexOf(character);
  if (rank < 0) return sizes.rareCharacter;
  return (
    sizes.commonCharacter - ((sizes.commonCharacter - sizes.rareCharacter) * rank) / common.length
  );
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function cheapestSample(costs: readonly number[], length: number, within: Sample): Sample {
  let best = { start: within.start, cost: Number.POSITIVE_INFINITY };
  for (let start = within.start; start + length <= within.end; start++) {
    const cost = sum(costs.slice(start, start + length));
    if (cost < best.cost) best = { start, cost };
  }
  return { start: best.start, end: best.start + length };
}

/** Where and how often a phrase stands in a clause that has been read; `null` where it does not. */
function matchInText(
  { heading, body }: Pick<ClauseText, 'heading' | 'body'>,
  phrase: string,
): Match | null {
  const keys = [heading, ...body].map((text) => indexForm(keyOf(text)));
  const positions = paragraphPositions(keys);
  const found: number[] = [];
  for (const [paragraph, key] of keys.entries()) {
    for (let at = key.indexOf(phrase); at >= 0; at = key.indexOf(phrase, at + phrase.length)) {
      found.push((positions[paragraph] ?? 0) + [...key.slice(0, at)].length);
    }
  }
  const [first] = found;
  return first === undefined ? null : { first, count: found.length };
}

async function confirm(
  index: PhraseIndex,
  clauses: readonly number[],
  phrase: string,
): Promise<Matches> {
  const confirmed = new Map<number, Match>();
  const texts = await Promise.all(clauses.map((clause) => index.read(clause)));
  for (const [at, clause] of clauses.entries()) {
    const text = texts[at];
    const match = text && matchInText(text, phrase);
    if (match) confirmed.set(clause, match);
  }
  return confirmed;
}
