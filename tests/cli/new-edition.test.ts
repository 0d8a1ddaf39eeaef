import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Writable } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { main } from '../../src/cli/new-edition.ts';
import type { Edition } from '../../src/features/data/editions.ts';

const file = (name: string, sum: string): object => ({
  'dct:title': name,
  'dcat:byteSize': 3,
  'spdx:checksum': { 'spdx:checksumValue': sum },
});

/** A project with a built site whose zip has this content. */
function makeProject(
  zip: string,
  homepage = 'https://soil.example/data/',
): { root: URL; run: () => { code: number; said: string } } {
  const folder = mkdtempSync(join(tmpdir(), 'jingtu-edition-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'dist/data'), { recursive: true });
  const sum = createHash('sha256').update('zip').digest('hex');
  const catalogue = {
    ...{ 'dct:title': '数据', 'dct:issued': '2026-11-29', 'dct:license': { '@id': 'https://l/' } },
    'dcat:dataset': [{ 'dcat:distribution': [file('plans.csv', 'a')] }],
    'dcat:distribution': [file('jingtu-data.zip', sum)],
  };
  writeFileSync(join(folder, 'dist/data/index.json'), JSON.stringify(catalogue));
  writeFileSync(join(folder, 'dist/data/datapackage.json'), JSON.stringify({ homepage }));
  writeFileSync(join(folder, 'dist/data/jingtu-data.zip'), zip);
  const root = pathToFileURL(`${folder}/`);
  const run = (): { code: number; said: string } => {
    const said: unknown[] = [];
    const note = (...words: unknown[]): void => void said.push(...words);
    const stdout = new Writable();
    const code = main([], { root, env: {}, console: { log: note, error: note }, stdout });
    return { code, said: said.join('\n') };
  };
  return { root, run };
}

test('an edition is the data of one day with the sum of every file', () => {
  const { root, run } = makeProject('zip');
  expect(run().code).toBe(0);
  const folder = new URL('public/data/editions/2026-11-29/', root);
  const list = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as Edition;
  expect(list).toMatchObject({
    edition: '2026-11-29',
    files: [{ name: 'plans.csv', sha256: 'a' }],
  });
  expect(readFileSync(new URL(list.zip.name, folder), 'utf8')).toBe('zip');
});

test('an edition that was made is never written over', () => {
  const { root, run } = makeProject('zip');
  run();
  const kept = new URL('public/data/editions/2026-11-29/jingtu-data-2026-11-29.zip', root);
  writeFileSync(kept, 'as it was');
  expect(run()).toMatchObject({ code: 1, said: expect.stringContaining('已经有了') as string });
  expect(readFileSync(kept, 'utf8')).toBe('as it was');
});

test('a zip that is not the one of the catalogue is not kept', () => {
  const { run } = makeProject('other');
  expect(run()).toMatchObject({ code: 1, said: expect.stringContaining('校验码') as string });
});

test('an edition never bears the address that stands where none was given', () => {
  const { root, run } = makeProject('zip', 'https://jingtu.example/data/');
  expect(run()).toMatchObject({ code: 1, said: expect.stringContaining('SITE_URL') as string });
  expect(existsSync(new URL('public/', root))).toBe(false);
});
