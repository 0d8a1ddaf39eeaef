/**
 * Which shards hold a string, told by a small table of its characters and pairs of neighbours, without opening any shard.
 *
 * A shard that holds a string holds all its pairs, so none is ever left out. Of a single character or pair the table
 * knows the number of clauses exactly; of a longer string, that it is in no more than of its rarest pair.
 */

/**
 * For each gram that begins with one character, by what follows: the shards that have it as a sum of powers of two, then
 * the number of clauses in each of them. A number holds 53 such powers, which is more than there are provinces.
 */
export type PresenceFile = Readonly<Record<string, readonly number[]>>;

/** What may be found in one shard. */
export interface Presence {
  shard: number;
  /** So many clauses at most. */
  most: number;
  /** Whether `most` is their number. */
  isExact: boolean;
}

/** Looking at more pairs than this hardly ever rules out another shard. */
const mostGrams = 8;
const hasFile = /[\p{L}\p{N}%]/u;

export class PresenceBuilder {
  readonly #files = new Map<string, Map<string, number[]>>();
  #shard = 0;

  /** Count the grams of a shard's clauses, each given as the keys of its paragraphs; call once a shard, in order. */
  addShard(clauses: Iterable<readonly string[]>): void {
    const counts = new Map<string, number>();
    for (const paragraphs of clauses) {
      for (const gram of new Set(paragraphs.flatMap(gramsOf))) {
        counts.set(gram, (counts.get(gram) ?? 0) + 1);
      }
    }
    for (const [gram, count] of counts) this.#add(gram, count);
    this.#shard += 1;
  }

  /** The files, by the character that their grams begin with. */
  files(): ReadonlyMap<string, PresenceFile> {
    return new Map(
      [...this.#files].map(([character, grams]) => [character, Object.fromEntries(grams)]),
    );
  }

  #add(gram: string, count: number): void {
    const [first = '', rest = ''] = gram;
    const file = this.#files.get(first) ?? new Map<string, number[]>();
    this.#files.set(first, file);
    const entry = file.get(rest) ?? [0];
    file.set(rest, entry);
    entry[0] = (entry[0] ?? 0) + 2 ** this.#shard;
    entry.push(count);
  }
}

/** Name the file for the grams that begin with a character. */
export function presencePath(character: string): string {
  return `presence/${(character.codePointAt(0) ?? 0).toString(16)}.json`;
}

/** Tell where phrases may all be found; `read` gives the file of a character, or nothing where there is none. */
export async function findPresence(
  phrases: readonly string[],
  read: (character: string) => Promise<PresenceFile | null>,
): Promise<Presence[]> {
  const grams = tellingGrams(phrases);
  const counts = await Promise.all(
    grams.map(async (gram) => {
      const [first = '', rest = ''] = gram;
      return countsByShard((await read(first))?.[rest] ?? []);
    }),
  );
  const [one = new Map<number, number>()] = counts;
  const isExact = grams.length === 1 && phrases.every(isCounted);
  return [...one.keys()]
    .filter((shard) => counts.every((other) => other.has(shard)))
    .map((shard) => ({
      shard,
      most: Math.min(...counts.map((other) => other.get(shard) ?? 0)),
      isExact,
    }));
}

/** A number may be a part of a longer one there, which the table does not tell. */
function isCounted(phrase: string): boolean {
  return [...phrase].length <= 2 && !/\d/.test(phrase);
}

/** Spread over the phrases, so that each has its say. */
function tellingGrams(phrases: readonly string[]): string[] {
  const each = Math.max(1, Math.floor(mostGrams / Math.max(1, phrases.length)));
  const grams = phrases.flatMap((phrase) => {
    const characters = [...phrase];
    const pairs = characters.slice(1).map((character, at) => `${characters[at]}${character}`);
    // What stands within or between numbers is no character of the table.
    const known = (grams: readonly string[]): string[] =>
      grams.filter((gram) => [...gram].every((character) => hasFile.test(character)));
    const all = known(pairs).length > 0 ? known(pairs) : known(characters);
    const step = Math.max(1, all.length / each);
    return Array.from(
      { length: Math.min(each, all.length) },
      (_, at) => all[Math.floor(at * step)],
    );
  });
  return [...new Set(grams.filter((gram) => gram !== undefined))];
}

function gramsOf(key: string): string[] {
  const characters = [...key];
  return characters.flatMap((character, at) => {
    const next = characters[at + 1];
    return next === undefined ? [character] : [character, `${character}${next}`];
  });
}

function countsByShard([shards = 0, ...counts]: readonly number[]): Map<number, number> {
  const byShard = new Map<number, number>();
  let left = shards;
  for (let shard = 0; left > 0; shard++) {
    if (left % 2 === 1) byShard.set(shard, counts[byShard.size] ?? 0);
    left = Math.floor(left / 2);
  }
  return byShard;
}
