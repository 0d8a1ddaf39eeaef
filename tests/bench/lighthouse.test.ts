import { describe, expect, test } from 'vitest';
import { choosePages } from './lighthouse/choose-pages.ts';
import { median, medianFigures, passes, type Figures } from './lighthouse/figures.ts';
import { readOptions } from './lighthouse/options.ts';
import { besideTable, describePage, figuresTable } from './lighthouse/report.ts';
import { skippedAudits } from './lighthouse/skipped-audits.ts';

function figures(performance: number, paint: number, seo = 100): Figures {
  return {
    scores: { performance, accessibility: 100, 'best-practices': 100, seo },
    paint,
    work: 2 * paint,
    blocking: paint / 10,
  };
}

test('the median is the middle one, and of an even count the lower of two', () => {
  expect(median([100, 9, 20])).toBe(20);
  expect(median([4, 1, 3, 2])).toBe(2);
  expect(median([7])).toBe(7);
  expect(() => median([])).toThrow('至少运行一次');
});

test('each figure has a median of its own', () => {
  const runs = [figures(90, 900), figures(99, 1300), figures(100, 1000)];
  expect(medianFigures(runs)).toEqual(figures(99, 1000));
});

test('one category below 99 is enough not to pass', () => {
  expect(passes(figures(99, 0))).toBe(true);
  expect(passes(figures(98, 0))).toBe(false);
  expect(passes(figures(100, 0, 92))).toBe(false);
});

test('the table has a row a page, with the paint in seconds', () => {
  expect(figuresTable(new Map([['/plans/', figures(99, 1046)]]))).toBe(
    [
      '| 页面 | 性能 | 无障碍 | 做法 | 搜索收录 | LCP，秒 |',
      '| --- | ---: | ---: | ---: | ---: | ---: |',
      '| `/plans/` | 99 | 100 | 100 | 100 | 1.05 |',
    ].join('\n'),
  );
});

test('beside other sites, a page has a row a site with what its main thread did', () => {
  const measured = [
    { path: '/plans/', site: '本站', figures: figures(99, 1040) },
    { path: '/plans/', site: '../other', figures: figures(95, 1200) },
  ];
  expect(besideTable(measured)).toBe(
    [
      '| 页面 | 性能 | LCP，秒 | 主线程，秒 | 阻塞，毫秒 |',
      '| --- | ---: | ---: | ---: | ---: |',
      '| `/plans/` 本站 | 99 | 1.04 | 2.08 | 104 |',
      '| `/plans/` ../other | 95 | 1.20 | 2.40 | 120 |',
    ].join('\n'),
  );
});

test('what costs points is named once, and only where a page does not pass', () => {
  const run = { figures: figures(80, 2000), losses: ['performance/total-blocking-time 900 ms'] };
  expect(describePage('/map/', run.figures, [run, run])).toBe(
    '/map/ 性能 80，无障碍 100，做法 100，搜索收录 100，LCP 2.00 秒\n  performance/total-blocking-time 900 ms',
  );
  expect(describePage('/map/', figures(99, 2000), [run])).not.toContain('blocking');
});

describe('the pages to look at', () => {
  const pages = [
    { path: '/', html: 'front' },
    { path: '/plans/', html: 'list' },
    { path: '/plans/a/', html: 'short' },
    { path: '/plans/b/', html: 'longer' },
    { path: '/learn/x/answers/', html: 'answers' },
  ];

  test('are the longest of each kind', () => {
    const chosen = choosePages(pages, []).map(({ path }) => path);
    expect(chosen).toEqual(['/', '/plans/', '/plans/b/', '/learn/x/answers/']);
  });

  test('are those that were named', () => {
    expect(choosePages(pages, ['/plans/a/'])).toEqual([pages[2]]);
    expect(() => choosePages(pages, ['/plans/a'])).toThrow('没有 /plans/a 这一页');
  });
});

test('a page that keeps robots out, or fetches nothing, is not marked down for it', () => {
  expect(skippedAudits('<meta name="robots" content="noindex">')).toEqual(['is-crawlable']);
  expect(skippedAudits(`<meta content="connect-src 'none'">`)).toEqual(['robots-txt']);
  expect(skippedAudits('<meta name="description" content="…">')).toEqual([]);
});

test('options are read, and those that cannot be say what to write', () => {
  expect(readOptions([])).toEqual({ runs: 3, only: [], beside: [], write: false });
  expect(readOptions(['--runs', '1', '--only', '/map/'])).toMatchObject({
    runs: 1,
    only: ['/map/'],
  });
  expect(() => readOptions(['--runs', '0'])).toThrow('如 --runs 3');
  expect(() => readOptions(['--write', '--only', '/map/'])).toThrow('请去掉其中一个');
  expect(() => readOptions(['--beside', '../other'])).toThrow('要用 --only 写明');
});
