import { readFileSync } from 'node:fs';
import { expect, inject } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import {
  describeLost,
  describeRedirectProblems,
  publicAddresses,
  readPublished,
} from '../../src/features/data/published.ts';
import { getRedirects, getSplitFiles } from '../../src/features/data/redirects.query.ts';
import { pages, test } from '../support/site.ts';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const redirects = getRedirects();
const addresses = publicAddresses(listFiles(inject('dist')));

test('every page and file that was published is there, or leads to where it is now', () => {
  const published = readPublished(read('content/published/addresses.txt'));
  expect(published.length).toBeGreaterThan(0);
  expect(describeLost(published, addresses, [...redirects, ...getSplitFiles()])).toEqual([]);
});

test('every redirect leads to a page or an anchor that is there', () => {
  const anchors = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => `${path}#${id}`),
  );
  const moved = new Set(redirects.map(({ from }) => from));
  const present = [...addresses, ...anchors].filter((address) => !moved.has(address));
  const all = [...redirects, ...getSplitFiles()];
  expect(describeRedirectProblems(all, new Set(present))).toEqual([]);
});
