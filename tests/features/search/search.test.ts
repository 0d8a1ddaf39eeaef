/** What the search answers, over the five plans. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { BundleFile } from '../../../src/features/search/build/bundle.ts';
import { noFilters } from '../../../src/features/search/filters.ts';
import type { Outcome } from '../../../src/features/search/types.ts';
import { bundleOf, openSearch, projectCorpus, type OpenedSearch } from './bundle-in-memory.ts';

let files: readonly BundleFile[];
let opened: OpenedSearch;
beforeAll(async () => {
  files = await bundleOf(projectCorpus());
  opened = await openSearch(files);
}, 60_000);

function ask(query: string, filters = {}): Promise<Outcome> {
  return opened.search.search(query, { ...noFilters, ...filters });
}

describe('a query', () => {
  test('with spaces asks for clauses that hold every term', async () => {
    const { answer, phrases, total } = await ask('汞 镉 砷 铅 铬');
    expect([answer, phrases]).toEqual(['literal', ['汞', '镉', '砷', '铅', '铬']]);
    expect(total).toBeGreaterThan(5);
  });

  test('with spaces between words that also stand together asks for all clauses with both', async () => {
    const { total, phrases } = await ask('土壤 污染');
    expect(phrases).toEqual(['土壤', '污染']);
    expect(total).toBeGreaterThan((await ask('土壤污染')).total);
  });

  test('with spaces that the texts close up asks for the words as one', async () => {
    expect((await ask('到 2020 年')).phrases).toEqual(['到2020年']);
    expect((await ask('到 2020 年')).total).toBe((await ask('到2020年')).total);
  });

  test('in quotation marks asks for one phrase', async () => {
    expect(await ask('"重金属 镉"')).toMatchObject({ answer: 'near' });
  });

  test('whose punctuation stands elsewhere in the texts is answered by its pieces', async () => {
    expect(await ask('镉、汞、砷、铬')).toMatchObject({
      answer: 'literal',
      phrases: ['镉', '汞', '砷', '铬'],
    });
  });

  test.each([
    ['２０２０年', '2020年'],
    ['９０％', '90%'],
    ['国发［２０１６］３１号', '国发201631号'],
    ['土壤汙染防治', '土壤污染防治'],
    ['農藥包裝廢棄物', '农药包装废弃物'],
    ['谁污染谁治理', '谁污染谁治理'],
  ])('%s is found literally, as %s', async (query, phrase) => {
    expect(await ask(query)).toMatchObject({ answer: 'literal', phrases: [phrase] });
  });

  test.each([
    ['举报电话', ['12369', '举报热线', '举报']],
    ['五毒重金属', ['镉', '汞', '砷', '铅', '铬']],
    ['村民', ['农民']],
    ['土十条', ['土壤污染防治行动计划']],
    ['二〇二〇年', ['2020年']],
  ])('%s is answered in other words, and the answer says so', async (query, phrases) => {
    expect(await ask(query)).toMatchObject({ answer: 'synonym', phrases });
  });

  test('that is a question is answered by the clauses that hold most of its words', async () => {
    const outcome = await ask('受污染的耕地能不能种菜');
    expect(outcome.answer).toBe('near');
    expect(outcome.phrases).toEqual(expect.arrayContaining(['污染', '耕地']));
  });

  test.each(['核电站', '比特币', '青藏高原'])(
    'about %s finds nothing, and says so',
    async (query) => {
      expect(await ask(query)).toMatchObject({ answer: 'none', total: 0 });
    },
  );

  test.each(['', ' ', '，。', '""', '🌱', '<>', '.*+?^${}()|[]'])(
    '“%s” asks for nothing',
    async (query) => {
      expect(await ask(query)).toMatchObject({ answer: 'empty', total: 0 });
    },
  );

  test.each([
    '<img src=x onerror=alert(1)>',
    '土'.repeat(10_000),
    '"土壤',
    '\\u0000\u0000',
    '%%%',
    'a.*b',
  ])('%# of the odd ones is no error', async (query) => {
    await expect(ask(query)).resolves.toHaveProperty('total');
  });
});

describe('results', () => {
  test('have the words in the heading first', async () => {
    const [first] = await (await ask('信息公开')).page(0);
    expect(first?.heading.some(({ marked }) => marked)).toBe(true);
  });

  test('lead to the clause', async () => {
    const [first] = await (await ask('世界土壤日')).page(0);
    expect(first?.path).toBe(
      `/plans/${first?.clause.split('/')[0]}/#c-${first?.clause.split('/')[1]?.replaceAll('.', '-')}`,
    );
  });

  test('narrowed by plan and level keep true counts for every choice', async () => {
    const all = await ask('土壤污染');
    const narrowed = await ask('土壤污染', { level: ['county'] });
    const { lishu = 0, longchuan = 0 } = all.facets.plan ?? {};
    expect(narrowed.total).toBe(lishu + longchuan);
    expect(narrowed.unfiltered).toBe(all.total);
    expect(narrowed.facets.level).toEqual(all.facets.level);
    expect(narrowed.facets.plan).toEqual({ lishu, longchuan });
  });

  test('come in pages without gaps or repetition', async () => {
    const outcome = await ask('土壤');
    const clauses = (await Promise.all([0, 1, 2].map((number) => outcome.page(number))))
      .flat()
      .map(({ clause }) => clause);
    expect(new Set(clauses).size).toBe(30);
  });
});

describe('suggestions', () => {
  test('name the other names of an agency, only as the texts write them', async () => {
    const { queries } = await opened.search.suggest('自然资源局');
    expect(queries).toContain('国土资源局');
    expect(queries).not.toContain('自然资源局');
  });

  test('put the other word in the place of the first', async () => {
    expect((await opened.search.suggest('地膜 回收')).queries).toEqual(['农膜 回收']);
  });

  test('lead to a clause that is cited, instead of to what holds a part of the citation', async () => {
    expect(await ask('甘肃 二（四）2')).toMatchObject({ answer: 'cited', total: 0 });
    const { destinations } = await opened.search.suggest('甘肃 二（四）2');
    expect(destinations.map(({ path }) => path)).toEqual(['/plans/gansu/#c-2-4-2']);
  });
});

describe('traffic', () => {
  test.each(['受污染耕地安全利用率', '土壤污染状况详查', '耕地土壤环境质量类别'])(
    'of one more query stays within 20 KB at the size of five plans, and 1 KB for each further one: %s',
    async (query) => {
      const fresh = await openSearch(files);
      await fresh.search.search('镉');
      fresh.takeTraffic();
      await (await fresh.search.search(query)).page(0);
      const further = Math.max(0, projectCorpus().plans.length - 5);
      expect(fresh.takeTraffic()).toBeLessThan(20_000 + further * 1000);
    },
  );
});
