import { expect, test } from 'vitest';
import { readDependencies } from '../../src/site/dependency-register.ts';
import { getDependencies } from '../../src/site/dependencies.query.ts';

test('every package is listed with an accepted licence, and what is shipped with its text', () => {
  const packages = getDependencies();
  expect(packages.length).toBeGreaterThan(30);
  const shipped = packages.filter(({ use }) => use === 'shipped');
  // This one states its licence in its manifest alone.
  const silent = shipped.filter(({ licenseText }) => licenseText === null);
  expect(silent.map(({ name }) => name)).toEqual(['china-geojson']);
});

test('a use that nobody knows is a problem with its place', () => {
  const { diagnostics } = readDependencies('d.yaml', '- { name: x, use: fun, purpose: 好玩 }');
  expect(diagnostics).toMatchObject([{ line: 1, file: 'd.yaml' }]);
});
