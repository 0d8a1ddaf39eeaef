/** Recall and precision, on the index that the site ships and with the engine that reads it. */
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import { partialForm } from '../../../src/features/search/content.ts';
import { keyOf } from '../../../src/features/search/fold.ts';
import { searchableKeys } from '../../../src/features/search/record.ts';
import { pageSize, type Outcome } from '../../../src/features/search/types.ts';
import { bundleOf, openSearch, projectCorpus, type OpenedSearch } from './bundle-in-memory.ts';

/** On a busy machine a thousand queries take their time. */
const patience = 60_000;

const corpus = projectCorpus();
const clauses = corpus.plans.flatMap((plan) => plan.clauses);
const paragraphs = clauses.flatMap(({ heading, paragraphs }) =>
  [heading, ...paragraphs.map(({ text }) => text)].filter((text) => keyOf(text) !== ''),
);

const keys = clauses.map((clause) => ({
  id: clause.id,
  keys: searchableKeys(clause),
}));

/** Ids of the clauses that hold the characters of a text in a row, found by looking at every one. */
function holders(text: string): string[] {
  const key = keyOf(text);
  return keys
    .filter((clause) => clause.keys.some((paragraph) => paragraph.includes(key)))
    .map(({ id }) => id);
}

/** Ids of the clauses that hold what was typed, be it within longer numbers, and how many of them count as results. */
async function resultsOf({ total, further, page }: Outcome): Promise<[string[], number]> {
  const all = further.reduce((sum, group) => sum + group.total, total);
  const pages = await Promise.all(
    Array.from({ length: Math.ceil(all / pageSize) }, (_, number) => page(number)),
  );
  const holding = pages.flat().filter(({ way }) => way === 'literal' || way === 'inside');
  const ids = (results: typeof holding): string[] =>
    results.flatMap(({ clause, repeats }) => [clause, ...repeats.map((repeat) => repeat.clause)]);
  return [ids(holding), ids(holding.filter(({ isFurther }) => !isFurther)).length];
}

const cuts = fc
  .record({
    paragraph: fc.constantFrom(...paragraphs),
    start: fc.nat(),
    length: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ paragraph, start, length }) => {
    const characters = [...paragraph];
    const from = start % Math.max(1, characters.length - length + 1);
    return characters.slice(from, from + length).join('');
  })
  .filter((cut) => keyOf(cut) !== '');

describe('the five plans', () => {
  let opened: OpenedSearch;
  beforeAll(async () => {
    opened = await openSearch(await bundleOf(corpus));
  }, patience);

  test(
    'any string cut from a clause finds every clause that holds it, and no other',
    async () => {
      await fc.assert(
        fc.asyncProperty(cuts, async (cut) => {
          const outcome = await opened.search.search(cut);
          expect(['literal', 'inside']).toContain(outcome.answer);
          const [found, counted] = await resultsOf(outcome);
          expect(new Set(found)).toEqual(new Set(holders(cut)));
          expect(counted).toBe(outcome.total);
        }),
        { seed: 2026, numRuns: 300 },
      );
    },
    patience,
  );

  test(
    'every character of the texts finds every clause that holds it',
    async () => {
      const characters = new Set(paragraphs.flatMap((paragraph) => [...keyOf(paragraph)]));
      for (const character of characters.difference(new Set('、.'))) {
        const found = await opened.index.find(character);
        expect([character, found.size]).toEqual([character, holders(character).length]);
      }
    },
    patience,
  );

  test(
    'every result shows its words, marked, in heading or passage',
    async () => {
      await fc.assert(
        fc.asyncProperty(cuts, async (cut) => {
          const results = await (await opened.search.search(cut)).page(0);
          for (const { heading, passage } of results.filter(({ isFurther }) => !isFurther)) {
            const marked = [...heading, ...passage].filter((piece) => piece.marked);
            expect(marked.map(({ text }) => keyOf(text))).toContainEqual(
              expect.stringContaining(keyOf(cut)),
            );
          }
        }),
        { seed: 2026, numRuns: 100 },
      );
    },
    patience,
  );
});

test(
  'digits inside numbers and letters inside words are found, in any text',
  async () => {
    const words = fc.array(
      fc.constantFrom(
        '土',
        '壤',
        '2',
        '0',
        'P',
        'm',
        '%',
        '％',
        '（',
        '、',
        ' ',
        '。',
        '.',
        '-',
        '_',
        '¶',
        '␣',
        '𠮷',
        'é',
        '①',
        '🌱',
        '"',
        '\u200b',
        '\u0301',
      ),
      { minLength: 1, maxLength: 30 },
    );
    const texts = fc
      .sample(words, { seed: 7, numRuns: 150 })
      .map((characters) => characters.join(''));
    const odd = corpusOf(texts);
    const { index } = await openSearch(await bundleOf(odd));
    const textKeys = texts.map(keyOf);
    const phrases = new Set(
      textKeys.flatMap((key) => [[...key].slice(0, 3).join(''), [...key].slice(1, 3).join('')]),
    );
    for (const cut of phrases) {
      // What parts numbers is looked for with these, never by itself.
      const phrase = cut.replaceAll(/^[、.]|[、.]$/gu, '');
      if (phrase === '') continue;
      const expected = textKeys.flatMap((key, clause) => (key.includes(phrase) ? [clause] : []));
      const found = await index.find(partialForm(phrase));
      expect([phrase, [...found.keys()].sort((a, b) => a - b)]).toEqual([phrase, expected]);
    }
  },
  patience,
);

function corpusOf(texts: readonly string[]): Corpus {
  const [plan] = corpus.plans;
  if (!plan) throw new Error('The project has no plan.');
  return {
    ...corpus,
    plans: [
      {
        ...plan,
        clauses: texts.map((text, at) => ({
          id: `odd/${at}`,
          plan: 'odd',
          ordinals: String(at),
          labels: [String(at)],
          marker: '',
          depth: 1,
          parent: null,
          heading: '',
          headingRuns: [],
          paragraphs: [{ kind: 'text', text, runs: [] }],
          spans: [],
        })),
      },
    ],
  };
}
