import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostTogether } from '../../src/features/plans/plan-groups.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const script = join(root, 'src/cli/hosting.ts');
const project = mkdtempSync(join(tmpdir(), 'hosting-'));

beforeAll(() => {
  for (const folder of ['content', 'seeds'])
    cpSync(join(root, folder), join(project, folder), { recursive: true });
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

function printConfig(host: string): ReturnType<typeof spawnSync> {
  const env = { ...process.env, BASE_PATH: '/soil/' };
  return spawnSync(process.execPath, [script, host], { cwd: project, encoding: 'utf8', env });
}

function addPlan(number: number): void {
  const text = `一、目标${number}\n`;
  const sha256 = createHash('sha256').update(text).digest('hex');
  const lines = [
    `title: 方案${number}`,
    'region: 定西市',
    'level: prefecture',
    "adcode: '621100'",
    'docNumber: null\nissuer: null\ndate: null\nbasis: []',
    `source: { file: more${number}.txt, sha256: ${sha256} }`,
  ];
  writeFileSync(join(project, `seeds/more${number}.txt`), text);
  writeFileSync(
    join(project, `content/plans/more${number}.mdx`),
    `---\n${lines.join('\n')}\n---\n\n介绍。\n`,
  );
}

test('the configuration leads on what the content and the build say has moved', () => {
  const redirect = "- from: /old/\n  to: '/plans/'\n  why: 改名\n  on: 2026-11-22\n";
  writeFileSync(join(project, 'content/redirects.yaml'), redirect);
  expect(printConfig('caddy').stdout).toContain('"/soil/old/" "/soil/plans/"');
  expect(printConfig('caddy').stdout).not.toContain('/soil/data/clauses.csv');
  for (let number = 0; number <= mostTogether; number += 1) addPlan(number);
  const { stdout } = printConfig('nginx');
  expect(stdout).toContain('location = "/soil/old/"');
  expect(stdout).toContain('location = "/soil/data/clauses.csv"');
});
