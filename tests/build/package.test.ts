import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');
const manifest = JSON.parse(read('package.json')) as {
  scripts: Record<string, string>;
  devDependencies: Record<string, string>;
};

type LockedPackages = Record<
  string,
  { version?: string; optionalDependencies?: Record<string, string> }
>;

/** Find a package as Node would: in the folder of the one that asks, else in those above it. */
function findLocked(
  packages: LockedPackages,
  path: string,
  name: string,
): LockedPackages[string] | undefined {
  const found = packages[path === '' ? `node_modules/${name}` : `${path}/node_modules/${name}`];
  if (found !== undefined || path === '') return found;
  return findLocked(packages, path.replace(/\/?node_modules\/(?:@[^/]+\/)?[^/]+$/, ''), name);
}

test('every script runs a file that exists', () => {
  const files = Object.values(manifest.scripts).flatMap(
    (script) => script.match(/\S+\.(?:m?js|ts)\b/g) ?? [],
  );
  expect(files.filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
});

test('every dependency is pinned to one version', () => {
  const loose = Object.entries(manifest.devDependencies).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

test('the lock file leaves the choice of the registry to the machine', () => {
  expect(read('package-lock.json')).not.toContain('"resolved"');
});

// A registry may lack packages for other platforms when the lock file is written; `npm ci` refuses the gap.
test('the lock file holds the optional packages of every platform', () => {
  const { packages } = JSON.parse(read('package-lock.json')) as { packages: LockedPackages };
  const gaps = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([, wanted]) => /^\d/.test(wanted))
      .filter(([name, wanted]) => findLocked(packages, path, name)?.version !== wanted)
      .map(([name, wanted]) => `${path}: ${name}@${wanted}`),
  );
  expect(gaps).toEqual([]);
});

test('the README and the continuous integration run the same test command', () => {
  const command = 'npm ci && npm test';
  expect(read('README.md')).toContain(command);
  expect(read('.ci/run')).toContain(command);
});
