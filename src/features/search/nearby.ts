/** What comes nearest to a query that no clause answers: its pieces, each by what it is found by. */
import type { Extras } from './extras.ts';
import { hasAnswer } from './fact-lines.ts';
import type { Finder, Found, Wordings } from './finder.ts';
import { scoreByRarity, unfoundWord, wordsOf } from './near.ts';
import type { Said } from './outcome.ts';
import { filterKeys, type QueryReader, type ReadQuery } from './query-reader.ts';
import { partGeneric, type Reading } from './reading.ts';
import { registeredWords } from './spelling.ts';
import type { Synonym } from './types.ts';

interface Source {
  finder: Finder;
  headings: readonly (number | null)[];
  extras: Pick<Extras, 'synonyms' | 'facts'>;
  reader: QueryReader;
}

/** Find clauses that hold the rarest pieces of a query, within what it names where any does so there. */
export async function findNearby(
  { reading, passes }: ReadQuery,
  source: Source,
): Promise<{ said: Omit<Said, 'lines'>; found: Found }> {
  const { finder, headings, extras } = source;
  const { words, found, generic } = await findPieces(reading, source);
  const rows = await finder.findRows(found.map(({ phrases }) => phrases[0] ?? ''));
  const held = found.map(({ matches }, at) => ({
    isWhole: reading.leftOut.length === 0 && reading.words.includes(words[at] ?? ''),
    matches,
  }));
  // What is rare in the place that is meant may be common elsewhere.
  const inScope = held.map((one) => ({ ...one, matches: filterKeys(one.matches, passes) }));
  const isThere = inScope.some(({ matches }) => matches.size > 0);
  const told = isThere ? inScope : held;
  const scores = scoreByRarity(told, {
    headings,
    favours: [
      ...rows.map((matches) => (clause: number) => matches.has(clause)),
      await answering(reading, extras),
    ],
  });
  const phrases = found.flatMap((word, at) => (told[at]?.matches.size === 0 ? [] : word.phrases));
  const said: Omit<Said, 'lines'> = {
    answer: scores.size > 0 ? 'near' : 'none',
    chips: isThere ? reading.chips.map((chip) => ({ ...chip, count: scores.size })) : [],
    leftOut: [...reading.leftOut, ...generic],
    missing: missingOf(words, found, reading),
  };
  return { said, found: { scores, phrases } };
}

/** The words of a query that stand nowhere. */
function missingOf(
  words: readonly string[],
  found: readonly Wordings[],
  reading: Reading,
): readonly string[] {
  const stand = words.filter((_, at) => found[at]?.phrases.length !== 0);
  const missing = words.filter((word) => !stand.includes(word));
  return [...new Set(missing.map((word) => unfoundWord(word, reading.words, stand)))];
}

/** Whether a clause says what is asked. */
async function answering(
  { question }: Reading,
  { facts: readFacts }: Pick<Extras, 'facts'>,
): Promise<(clause: number) => boolean> {
  if (question === null) return () => false;
  const facts = await readFacts();
  return (clause) => hasAnswer(question, facts[clause]);
}

/** The words of a query; what its reader set apart and stands so in the texts is one, be it made of several. */
async function wordsIn(
  reading: Reading,
  finder: Finder,
  synonyms: readonly Synonym[],
): Promise<readonly string[]> {
  const standing = await Promise.all(
    reading.apart.map(async (text) => ((await finder.find(text)).size > 0 ? [text] : [])),
  );
  return wordsOf(reading.words, [...registeredWords(synonyms), ...standing.flat()]);
}

/** The words that a query is cut into where it stands nowhere as it is, with what they are found by. */
async function findPieces(
  reading: Reading,
  { finder, extras, reader }: Source,
): Promise<{ words: string[]; found: Wordings[]; generic: string[] }> {
  const synonyms = await extras.synonyms();
  const { telling, generic } = partGeneric(await wordsIn(reading, finder, synonyms));
  const joined = await finder.joinSingles(telling, reading.words);
  const words = await finder.cutUnknown(joined, synonyms);
  const find = async (word: string): Promise<Wordings> => {
    const wordings = await finder.findWordings(word, synonyms, true);
    return wordings.phrases.length > 0 ? wordings : reader.guess(word, finder, synonyms);
  };
  return { words, found: await Promise.all(words.map(find)), generic };
}
