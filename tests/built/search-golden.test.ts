/** Realistic queries, and strings cut from the texts, asked of the search page in a browser. */
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { sampleCuts } from '../features/search/cuts.ts';
import { allParagraphs, ask, holders, shown, totalOf } from '../features/search/search-page.ts';
import { keyOf } from '../../src/features/search/fold.ts';
import { test as base } from '../support/site.ts';

interface GoldenQuery {
  q: string;
  kind: string;
  /** Words that every result must hold; for a place its plan; for other words those of which one must be there. */
  expect: string[];
}

const file = new URL('../fixtures/golden-queries.json', import.meta.url);
const golden = JSON.parse(readFileSync(file, 'utf8')) as GoldenQuery[];
const literalKinds = ['literal', 'multi', 'number', 'traditional', 'fullwidth', 'punct', 'prefix'];

function ofKind(...kinds: readonly string[]): GoldenQuery[] {
  return golden.filter(({ kind }) => kinds.includes(kind));
}

const test = base.extend('page', { scope: 'file' }, async ({ look }) =>
  look('/search/', { width: 1280, height: 720 }),
);

describe('of the golden queries', () => {
  test.for(ofKind(...literalKinds))(
    '$q finds every clause that holds it, and no other ($kind)',
    async ({ q, expect: texts }, { page }) => {
      await ask(page, q);
      const expected = holders(texts);
      const found = await shown(page);
      expect([await totalOf(page), found.length]).toEqual([
        expected.length,
        Math.min(10, expected.length),
      ]);
      expect(expected).toEqual(expect.arrayContaining(found));
    },
  );

  test.for(ofKind('place'))(
    '$q leads to the plan of the place',
    async ({ q, expect: [plan] }, { page }) => {
      await ask(page, q);
      expect(await shown(page)).toContainEqual(expect.stringContaining(`${plan}/`));
    },
  );

  test.for(ofKind('synonym').filter(({ q }) => holders([q]).length === 0))(
    '$q is answered in the words of the texts, and the page says so',
    async ({ q, expect: words }, { page }) => {
      await ask(page, q);
      const found = await shown(page);
      expect(found).not.toEqual([]);
      expect(words.flatMap((word) => holders([word]))).toEqual(expect.arrayContaining(found));
      expect(await page.locator('#result-count').textContent()).toContain('不是原词');
    },
  );

  test.for(ofKind('synonym').filter(({ q }) => holders([q]).length > 0))(
    '$q is found as it is, and other words are offered',
    async ({ q, expect: words }, { page }) => {
      await ask(page, q);
      expect(await totalOf(page)).toBe(holders([q]).length);
      const offer = page.locator('[data-part="other-words"]');
      await offer.waitFor();
      expect(words.some((word) => holders([word]).length > 0)).toBe(true);
      expect(await offer.textContent()).toContain(words[0]);
    },
  );

  test.for(ofKind('question'))(
    '$q is answered by clauses that hold its words, or by what comes near, which is not counted',
    async ({ q }, { page }) => {
      await ask(page, q);
      const total = await totalOf(page);
      const [held, near] = [await shown(page), await shown(page, '#near-results')];
      expect([...held, ...near]).not.toEqual([]);
      expect([total > 0, near.length > 0]).toEqual([held.length > 0, held.length === 0]);
    },
  );

  test.for(ofKind('absent'))('$q is nowhere, and the page says so', async ({ q }, { page }) => {
    await ask(page, q);
    expect([await totalOf(page), await shown(page)]).toEqual([0, []]);
    expect(await page.locator('#result-count').textContent()).toContain(`没有一条写有「${q}」`);
  });
});

test('each of many strings cut from the texts finds the right number of clauses, and only right ones', async ({
  page,
}) => {
  // What begins or ends within a number is told apart; tests/features/search/exactness.test.ts has it.
  const queries = sampleCuts(allParagraphs, { seed: 2016, count: 200 }).filter(
    (query) => !/^\d|\d$/.test(keyOf(query)),
  );
  expect(queries.length).toBeGreaterThan(100);
  for (const query of queries) {
    await ask(page, query);
    const expected = holders([query]);
    expect([query, await totalOf(page)]).toEqual([query, expected.length]);
    expect(expected).toEqual(expect.arrayContaining(await shown(page)));
  }
});
