/** A page is sent the styles of its own components only: a class that one page styles must not stay bare on another. */
import { expect, test } from 'vitest';
import { scanTags } from '../../src/build/html.ts';
import { pages, readSiteFile } from '../support/site.ts';

/** The classes that a text of styles speaks of. */
function classesIn(css: string): Set<string> {
  return new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name!));
}

const dressed = pages.map(({ path, html }) => {
  const tags = scanTags(html);
  const sheets = tags
    .filter(({ attributes }) => attributes.get('rel') === 'stylesheet')
    .map(({ attributes }) => readSiteFile(/_astro\/[^?]+$/.exec(attributes.get('href')!)![0]));
  return {
    path,
    styled: classesIn(sheets.join('\n')),
    used: new Set(tags.flatMap(({ attributes }) => attributes.get('class')?.split(/\s+/) ?? [])),
  };
});

test('no page uses a class that is styled on other pages only', () => {
  const known = new Set(dressed.flatMap(({ styled }) => [...styled]));
  const bare = dressed.flatMap(({ path, styled, used }) =>
    [...used]
      .filter((name) => known.has(name) && !styled.has(name))
      .map((name) => `${path} .${name}`),
  );
  expect(known.size).toBeGreaterThan(100);
  expect(bare).toEqual([]);
});
