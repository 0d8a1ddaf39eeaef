/** The pages of places: every place of the data has one, and says of each thing what there is or what was searched. */
import { readFileSync } from 'node:fs';
import { describe, expect } from 'vitest';
import { parse } from 'yaml';
import { scanTags, textOf } from '../../src/build/html.ts';
import { pages, readRows, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const plans = readRows<{ id: string; adcode: string; title: string }>('plans');
const indicators = readRows<{ plan: string }>('indicators');
const commitments = readRows<{ plan: string; date: string | null }>('commitments');
const places = readRows<{ adcode: string | null; clause: string }>('places');
const notices = readRows<{ adcode: string; url: string }>('notices');
const readYaml = <Entry>(file: string): Entry[] =>
  parse(readFileSync(new URL(`../../content/${file}`, import.meta.url), 'utf8')) as Entry[];
const channels = readYaml<{ adcode: string }>('channels/regions.yaml');
const searched = readYaml<{ adcodes: string[] }>('notices/searches.yaml').flatMap(
  ({ adcodes }) => adcodes,
);

const regionPages = new Map(
  pages.flatMap(({ path, html }) => {
    const adcode = /^\/regions\/(\d{6})\/$/.exec(path)?.[1];
    return adcode === undefined ? [] : [[adcode, html] as const];
  }),
);
const linksOf = (html: string): Set<string> =>
  new Set(scanTags(html).flatMap(({ attributes }) => attributes.get('href') ?? []));
const mainOf = (html: string): string => /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
const pageOf = (adcode: string): string => mainOf(regionPages.get(adcode) ?? '');
const isBelow = (adcode: string, outer: string): boolean =>
  adcode.startsWith(outer.replace(/(?:00)+$/, ''));
const sectionOf = (html: string, id: string): string =>
  new RegExp(`<section id="${id}"[\\s\\S]*?(?=<section id=|</aside>|</main>)`).exec(html)?.[0] ??
  '';

describe('a page', () => {
  test('is there for every place of the data', () => {
    const named = [...plans, ...places, ...notices].flatMap(({ adcode }) => adcode ?? []);
    expect(named.filter((adcode) => !regionPages.has(adcode))).toEqual([]);
  });

  test('is there for nothing else but what such a place lies in, or was searched', () => {
    const known = [...plans, ...places, ...notices, ...channels].flatMap(
      ({ adcode }) => adcode ?? [],
    );
    const reason = [...known, ...searched];
    const without = [...regionPages.keys()].filter(
      (code) => !reason.some((adcode) => isBelow(adcode, code)),
    );
    expect(without).toEqual([]);
  });

  test('leads up to the page above it, and that one down to it', () => {
    const aboveOf = (adcode: string): string | undefined =>
      [`${adcode.slice(0, 4)}00`, `${adcode.slice(0, 2)}0000`].find(
        (code) => code !== adcode && regionPages.has(code),
      );
    const tops = [...regionPages.keys()].filter((adcode) => aboveOf(adcode) === undefined);
    for (const adcode of some(tops)) {
      expect(adcode).toMatch(/0000$/);
      expect(linksOf(pageOf(adcode))).toContain('/regions/');
    }
    for (const adcode of some(regionPages.keys()).filter((code) => !tops.includes(code))) {
      const above = aboveOf(adcode)!;
      expect(linksOf(pageOf(adcode))).toContain(`/regions/${above}/`);
      expect(linksOf(pageOf(above))).toContain(`/regions/${adcode}/`);
    }
  });

  test('says where it lies from the country down', () => {
    const crumbs = /aria-label="所在位置">([\s\S]*?)<\/nav>/.exec(regionPages.get('620422')!)?.[1];
    expect(textOf(crumbs ?? '').replace(/\s+/g, ' ')).toMatch(/全国.*甘肃省.*白银市.*会宁县/);
  });
});

describe('the figures of a page', () => {
  test.for(plans)('of $title equal those of the data', ({ id, adcode }) => {
    const html = pageOf(adcode);
    const rows = sectionOf(html, `targets-${id}`).match(/<tr role="row">/g) ?? [];
    // One row more is the head of the table.
    expect(rows).toHaveLength(indicators.filter(({ plan }) => plan === id).length + 1);
    const dates = textOf(sectionOf(html, `dates-${id}`));
    const dated = commitments.filter(({ plan, date }) => plan === id && date !== null);
    expect(dates).toContain(`${dated.length} 件写明日期的事`);
    for (const [year, own] of Map.groupBy(dated, ({ date }) => date!.slice(0, 4)))
      expect(dates.replace(/\s/g, '')).toContain(`${year}年${own.length}件`);
  });

  test('count just the clauses that name the place, each with its link', () => {
    const named = places.filter(({ adcode }) => adcode !== null);
    for (const [adcode, facts] of some(Map.groupBy(named, (place) => place.adcode!))) {
      const section = sectionOf(pageOf(adcode), 'named');
      expect(section.match(/<blockquote/g) ?? []).toHaveLength(facts.length);
      for (const { clause } of facts) {
        const [plan, ordinals] = clause.split('/');
        const anchor = `c-${ordinals!.replaceAll('-', '_').replaceAll('.', '-')}`;
        expect(linksOf(section)).toContain(`/plans/${plan}/#${anchor}`);
      }
    }
  });

  test('list the notices of the place and of all below it, and no others', () => {
    for (const adcode of some(regionPages.keys())) {
      const listed = [...linksOf(sectionOf(pageOf(adcode), 'notices'))].filter((link) =>
        /^\/notices\/\d/.test(link),
      );
      const own = notices.filter((notice) => isBelow(notice.adcode, adcode));
      expect(listed.sort()).toEqual(own.map(({ url }) => url).sort());
    }
  });
});

describe('a place', () => {
  test('without a plan is led to those above it', () => {
    const gansu = plans.find(({ adcode }) => adcode === '620000')!;
    for (const adcode of ['620400', '620422', '620200']) {
      const section = sectionOf(pageOf(adcode), 'plan');
      expect(textOf(section)).toContain('自己的方案');
      expect(linksOf(section)).toContain(`/plans/${gansu.id}/`);
    }
    expect(textOf(sectionOf(pageOf('310107'), 'plan'))).toContain('上一级的方案也没有收录');
  });

  test('with nothing announced says what was searched, when and where, and what can be done', () => {
    const shuozhou = sectionOf(pageOf('140600'), 'notices');
    expect(textOf(shuozhou)).toMatch(
      /没有收录朔州市的公告.*不等于没有污染.*2026年11月22日.*污染地块名录.*一条也没有找到/s,
    );
    expect(linksOf(shuozhou)).toContain('/report/disclosure/?region=140600');
    const empty = [...regionPages.keys()].filter(
      (code) => !notices.some(({ adcode }) => isBelow(adcode, code)),
    );
    for (const adcode of some(empty))
      expect(textOf(sectionOf(pageOf(adcode), 'notices'))).toMatch(/专门找过/);
  });

  test('that was never searched itself says so', () => {
    const unsearched = [...regionPages.keys()].filter((adcode) => !searched.includes(adcode));
    for (const adcode of some(unsearched))
      expect(textOf(sectionOf(pageOf(adcode), 'notices'))).toMatch(/没有专门找过.+/);
  });

  test('has its older name where a plan uses it', () => {
    expect(textOf(pageOf('140681'))).toContain('旧名怀仁县');
  });

  test('is nowhere said to be clean', () => {
    for (const adcode of some(regionPages.keys()))
      expect(textOf(pageOf(adcode)).replaceAll('不等于没有污染', '')).not.toContain('没有污染');
  });

  test('is linked wherever it is named: plan, list of plans, channels, notice', () => {
    const linked = (path: string): Set<string> =>
      linksOf(mainOf(pages.find((page) => page.path === path)!.html));
    for (const { id, adcode } of some(plans)) {
      for (const path of [`/plans/${id}/`, '/plans/', '/channels/'])
        expect(linked(path)).toContain(`/regions/${adcode}/`);
    }
    expect(linked('/plans/shuozhou/')).toContain('/regions/140681/');
    for (const { adcode, url } of some(notices))
      expect(linked(url)).toContain(`/regions/${adcode}/`);
  });
});

describe('the map of a place', () => {
  const mapOf = (adcode: string): string => sectionOf(pageOf(adcode), 'where');

  test('is on every page, with words for who cannot see it and what a map has to say', () => {
    for (const adcode of some(regionPages.keys())) {
      const section = mapOf(adcode);
      expect(section).toMatch(/<svg[^>]* role="img"[\s\S]*<title[\s\S]*<desc/);
      expect(textOf(section)).toContain('底图为示意，未经地图审核');
    }
  });

  test('says whose outline it is where the place itself has none', () => {
    expect(textOf(mapOf('620422'))).toContain('没有会宁县的界线数据，画的是白银市的轮廓');
    expect(mapOf('620422')).toContain('region-map-seat');
    expect(textOf(mapOf('620400'))).not.toContain('界线数据');
  });

  test('counts the plots as the data have them, and marks a survey as no contaminated land', () => {
    expect(textOf(mapOf('620000'))).toMatch(
      /公告列为污染地块，或列入名录：1 处.*别的公告.*：1 处/s,
    );
    expect(mapOf('510921')).not.toContain('href="#mark-listed');
  });

  test('of 海南 has 南海诸岛 and every segment near by', () => {
    const dashes = /class="region-map-dash" d="([^"]*)"/.exec(mapOf('460000'))?.[1] ?? '';
    expect(dashes.match(/M/g)?.length).toBeGreaterThanOrEqual(8);
    expect(mapOf('620000')).not.toContain('region-map-dash');
  });
});

describe('the list of places', () => {
  test('holds provinces and what lies right below them, whole without script', async ({ open }) => {
    const page = await open('/regions/', { javaScriptEnabled: false });
    const shown = await page
      .locator('[data-row]:visible a')
      .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    const provinces = [...regionPages.keys()].filter((code) => code.endsWith('0000'));
    expect(shown).toEqual(
      provinces.flatMap((code) => [
        `/regions/${code}/`,
        ...[...regionPages.keys()]
          .filter((other) => other !== code && isBelow(other, code))
          .filter((other) => other.endsWith('00') || !regionPages.has(`${other.slice(0, 4)}00`))
          .map((other) => `/regions/${other}/`),
      ]),
    );
  });

  test('is narrowed to where there are notices, and hides provinces without any', async ({
    open,
  }) => {
    const page = await open('/regions/');
    await page.locator('select[name="has"]').selectOption('notices');
    const shown = await page.locator('[data-row]:visible').count();
    expect(await page.locator('.list-choices output').textContent()).toBe(String(shown));
    const headings = await page.locator('.region-provinces h2:visible').allInnerTexts();
    expect(headings).toContain('上海市');
    expect(headings).not.toContain('云南省');
  });
});
