import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect, inject, onTestFinished } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { buildEnvironment } from '../support/build.ts';
import { test } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

test('a second build gives the same files with the same bytes', () => {
  const second = mkdtempSync(join(tmpdir(), 'jingtu-build-'));
  onTestFinished(() => rmSync(second, { recursive: true }));
  execFileSync(
    process.execPath,
    ['--env-file=.env', 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', second],
    { cwd: root, stdio: 'pipe', env: buildEnvironment() },
  );
  expect(digests(second)).toEqual(digests(inject('dist')));
});

function digests(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}
