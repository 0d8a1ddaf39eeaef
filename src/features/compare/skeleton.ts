import type { Token } from './tokens.ts';

/** How often each pair of neighbouring signs of a skeleton occurs. */
export type Pairs = ReadonlyMap<string, number>;

/** How much a pair of signs tells: more, the rarer it is. */
export type Weigh = (pair: string) => number;

/** What is scored of a sentence: figures, dates and places masked, levels left out. */
export function skeletonOf(tokens: readonly Token[]): string[] {
  return tokens.filter(({ type }) => type !== 'level').map(signOf);
}

function signOf({ type, key, words }: Token): string {
  switch (type) {
    case 'char':
    case 'agency':
      return key;
    case 'modal':
      return words;
    case 'place':
      return '地';
    case 'title':
      return '书';
    default:
      return '数';
  }
}

/** The pairs of neighbouring signs of a skeleton. */
export function pairsOf(skeleton: readonly string[]): Pairs {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= skeleton.length; at++) {
    const pair = `${skeleton[at]!}\u0001${skeleton[at + 1]!}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Weigh pairs by how few of some sentences have them. */
export function weighPairs(sentences: readonly Pairs[], total: number): Weigh {
  const counts = new Map<string, number>();
  for (const pairs of sentences)
    for (const pair of pairs.keys()) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const weights = new Map(
    [...counts].map(([pair, count]) => [pair, Math.log(1 + total / count)] as const),
  );
  const unknown = Math.log(1 + total / 0.5);
  return (pair) => weights.get(pair) ?? unknown;
}

/** The weight of all pairs of a sentence. */
export function weightOf(pairs: Pairs, weigh: Weigh): number {
  let sum = 0;
  for (const [pair, count] of pairs) sum += count * weigh(pair);
  return sum;
}

/** The weight of the pairs that two sentences share. */
export function sharedWeight(one: Pairs, other: Pairs, weigh: Weigh): number {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  let sum = 0;
  for (const [pair, count] of few) {
    const also = many.get(pair);
    if (also !== undefined) sum += Math.min(count, also) * weigh(pair);
  }
  return sum;
}

/** The length of the longest stretch of signs that stands in both skeletons; not looked for any further once `enough`. */
export function longestRun(one: readonly string[], other: readonly string[], enough = Infinity) {
  let longest = 0;
  let previous = new Uint16Array(other.length + 1);
  for (const sign of one) {
    const current = new Uint16Array(other.length + 1);
    for (let at = 0; at < other.length; at++) {
      if (sign !== other[at]) continue;
      current[at + 1] = previous[at]! + 1;
      longest = Math.max(longest, current[at + 1]!);
      if (longest >= enough) return longest;
    }
    previous = current;
  }
  return longest;
}

/**
 * Fingerprints of a skeleton: of each window of neighbouring stretches of `length` signs the least hash, so that two texts
 * that share a stretch of `length + window - 1` signs share a fingerprint.
 */
export function fingerprints(
  skeleton: readonly string[],
  { length, window }: { length: number; window: number },
): Set<number> {
  const hashes: number[] = [];
  for (let at = 0; at + length <= skeleton.length; at++)
    hashes.push(hash(skeleton.slice(at, at + length)));
  if (hashes.length === 0) return new Set();
  const windows = Math.max(1, hashes.length - window + 1);
  return new Set(
    Array.from({ length: windows }, (_, at) => Math.min(...hashes.slice(at, at + window))),
  );
}

/** FNV-1a over the characters of some signs. */
function hash(signs: readonly string[]): number {
  let value = 2166136261;
  for (const sign of signs)
    for (const character of sign) value = Math.imul(value ^ character.codePointAt(0)!, 16777619);
  return value >>> 0;
}
