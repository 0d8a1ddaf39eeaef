import { homedir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { expect, inject } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { readSiteFile, test } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');
const texts = listFiles(inject('dist')).filter((file) =>
  /\.(?:css|csv|html|ics|js|json|svg|txt|xml)$/.test(file),
);

/** The lines of published files in which one of the needles stands. */
function findIn(files: readonly string[], needles: readonly (string | RegExp)[]): string[] {
  return files.flatMap((file) => {
    const text = readSiteFile(file);
    return needles
      .filter((needle) => (typeof needle === 'string' ? text.includes(needle) : needle.test(text)))
      .map((needle) => `${file}: ${needle}`);
  });
}

test('no published file names a folder of the machine that built it', () => {
  const home = homedir() === '/' ? [] : [`${homedir()}/`];
  expect(findIn(texts, [`${root}/`, 'file:///', 'node_modules/', ...home])).toEqual([]);
});

test('no page shows filler, or a value that was missing', () => {
  const pages = texts.filter((file) => file.endsWith('.html'));
  const filler = [
    /lorem ipsum/i,
    /\bTODO\b/,
    /\[object Object\]/,
    />\s*(?:undefined|null|NaN)\s*</,
  ];
  expect(findIn(pages, filler)).toEqual([]);
});
