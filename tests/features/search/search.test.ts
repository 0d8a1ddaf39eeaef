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
    ['国发［２０１６］３１号', '国发2016、31号'],
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

describe('a number', () => {
  test('is a whole one: 95% is not in 9.5%, and what holds it within a longer one is told apart', async () => {
    const whole = await ask('9.5%');
    const other = await ask('95%');
    const ids = async ({ page }: Outcome): Promise<string[]> =>
      (await page(0)).map(({ clause }) => clause);
    expect([whole.answer, other.answer]).toEqual(['literal', 'literal']);
    expect(new Set(await ids(whole)).isDisjointFrom(new Set(await ids(other)))).toBe(true);
    expect(await ask('5%')).toMatchObject({ answer: 'inside', phrases: ['5%'] });
  });

  test.each([
    ['9成', '90%'],
    ['百分之九十', '90%'],
  ])('%s is found as %s', async (typed, printed) => {
    expect(await ask(typed)).toMatchObject({ answer: 'synonym', phrases: [printed] });
  });
});

describe('what a query names beside words', () => {
  test.each(['甘肃 农用地', '甘肃农用地'])(
    'is taken off it, and can be left out: %s',
    async (query) => {
      const { chips, further, total, page } = await ask(query);
      expect(chips).toMatchObject([{ filter: 'plan', value: 'gansu', rest: '农用地' }]);
      expect(further.map(({ way }) => way)).toContain('above');
      const results = await page(0);
      expect(new Set(results.map(({ plan }) => plan))).toEqual(new Set(['甘肃省']));
      expect(results.length).toBeGreaterThan(total);
    },
  );

  test('never costs a clause that holds all of it as typed', async () => {
    const [first] = await (await ask('朔州 监测')).page(0);
    expect(first).toMatchObject({ way: 'literal', isFurther: false });
  });

  test('is counted as a filter would count it', async () => {
    const { chips } = await ask('山西 农膜');
    const { facets } = await ask('农膜');
    expect(chips).toMatchObject([{ filter: 'province', count: facets.province?.['14'] }]);
  });
});

describe('a question', () => {
  test('is answered by the facts of the clauses that hold its words, and its own words are not looked for', async () => {
    const { answer, leftOut, lines, phrases } = await ask('谁负责农膜');
    expect([answer, leftOut, phrases]).toEqual(['read', ['谁负责'], ['农膜']]);
    const [line] = lines;
    expect(line).toMatchObject({ question: 'lead', query: '农膜' });
    // The line leads to the clauses that it counts.
    expect((await ask(line!.query, line!.filters)).total).toBe(line!.clauses);
    expect(line!.citations.length).toBeGreaterThan(0);
  });

  test.each([
    ['农膜什么时候完成', 'when'],
    ['污染地块名录要不要公开', 'disclosure'],
    ['安全利用率的指标', 'indicator'],
  ])('%s asks for %s', async (query, question) => {
    const { lines } = await ask(query);
    expect(lines.map((line) => line.question)).toContain(question);
    for (const line of lines)
      expect((await ask(line.query, line.filters)).total).toBe(line.clauses);
  });
});

describe('a word that stands nowhere', () => {
  test('is told as missing, the pieces of it as well that say nothing alone', async () => {
    expect((await ask('儿童 铅中毒')).missing).toEqual(['儿童', '中毒']);
    expect(await ask('油井')).toMatchObject({ answer: 'none', missing: ['油井'] });
  });

  test('leaves another whole, where its reader set that apart and it stands so', async () => {
    const { phrases } = await ask('危险化学品 企业 搬迁');
    expect(phrases).toContain('危险化学品');
    expect((await ask('受污染的水能浇地吗')).phrases).toContain('污染');
  });

  test('is told as the reader wrote it, not as a piece of it', async () => {
    expect((await ask('垃圾填埋场渗滤液')).missing).toEqual(['渗滤液']);
    expect((await ask('张掖 污水灌溉')).missing).toEqual(['张掖']);
  });

  test.each([
    ['土壤污染重点监管单位', 'synonym', '重点监管企业'],
    ['heavy metal', 'synonym', '重金属'],
    ['Cd', 'synonym', '镉'],
    ['nongmo', 'slip', '农膜'],
    ['农摸', 'slip', '农膜'],
    ['土壤污然', 'slip', '土壤污染'],
  ])('%s is taken for what it means (%s): %s', async (query, answer, phrase) => {
    expect(await ask(query)).toMatchObject({ answer, phrases: [phrase] });
  });

  test('the facts are told of the words that were found, not of those that stand nowhere', async () => {
    const { lines } = await ask('医疗废物谁负责');
    expect(lines.map(({ phrases }) => phrases)).toContainEqual(['危险废物']);
  });

  test('beside others leaves the rarest of these first', async () => {
    const outcome = await ask('镉超标怎么办');
    expect(outcome).toMatchObject({ answer: 'near', leftOut: ['怎么办'] });
    const [first] = await outcome.page(0);
    const marked = first!.passage.filter((piece) => piece.marked).map(({ text }) => text);
    expect(marked).toContain('镉');
  });
});
