import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDependencies } from '../../src/site/dependency-register.ts';
import { getDependencies } from '../../src/site/dependencies.query.ts';

test('every package is listed with an accepted licence, and what is shipped with its text', () => {
  const packages = getDependencies();
  expect(packages.length).toBeGreaterThan(30);
  const shipped = packages.filter(({ use }) => use === 'shipped');
  const silent = shipped.filter(({ licenseText }) => licenseText === null);
  // Of what was only taken over as figures, the register names the licence; no package stands behind it any more.
  const register = 'content/dependencies.yaml';
  const copied = readDependencies(register, read(register)).entries.filter((one) => one.copied);
  expect(silent.filter(({ name }) => !copied.some((one) => one.name === name))).toEqual([]);
});

const read = (file: string): string =>
  readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');

test('the lock file says of every package what its bytes are, and not where they were fetched', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { integrity?: string; resolved?: string }>;
  };
  const entries = Object.entries(packages).filter(([path]) => path !== '');
  expect(entries.length).toBeGreaterThan(100);
  expect(entries.filter(([, { integrity }]) => integrity === undefined)).toEqual([]);
  expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
});

test.each([
  ['src/features/map/base/outlines/', 'provenance.json', 'world.json'],
  ['content/', 'towns-provenance.json', 'towns.csv'],
])('what the commands have made in %s is as they wrote it', (folder, provenance, one) => {
  const { made } = JSON.parse(read(folder + provenance)) as {
    made: { file: string; sha256: string }[];
  };
  const hashes = made.map(({ file }) => ({
    file,
    sha256: createHash('sha256')
      .update(read(folder + file))
      .digest('hex'),
  }));
  expect(hashes).toEqual(made);
  expect(made.map(({ file }) => file)).toContain(one);
});

test('a use that nobody knows is a problem with its place', () => {
  const { diagnostics } = readDependencies('d.yaml', '- { name: x, use: fun, purpose: 好玩 }');
  expect(diagnostics).toMatchObject([{ line: 1, file: 'd.yaml' }]);
});
