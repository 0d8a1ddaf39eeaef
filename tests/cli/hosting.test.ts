import { createHash } from 'node:crypto';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { main } from '../../src/cli/hosting.ts';
import { mostTogether } from '../../src/features/plans/plan-groups.ts';
import { copyProject } from '../bench/project-copy.ts';
import { callInProcess, projectRoot, runAsProcess } from '../support/command.ts';

const project = copyProject(projectRoot, 'hosting');
const at = { root: pathToFileURL(`${project}/`), env: { BASE_PATH: '/soil/' } };
afterAll(() => {
  rmSync(project, { recursive: true });
});

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

test('the configuration leads on what the content and the build say has moved', async () => {
  const redirect = "- from: /old/\n  to: '/plans/'\n  why: 改名\n  on: 2026-11-22\n";
  writeFileSync(join(project, 'content/redirects.yaml'), redirect);
  const few = await callInProcess(main, ['caddy'], at);
  expect(few.stdout).toContain('"/soil/old/" "/soil/plans/"');
  expect(few.stdout).not.toContain('/soil/data/clauses.csv');
  for (let number = 0; number <= mostTogether; number += 1) addPlan(number);
  const { stdout, status } = runAsProcess('hosting', ['nginx'], at);
  expect(stdout).toContain('location = "/soil/old/"');
  expect(stdout).toContain('location = "/soil/data/clauses.csv"');
  expect(status).toBe(0);
});

test.each([[], ['apache']])(
  'where no known host is named, %j, the known ones are',
  async (...args) => {
    const { status, stderr } = await callInProcess(main, args, at);
    expect(stderr).toContain('用法：npm run -s hosting -- nginx|caddy|headers');
    expect(status).toBe(1);
  },
);
