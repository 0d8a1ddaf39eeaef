import { expect, test } from 'vitest';
import {
  cacheName,
  isFixed,
  keptAddress,
  pageAddresses,
  siteCaches,
} from '../../../src/features/offline/cache-names.ts';

test('the caches of the site are found among others, the newest first', () => {
  const ours = [cacheName('/', 'seen', 'a1'), cacheName('/', 'saved', '/plans/x/')];
  expect(siteCaches('/', ['elsewhere', ...ours])).toEqual([
    { name: ours[1], kind: 'saved', key: '/plans/x/' },
    { name: ours[0], kind: 'seen', key: 'a1' },
  ]);
});

test('two sites under one host keep apart', () => {
  const soil = cacheName('/soil/', 'seen', 'a1');
  expect(siteCaches('/', [soil])).toEqual([]);
  expect(siteCaches('/soil', [soil])).toHaveLength(1);
});

test('what follows the path of an address is not kept', () => {
  expect(keptAddress('https://a.example/search/?q=镉&plan=x#c-1')).toBe(
    'https://a.example/search/',
  );
  expect(keptAddress('https://a.example/plans/x/#c-1')).toBe('https://a.example/plans/x/');
});

test('the file of a page is kept as the page', () => {
  expect(keptAddress('https://a.example/plans/index.html?q=x')).toBe('https://a.example/plans/');
});

test.for([
  ['/Soil/plans/x', ['/Soil/plans/x/']],
  ['/Soil/plans/x.html', ['/Soil/plans/x/']],
  ['/Soil/PLANS/X?q=A', ['/Soil/PLANS/X/', '/Soil/plans/x/']],
  ['/Soil/plans/X/', ['/Soil/plans/x/']],
  ['/Soil/plans/x/', []],
] as const)('%s may mean %o', ([path, pages]) => {
  const host = 'https://a.example';
  expect(pageAddresses('/Soil/', `${host}${path}`)).toEqual(pages.map((page) => host + page));
});

test('only a name that holds a hash of the content is fixed', () => {
  const fixed = [
    '/_astro/site.CU0j3cAk.css',
    '/soil/_astro/a.js',
    '/pagefind/e617f28744e89447/index/a.pf_index',
  ];
  const loose = [
    '/plans/gansu/',
    '/data/clauses.json',
    '/pagefind/clauses.json',
    '/favicon.svg',
    '/_astro/',
    // Its files are kept one by one.
    '/pagefind/e617f28744e89447/whole.zip',
  ];
  expect(fixed.filter((path) => !isFixed(path))).toEqual([]);
  expect(loose.filter(isFixed)).toEqual([]);
});
