import { spawnSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyProject } from '../bench/project-copy.ts';

const root = pathToFileURL(`${process.cwd()}/`);
const register = 'content/topics.yaml';
const commands: readonly (readonly string[])[] = [
  ['parse', 'incoming.txt'],
  ['new-plan', 'incoming.txt', 'dingxi'],
  ['check-corpus'],
  ['check-content'],
  ['check-addresses'],
  ['accuracy'],
  ['hosting', 'nginx'],
  ['import-notices', 'incoming.txt', '--dry-run'],
];

let project: string;
beforeAll(() => {
  project = copyProject(root, 'mistakes');
  cpSync('seeds/gansu.txt', join(project, 'incoming.txt'));
  appendFileSync(join(project, 'incoming.txt'), '甲');
  cpSync('tests/fixtures/gold', join(project, 'tests/fixtures/gold'), { recursive: true });
  mkdirSync(join(project, 'dist'));
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

function run([name = '', ...words]: readonly string[]): { status: number | null; said: string } {
  const script = join(project, `src/cli/${name}.ts`);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    cwd: project,
    encoding: 'utf8',
    // The copy is no checkout, which would tell the day.
    env: { ...process.env, BUILD_DATE: '2026-11-22' },
  });
  return { status, said: stdout + stderr };
}

/** What Node prints around an error that nothing has caught. */
const frame = /Node\.js v|\bthrow\b|^ +at /m;

describe('a command that finds a mistake in the content ends with 1, its place and remedy, and no trace', () => {
  test.each(commands)('%s', (...command) => {
    appendFileSync(join(project, register), '- {}\n');
    const { status, said } = run(command);
    cpSync(register, join(project, register));
    expect(said).toMatch(/content\/topics\.yaml:\d+:\d+ error .*缺少这个字段。/);
    expect(said).not.toMatch(frame);
    expect(status).toBe(1);
  });

  test.each(commands)('%s, of a file that is not there', (...command) => {
    rmSync(join(project, register));
    const { status, said } = run(command);
    cpSync(register, join(project, register));
    expect(said).toContain('content/topics.yaml：找不到这个文件。\n    请恢复它');
    expect(said).not.toMatch(frame);
    expect(status).toBe(1);
  });

  test.each([
    ['content/plans/', 'x.mdx'],
    ['content/learn/', 'x.mdx'],
    ['content/notices/', 'x.csv'],
    ['seeds/', 'x.txt'],
  ])(
    'check-content, where %s holds a folder or a link that is named like a file',
    (folder, name) => {
      const path = join(project, folder, name);
      for (const make of [mkdirSync, (at: string) => symlinkSync('/etc/hosts', at)]) {
        make(path);
        const { status, said } = run(['check-content']);
        rmSync(path, { recursive: true });
        expect(said).toContain(`${folder}${name}：这是文件夹或链接，不是文件。\n    请删去它`);
        expect(said).not.toMatch(frame);
        expect(status).toBe(1);
      }
    },
  );

  test.each(['a#b', 'a%2fb', 'a?b'])('check-content, of a plan whose file is named %s', (name) => {
    const path = join(project, `content/plans/${name}.mdx`);
    cpSync(join(project, 'content/plans/gansu.mdx'), path);
    const { status, said } = run(['check-content']);
    rmSync(path);
    expect(said).toContain(`content/plans/${name}.mdx:1:1 error 文件名：“${name}”不能作代号。`);
    expect(status).toBe(1);
  });

  test('what an editor program keeps beside a file is no content', () => {
    const path = join(project, 'content/plans/.#x.mdx');
    symlinkSync('nobody@nowhere', path);
    const { status, said } = run(['check-content']);
    rmSync(path);
    expect(said).not.toContain('x.mdx');
    expect(status).toBe(0);
  });
});
