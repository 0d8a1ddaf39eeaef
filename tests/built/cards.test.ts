import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject } from 'vitest';
import { scanTags } from '../../src/build/html.ts';
import { pages, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const documents = pages.map(({ path, html }) => ({
  path,
  title: /<title>([^<]*)</.exec(html)?.[1] ?? '',
  meta: new Map(
    scanTags(html)
      .filter(({ name }) => name === 'meta')
      .map(({ attributes }) => [
        attributes.get('property') ?? attributes.get('name'),
        attributes.get('content') ?? '',
      ]),
  ),
}));

function cardOf({ meta }: (typeof documents)[number]): string {
  return meta.get('og:image')?.split('/cards/')[1] ?? '';
}

const listed = documents.filter(({ meta }) => meta.get('robots') !== 'noindex');

test.for(listed)('$path tells what it is when it is passed on', (page) => {
  const { meta, title } = page;
  expect(title.startsWith(meta.get('og:title') ?? '?')).toBe(true);
  expect(meta.get('og:description')).toBe(meta.get('description'));
  expect(meta.get('og:locale')).toBe('zh_CN');
  expect(meta.get('og:url')).toMatch(/^https:\/\//);
});

const passedOn = documents.filter((page) => listed.includes(page) || cardOf(page) !== '');

describe.each(passedOn)('$path', (page) => {
  test('has a card that is there, 1200 by 630', () => {
    expect(page.meta.get('og:image')).toMatch(/^https:\/\//);
    const png = readFileSync(join(inject('dist'), 'cards', cardOf(page)));
    expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});

test.for([
  ['plan', /^\/plans\/[^/]+\/$/],
  ['topic', /^\/topics\/[^/]+\/$/],
  ['indicator', /^\/indicators\/[^/]+\/$/],
  ['notice', /^\/notices\/\d[^/]*\/$/],
  ['lesson', /^\/learn\/(?:primary|junior|senior)\/$/],
  ['place with a plan', /^\/regions\/(?:620000|512002|350181)\/$/],
  ['ledger and comparison', /^\/(?:commitments|compare)\/$/],
] as const)('every %s has a card of its own', ([, address]) => {
  const names = some(documents.filter(({ path }) => address.test(path))).map(cardOf);
  expect(new Set(names).size).toBe(names.length);
  expect(names).not.toContain('site.png');
});
