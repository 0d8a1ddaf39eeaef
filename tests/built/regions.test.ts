/** The pages of places: every place of the country has one that answers four questions, whatever is held about it. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { parse } from 'yaml';
import { scanTags, textOf } from '../../src/build/html.ts';
import { readCorpus } from '../../src/corpus/io.ts';
import { readRows, readSiteFile, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const root = new URL('../../', import.meta.url);
const { divisions, formerDivisions } = readCorpus(root).registers;
const plans = readRows<{ id: string; adcode: string; title: string }>('plans');
const indicators = readRows<{ plan: string }>('indicators');
const places = readRows<{ adcode: string | null; clause: string }>('places');
const notices = readRows<{ adcode: string; url: string }>('notices');
const searched = (
  parse(readFileSync(new URL('content/notices/searches.yaml', root), 'utf8')) as {
    adcodes: string[];
  }[]
).flatMap(({ adcodes }) => adcodes);

const folder = join(inject('dist'), 'regions');
const codes = readdirSync(folder).filter((name) => /^\d{6}$/.test(name));
const htmlOf = (adcode: string): string => readSiteFile(`regions/${adcode}/index.html`);
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const pageOf = (adcode: string): string => mainOf(htmlOf(adcode));
const linksOf = (html: string): Set<string> =>
  new Set(scanTags(html).flatMap(({ attributes }) => attributes.get('href') ?? []));
const isWithin = (adcode: string, outer: string): boolean =>
  adcode.startsWith(outer.replace(/(?:00)+$/, ''));
const partOf = (html: string, id: string): string =>
  new RegExp(`<(section|details)[^>]* id="${id}"[\\s\\S]*?</\\1>`).exec(html)?.[0] ?? '';
const answersOf = (adcode: string): string[] => {
  const [, answers = ''] = pageOf(adcode).split('<section class="answers"');
  return (answers.split('</section>')[0] ?? '')
    .split('<div')
    .slice(1)
    .map((html) => textOf(`<div${html}`).replace(/\s+/g, ' '));
};
const isBound = (code: string): boolean => plans.some(({ adcode }) => isWithin(code, adcode));
const holds = (code: string): boolean =>
  isBound(code) ||
  searched.includes(code) ||
  [...plans, ...places, ...notices].some(({ adcode }) => adcode !== null && isWithin(adcode, code));
/** Of each sort some: with a plan of its own, bound by one, with notices, searched, and with nothing. */
const samples = ['620000', '512000', '512002', '140622', '350181', '510900', '110105', '469001'];

describe('a page', () => {
  test('is there for every place of the country, and for those that are no more a way on', () => {
    const former = formerDivisions.map(({ adcode }) => adcode);
    expect(codes.sort()).toEqual([...divisions.map(({ adcode }) => adcode), ...former].sort());
    for (const { adcode, heirs } of some(formerDivisions))
      expect(linksOf(pageOf(adcode))).toContain(`/regions/${heirs[0]}/`);
  });

  test('is for search engines where something is held or a plan binds, and nowhere else', () => {
    const map = readSiteFile('sitemap-0.xml');
    const listed = [...map.matchAll(/\/regions\/(\d{6})\/</g)].map(([, code]) => code!);
    const known = divisions.map(({ adcode }) => adcode).filter(holds);
    expect(listed.filter((code) => !known.includes(code) && !htmlOf(code))).toEqual([]);
    expect(known.filter((code) => !listed.includes(code))).toEqual([]);
    const unknown = codes.filter((code) => !listed.includes(code));
    for (const code of some(unknown.filter((_, at) => at % 100 === 0)))
      expect(htmlOf(code)).toContain('content="noindex"');
    for (const code of some(listed.filter((_, at) => at % 20 === 0)))
      expect(htmlOf(code)).not.toContain('noindex');
  });

  test('is small where nothing is held', () => {
    const sizes = codes.filter((code) => !holds(code)).map((code) => htmlOf(code).length);
    expect(sizes.length).toBeGreaterThan(1000);
    expect(Math.max(...sizes)).toBeLessThan(20_000);
  });

  test('says where it lies, and leads up and down one step', () => {
    const crumbs = /aria-label="所在位置">([\s\S]*?)<\/nav>/.exec(htmlOf('620422'))?.[1] ?? '';
    expect(textOf(crumbs).replace(/\s+/g, ' ')).toMatch(/甘肃省.*白银市.*会宁县/);
    expect(linksOf(crumbs)).toContain('/regions/620400/');
    expect(linksOf(pageOf('620400'))).toContain('/regions/620422/');
    expect(linksOf(pageOf('512002'))).toContain('/regions/512021/');
  });

  test('has its older name where a plan uses it, and what it came of', () => {
    expect(textOf(pageOf('140681'))).toContain('旧名怀仁县');
    expect(textOf(pageOf('500157'))).toContain('撤销江北区、渝北区');
  });

  test('has no code in a sentence, and is nowhere said to be clean', () => {
    for (const code of some(samples)) {
      // A citation has the address of the page.
      const text = textOf(pageOf(code)).replaceAll(/https?:[\w./:-]+/g, '');
      expect(text).not.toContain(code);
      expect(text.replaceAll('不等于没有污染', '')).not.toContain('没有污染');
    }
  });
});

describe('the four answers', () => {
  test('stand on every page, in one order', () => {
    for (const code of some(samples)) {
      const [notice, search, plan, whom, ...more] = answersOf(code);
      expect(notice).toContain('公告里有没有');
      expect(search).toContain('找过没有');
      expect(plan).toContain('哪份方案管这里');
      expect(whom).toMatch(/找谁说.*12345/);
      expect(more).toEqual([]);
      expect(linksOf(pageOf(code))).toContain('tel:12345');
    }
  });

  test('count the notices of the place and of all below it, and list no others', () => {
    for (const code of some(samples)) {
      const own = notices.filter(({ adcode }) => isWithin(adcode, code)).map(({ url }) => url);
      expect(answersOf(code)[0]).toContain(own.length === 0 ? '没有收录' : `有 ${own.length} 条`);
      const listed = [...linksOf(partOf(pageOf(code), 'notices'))];
      expect(listed.filter((link) => /^\/notices\/\d/.test(link)).sort()).toEqual(own.sort());
    }
  });

  test('name the place that was searched, and its day', () => {
    expect(answersOf('140600')[1]).toMatch(/\d+年\d+月\d+日找过/);
    expect(answersOf('140622')[1]).toMatch(/日找过朔州市\s*没有单独找过应县/);
    // How it was searched is told where it was, and nowhere again.
    expect(textOf(partOf(pageOf('140600'), 'searches'))).toContain('2026年11月22日，在');
    expect(linksOf(pageOf('140622'))).toContain('/regions/140600/#searches');
    expect(partOf(pageOf('140622'), 'searches')).toBe('');
    const never = divisions.find(
      ({ adcode }) => !searched.some((code) => isWithin(adcode, code)) && adcode.endsWith('01'),
    )!;
    expect(answersOf(never.adcode)[1]).toContain('还没有专门找过');
  });

  test('lead to the plan that binds, its own or that of the level above, and say whose', () => {
    const gansu = plans.find(({ adcode }) => adcode === '620000')!;
    expect(answersOf('620400')[2]).toMatch(/白银市自己的方案没有收录；管到这里的是甘肃省的方案/);
    expect(linksOf(pageOf('620400'))).toContain(`/plans/${gansu.id}/`);
    expect(answersOf('350181')[2]).toContain('福清市、福州市、福建省的方案都没有收录');
  });
});

describe('below the answers', () => {
  test('stand the figures of the plan, as the data have them', () => {
    for (const { id, adcode } of some(plans)) {
      const rows = partOf(pageOf(adcode), `targets-${id}`).match(/<tr role="row">/g) ?? [];
      // One row more is the head of the table.
      expect(rows).toHaveLength(indicators.filter(({ plan }) => plan === id).length + 1);
      expect(partOf(pageOf(adcode), 'this-year')).toContain(`href="/plans/${id}/#`);
    }
  });

  test('stand just the clauses that name the place, each with its link', () => {
    const named = places.filter(({ adcode }) => adcode !== null);
    for (const [adcode, facts] of some(Map.groupBy(named, (place) => place.adcode!))) {
      const section = partOf(pageOf(adcode), 'named');
      expect(section.match(/<blockquote/g) ?? []).toHaveLength(facts.length);
      for (const { clause } of facts) {
        const [plan, ordinals] = clause.split('/');
        const anchor = `c-${ordinals!.replaceAll('-', '_').replaceAll('.', '-')}`;
        expect(linksOf(section)).toContain(`/plans/${plan}/#${anchor}`);
      }
    }
  });

  test('stands a map that says whose outline it is and what the law wants said', () => {
    expect(textOf(partOf(pageOf('620422'), 'where'))).toMatch(
      /没有会宁县的界线数据，画的是白银市的轮廓[\s\S]*底图为示意，未经地图审核/,
    );
    expect(textOf(partOf(pageOf('620000'), 'where'))).toMatch(
      /公告列为污染地块，或列入名录：1 处.*别的公告.*：1 处/s,
    );
    const dashes = /class="region-map-dash" d="([^"]*)"/.exec(pageOf('460000'))?.[1] ?? '';
    expect(dashes.match(/M/g)?.length).toBeGreaterThanOrEqual(8);
  });

  test('stand three ways on where nothing is held', () => {
    const links = linksOf(pageOf('110105'));
    for (const path of ['/report/letter/?region=110105', '/report/disclosure/?region=110105'])
      expect(links).toContain(path);
    expect(textOf(pageOf('110105'))).toContain('全国都一样的');
  });
});

test('a place is linked wherever it is named: plan, list of plans, channels, notice', () => {
  for (const { id, adcode } of some(plans)) {
    for (const path of [`plans/${id}`, 'plans', 'channels'])
      expect(linksOf(mainOf(readSiteFile(`${path}/index.html`)))).toContain(`/regions/${adcode}/`);
  }
  for (const { adcode, url } of some(notices))
    expect(linksOf(mainOf(readSiteFile(`${url.slice(1)}index.html`)))).toContain(
      `/regions/${adcode}/`,
    );
});

test('without script a county is three taps from the list of the country', async ({
  lookWithoutScript,
}) => {
  const page = await lookWithoutScript('/regions/', { width: 390, height: 844 });
  for (const name of ['四川省', '资阳市', '雁江区'])
    await page.locator('main').getByRole('link', { name, exact: true }).first().click();
  expect(new URL(page.url()).pathname).toMatch(/\/regions\/512002\/$/);
  await page.locator('summary', { hasText: '要公开的' }).click();
  expect(await page.getByRole('link', { name: '据此申请公开' }).first().isVisible()).toBe(true);
});

test('the four answers and the call fit the first screen of a phone', async ({ look }) => {
  for (const code of some(samples)) {
    const page = await look(`/regions/${code}/`, { width: 390, height: 844 });
    const call = (await page.locator('.answers .call').boundingBox())!;
    expect(call.y + call.height).toBeLessThanOrEqual(844);
    expect(call.height).toBeGreaterThanOrEqual(44);
  }
});

test('the list of the country is narrowed to where there are notices', async ({ open }) => {
  const page = await open('/regions/');
  await page.locator('select[name="has"]').selectOption('notices');
  const shown = await page.locator('[data-row]:visible').count();
  expect(await page.locator('.list-choices output').textContent()).toBe(String(shown));
  const headings = await page.locator('.region-provinces h2:visible').allInnerTexts();
  expect(headings).toContain('上海市');
  expect(headings).not.toContain('云南省');
});
