/** What comes nearest to a query that no clause answers: its pieces, each by what it is found by. */
import type { Extras } from './extras.ts';
import { hasAnswer } from './fact-lines.ts';
import type { Finder, Found, Wordings } from './finder.ts';
import { scoreByRarity, wordsOf } from './near.ts';
import type { Said } from './outcome.ts';
import { filterKeys, type QueryReader, type ReadQuery } from './query-reader.ts';
import { partGeneric, type Reading } from './reading.ts';
import { registeredWords } from './spelling.ts';

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
    missing: words.filter((_, at) => found[at]?.phrases.length === 0),
  };
  return { said, found: { scores, phrases } };
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

/** The words that a query is cut into where it stands nowhere as it is, with what they are found by. */
async function findPieces(
  reading: Reading,
  { finder, extras, reader }: Source,
): Promise<{ words: string[]; found: Wordings[]; generic: string[] }> {
  const synonyms = await extras.synonyms();
  const { telling, generic } = partGeneric(wordsOf(reading.words, registeredWords(synonyms)));
  const joined = await finder.joinSingles(telling, reading.words);
  const words = await finder.cutUnknown(joined, synonyms);
  const find = async (word: string): Promise<Wordings> => {
    const wordings = await finder.findWordings(word, synonyms, true);
    return wordings.phrases.length > 0 ? wordings : reader.guess(word, finder, synonyms);
  };
  return { words, found: await Promise.all(words.map(find)), generic };
}
