import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import { readRedirects, redirectsFile } from '../../../src/corpus/registers/redirects.ts';
import {
  addPublished,
  describeLost,
  describeRedirectProblems,
  joinedCounties,
  movedRegions,
  publicAddresses,
  publishedClause,
  readPublished,
  redirectRules,
  splitFiles,
} from '../../../src/features/data/published.ts';

const root = new URL('../../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const redirects = readRedirects(redirectsFile, read(redirectsFile));
const clauses = readCorpus(root).plans.flatMap((plan) => plan.clauses.map(publishedClause));

test('every clause that was published is there, or leads to where it is now', () => {
  const published = readPublished(read('content/published/clauses.txt'));
  expect(published.length).toBeGreaterThan(0);
  expect(describeLost(published, clauses, redirects.entries)).toEqual([]);
});

test('the redirects are well written', () => {
  expect(redirects.diagnostics.map(formatDiagnostic)).toEqual([]);
});

describe('a published line that is there no more', () => {
  const line = 'gansu/2.4.2 /plans/gansu/#c-2-4-2';

  test('is named, with both ways out', () => {
    const [problem, ...others] = describeLost([line], [], []);
    expect(others).toEqual([]);
    expect(problem).toContain(line);
    expect(problem).toContain('恢复它');
    expect(problem).toContain("- from: '/plans/gansu/#c-2-4-2'");
  });

  test('is no loss where a redirect leads on', () => {
    const moved = { from: '/plans/gansu/#c-2-4-2', to: '/plans/gansu/#c-2-4-3' };
    expect(describeLost([line], [], [moved])).toEqual([]);
  });
});

describe('a list of what was published', () => {
  const text = '# 说明\n/b/\n/lost/\n';

  test('takes in what is new and loses nothing', () => {
    expect(addPublished(text, ['/c/', '/a/'])).toBe('# 说明\n/a/\n/b/\n/c/\n/lost/\n');
  });

  test('stays as it is where nothing is new', () => {
    expect(addPublished(text, ['/b/'])).toBe(text);
  });
});

test('of published files those that many plans would make too long lead to the lists of their parts', () => {
  const published = ['/', '/commitments/2020.ics', '/commitments/gansu.ics', '/data/agencies.csv'];
  const moved = splitFiles([...published, '/data/clauses.csv-metadata.json'], new Set(['clauses']));
  expect(moved).toEqual([
    { from: '/commitments/2020.ics', to: '/commitments/' },
    { from: '/data/clauses.csv-metadata.json', to: '/data/' },
  ]);
});

describe('a redirect', () => {
  test('may not stand where a page still is, nor lead to where none is', () => {
    const problems = describeRedirectProblems(
      [{ from: '/old/', to: '/gone/' }],
      new Set(['/old/']),
    );
    expect(problems).toEqual([
      expect.stringContaining('/old/ 还在用'),
      expect.stringContaining('/gone/ 不存在'),
    ]);
  });

  test('says line and remedy where it is badly written', () => {
    const source = '- from: plans/x\n  to: /plans/\n  why: 改名\n  on: 2026-13-01\n';
    expect(readRedirects('r.yaml', source).diagnostics.map(formatDiagnostic).join('\n')).toMatch(
      /^r\.yaml:1:9 error 第 1 项\.from：「plans\/x」：写法不对。请从网站根目录写起[\s\S]*r\.yaml:4:7 error/,
    );
  });

  test('of a page becomes a rule for the host, under the base of the site; that of a clause does not', () => {
    const moved = [
      { from: '/old/', to: '/new/' },
      { from: '/plans/x/#c-1', to: '/plans/x/#c-2' },
    ];
    expect(redirectRules(moved, '/soil/')).toBe('/soil/old/ /soil/new/ 301\n');
  });

  test('leads from the plans in capital letters to their pages, after all others', () => {
    const moved = [{ from: '/old/', to: '/new/' }];
    expect(redirectRules(moved, '/Soil/', ['/plans/x-1/', '/plans/2/']).split('\n')).toEqual([
      '/Soil/old/ /Soil/new/ 301',
      '/Soil/PLANS/* /Soil/plans/:splat 301',
      '/Soil/Plans/* /Soil/plans/:splat 301',
      '/Soil/plans/X-1/ /Soil/plans/x-1/ 301',
      '',
    ]);
  });

  test('stays within what hosts read, however many plans there are', () => {
    const plans = Array.from({ length: 3200 }, (_, number) => `/plans/plan-${number}/`);
    expect(redirectRules([], '/', plans).split('\n').length).toBeLessThan(2000);
  });
});

test('the site’s own machinery is no published address', () => {
  const files = [
    'index.html',
    'plans/x/index.html',
    'data/x.csv',
    '_astro/a.css',
    '404.html',
    'sw.js',
  ];
  expect(publicAddresses([...files, 'pagefind/pagefind.js', '_redirects'])).toEqual([
    '/',
    '/data/x.csv',
    '/plans/x/',
  ]);
});

describe('the pages of places', () => {
  const change = {
    from: ['500105'],
    to: [{ adcode: '500157', name: '两江新区' }],
    on: '2025-11-06',
    what: '撤销江北区，设立两江新区。',
    sources: [],
  };
  const former = { adcode: '500105', name: '江北区', heirs: ['500157'], change };

  test('lead on to the main one of those that took their place', () => {
    expect(movedRegions([former, { ...former, adcode: '500199', heirs: [] }])).toEqual([
      {
        from: '/regions/500105/',
        to: '/regions/500157/',
        why: '撤销江北区，设立两江新区',
        on: '2025-11-06',
      },
    ]);
  });

  test('are not lost where a host limits files, for the place that they lie in tells of them', () => {
    const published = ['/regions/512002/', '/regions/512000/', '/regions/469001/', '/learn/'];
    const present = new Set(['/regions/512000/', '/regions/460000/']);
    expect(joinedCounties(published, present)).toEqual([
      { from: '/regions/512002/', to: '/regions/512000/' },
      { from: '/regions/469001/', to: '/regions/460000/' },
    ]);
  });
});
