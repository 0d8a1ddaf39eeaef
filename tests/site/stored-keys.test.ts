import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { storedKeys, storedPrefix } from '../../src/site/stored-keys.ts';

const src = new URL('../../src/', import.meta.url);
const modules = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.(?:ts|astro)$/.test(file) && file !== 'lib/stored-keys.ts')
  .map((file) => ({ file, code: readFileSync(new URL(file, src), 'utf8') }));

test('every name under which something is kept on the device is told on the page about privacy', () => {
  const used = modules.flatMap(({ code }) =>
    [...code.matchAll(/(?:[kK]ey|prefix) = '(jingtu-[a-z-]+)'/g)].map(([, name]) => name!),
  );
  expect(used.toSorted()).toEqual(storedKeys.map(({ key }) => key).toSorted());
});

test('whoever keeps something gives it a name of its own that begins as all do', () => {
  const keepers = modules.filter(({ code }) => code.includes('localStorage.setItem'));
  expect(keepers.length).toBeGreaterThan(0);
  const unnamed = keepers.filter(({ code }) => {
    const named = code.includes(`'${storedPrefix}`);
    return !named && !code.includes('readingKey');
  });
  expect(unnamed.map(({ file }) => file)).toEqual([]);
});

test('nothing is kept in any other way', () => {
  const others = modules.filter(({ code }) =>
    /sessionStorage|indexedDB|document\.cookie/.test(code),
  );
  expect(others.map(({ file }) => file)).toEqual([]);
});
