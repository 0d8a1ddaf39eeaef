import { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import * as accuracy from '../../src/cli/accuracy.ts';
import * as checkAddresses from '../../src/cli/check-addresses.ts';
import * as checkContent from '../../src/cli/check-content.ts';
import * as checkCorpus from '../../src/cli/check-corpus.ts';
import * as hosting from '../../src/cli/hosting.ts';
import * as importNotices from '../../src/cli/import-notices.ts';
import * as newPlan from '../../src/cli/new-plan.ts';
import * as parse from '../../src/cli/parse.ts';
import type { Command } from '../../src/cli/run-command.ts';
import { copyProject } from '../bench/project-copy.ts';
import { callInProcess, projectRoot, runAsProcess, type Ended } from '../support/command.ts';

const register = 'content/topics.yaml';
const project = copyProject(projectRoot, 'mistakes');
const text = join(project, 'incoming.txt');
// The copy is no checkout, which would tell the day.
const at = { root: pathToFileURL(`${project}/`), env: { BUILD_DATE: '2026-11-22' } };

const commands: [name: string, command: Command, ...args: string[]][] = [
  ['parse', parse.main, text],
  ['new-plan', newPlan.main, text, 'dingxi'],
  ['check-corpus', checkCorpus.main],
  ['check-content', checkContent.main],
  ['check-addresses', checkAddresses.main],
  ['accuracy', accuracy.main],
  ['hosting', hosting.main, 'nginx'],
  ['import-notices', importNotices.main, text, '--dry-run'],
];

beforeAll(() => {
  cpSync('seeds/gansu.txt', text);
  appendFileSync(text, '甲');
  cpSync('tests/fixtures/gold', join(project, 'tests/fixtures/gold'), { recursive: true });
  mkdirSync(join(project, 'dist'));
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

/** What Node prints around an error that nothing has caught. */
const frame = /Node\.js v|\bthrow\b|^ +at /m;

function expectMistake({ status, stdout, stderr }: Ended, words: string | RegExp): void {
  expect(stdout + stderr).toMatch(words);
  expect(stdout + stderr).not.toMatch(frame);
  expect(status).toBe(1);
}

const checkProject = (): Promise<Ended> => callInProcess(checkContent.main, [], at);

describe('a command that finds a mistake in the content ends with 1, its place and remedy, and no trace', () => {
  const mistake = /content\/topics\.yaml:\d+:\d+ error .*缺少这个字段。/;

  test.each(commands)('%s', async (_, command, ...args) => {
    appendFileSync(join(project, register), '- {}\n');
    const ended = await callInProcess(command, args, at);
    cpSync(register, join(project, register));
    expectMistake(ended, mistake);
  });

  // The other commands are run as processes by tests of their own; how they end is the same code.
  test.each(['check-corpus', 'check-addresses', 'accuracy'])('%s, as a process', (name) => {
    appendFileSync(join(project, register), '- {}\n');
    const ended = runAsProcess(name, [], at);
    cpSync(register, join(project, register));
    expectMistake(ended, mistake);
  });

  test.each(commands)('%s, of a file that is not there', async (_, command, ...args) => {
    rmSync(join(project, register));
    const ended = await callInProcess(command, args, at);
    cpSync(register, join(project, register));
    expectMistake(ended, /content\/topics\.yaml：找不到这个文件。\n {4}请从版本记录里恢复它。/);
  });

  test.each([
    ['content/plans/', 'x.mdx'],
    ['content/learn/', 'x.mdx'],
    ['content/notices/', 'x.csv'],
    ['seeds/', 'x.txt'],
  ])(
    'check-content, where %s holds a folder or a link that is named like a file',
    async (folder, name) => {
      const path = join(project, folder, name);
      for (const make of [mkdirSync, (at: string) => symlinkSync('/etc/hosts', at)]) {
        make(path);
        const ended = await checkProject();
        rmSync(path, { recursive: true });
        expectMistake(ended, `${folder}${name}：这是文件夹或链接，不是文件。\n    请删去它`);
      }
    },
  );

  test.each(['a#b', 'a%2fb', 'a?b'])(
    'check-content, of a plan whose file is named %s',
    async (name) => {
      const path = join(project, `content/plans/${name}.mdx`);
      cpSync(join(project, 'content/plans/gansu.mdx'), path);
      const ended = await checkProject();
      rmSync(path);
      expectMistake(ended, `content/plans/${name}.mdx:1:1 error 文件名：「${name}」不能作代号。`);
    },
  );

  test('what an editor program keeps beside a file is no content', async () => {
    const path = join(project, 'content/plans/.#x.mdx');
    symlinkSync('nobody@nowhere', path);
    const { status, stdout, stderr } = await checkProject();
    rmSync(path);
    expect(stdout + stderr).not.toContain('x.mdx');
    expect(status).toBe(0);
  });
});

test('a project that is no checkout is told how to name the day, without a trace', async () => {
  const ended = await callInProcess(checkContent.main, [], { ...at, env: { BUILD_DATE: '昨天' } });
  expectMistake(ended, 'BUILD_DATE 的值「昨天」不是日期');
});
