/** Queries as readers type them, and what the first five results have to be. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { keyOf } from '../../../src/features/search/fold.ts';
import type { Result } from '../../../src/features/search/types.ts';
import { bundleOf, openSearch, projectCorpus, type OpenedSearch } from './bundle-in-memory.ts';

interface Judged {
  q: string;
  answer?: string;
  /** Each of the first five holds one of these, itself or in the headings that it stands under. */
  holds?: readonly string[];
  /** Each of the first five holds all of these. */
  all?: readonly string[];
  /** Each of the first five is of this plan. */
  plan?: string;
  /** What is read out of the query beside words. */
  chip?: string;
  /** What the facts are asked for. */
  line?: string;
}

const file = new URL('../../fixtures/search-queries.json', import.meta.url);
const queries = JSON.parse(readFileSync(file, 'utf8')) as Judged[];

let opened: OpenedSearch;
/** The text of every clause by id, with the headings above it, as folded keys. */
const texts = new Map<string, string>();
beforeAll(async () => {
  const corpus = projectCorpus();
  opened = await openSearch(await bundleOf(corpus));
  const headings = new Map<string, string>();
  for (const { clauses } of corpus.plans) {
    for (const { id, parent, heading, paragraphs } of clauses) {
      const above = `${headings.get(parent ?? '') ?? ''}\n${keyOf(heading)}`;
      headings.set(id, above);
      texts.set(id, [above, ...paragraphs.map(({ text }) => keyOf(text))].join('\n'));
    }
  }
}, 60_000);

async function firstFive(q: string): Promise<readonly Result[]> {
  const outcome = await opened.search.search(q);
  return (await outcome.page(0)).slice(0, 5);
}

const answered = queries.filter(({ answer }) => answer !== 'none');

describe('of the first five results', () => {
  test.for(answered)('there is one at least: $q', async ({ q }) => {
    expect(await firstFive(q)).not.toEqual([]);
  });

  test.for(queries.filter(({ holds }) => holds))('each holds what is meant: $q', async (judged) => {
    for (const { clause } of await firstFive(judged.q)) {
      const text = texts.get(clause) ?? '';
      expect([clause, judged.holds!.some((word) => text.includes(keyOf(word)))]).toEqual([
        clause,
        true,
      ]);
    }
  });

  test.for(queries.filter(({ all }) => all))('each holds every word: $q', async (judged) => {
    for (const { clause } of await firstFive(judged.q)) {
      const text = texts.get(clause) ?? '';
      expect([clause, judged.all!.filter((word) => !text.includes(keyOf(word)))]).toEqual([
        clause,
        [],
      ]);
    }
  });

  test.for(queries.filter(({ plan }) => plan))(
    'each is of the plan that is named: $q',
    async (judged) => {
      const plans = new Set((await firstFive(judged.q)).map((result) => result.plan));
      expect([...plans]).toEqual([judged.plan]);
    },
  );
});

test.for(queries.filter(({ answer }) => answer))(
  '$q is answered as $answer',
  async ({ q, answer }) => {
    expect((await opened.search.search(q)).answer).toBe(answer);
  },
);

test.for(queries.filter(({ chip }) => chip))('$q names a $chip', async ({ q, chip }) => {
  const { chips } = await opened.search.search(q);
  expect(chips.map(({ filter }) => filter)).toContain(chip);
});

test.for(queries.filter(({ line }) => line))('$q asks the facts for $line', async ({ q, line }) => {
  const { lines } = await opened.search.search(q);
  expect(lines.map(({ question }) => question)).toContain(line);
});
