import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { findContentProblems } from '../../src/build/content-problems.ts';
import { main } from '../../src/cli/new-echo.ts';
import { copyProject } from '../bench/project-copy.ts';
import { callInProcess, projectRoot, type Ended } from '../support/command.ts';

const project = copyProject(projectRoot, 'new-echo');
const root = pathToFileURL(`${project}/`);
const words = {
  id: 'gs-2021-risk',
  clause: 'gansu/1.2',
  words: '土壤环境风险得到基本管控',
  url: 'http://sthj.gansu.gov.cn/a.html',
  kind: 'result',
  year: '2020',
  metric: '土壤环境风险管控',
  subject: '全省土壤环境',
  'said-by': '甘肃省人民政府',
  'said-on': '2021-05-25',
  document: '关于“环境状况”的报告, 2020 年',
  summary: '省里报告，土壤环境风险得到管控。',
};

afterAll(() => {
  rmSync(project, { recursive: true });
});

function newEcho(said: Readonly<Record<string, string>>): Promise<Ended> {
  const args = Object.entries(said).flatMap(([name, value]) => [`--${name}`, value]);
  return callInProcess(main, args, { root, env: { BUILD_DATE: '2026-11-29' } });
}

function register(): string {
  return readFileSync(join(project, 'content/echoes.csv'), 'utf8');
}

test('writes the row, with what follows from the clause and the address, so that the content is sound', async () => {
  const before = register();
  const { status, stdout } = await newEcho(words);
  expect(status).toBe(0);
  expect(register().startsWith(before)).toBe(true);
  expect(register().slice(before.length)).toBe(
    'gs-2021-risk,甘肃省,620000,gansu,gansu/1.2,土壤环境风险得到基本管控,土壤环境风险管控,全省土壤环境,,2020,,,,result,甘肃省人民政府,2021-05-25,"关于“环境状况”的报告, 2020 年",省里报告，土壤环境风险得到管控。,http://sthj.gansu.gov.cn/a.html,gov,,whole,2026-11-29,\n',
  );
  expect(stdout).toContain('最后一行：gs-2021-risk');
  expect(findContentProblems(root)).toEqual([]);
});

test.for<[Readonly<Record<string, string>>, RegExp]>([
  [{ ...words, id: 'gs-2020-site' }, /编号：「gs-2020-site」用了不止一次/],
  [{ ...words, id: 'x', clause: 'gansu/9.9' }, /条款：方案「gansu」里没有条款「gansu\/9\.9」/],
  [{ ...words, id: 'x', clause: 'nowhere/1.2' }, /没有方案「nowhere」。有的是：.*gansu/],
  [{ ...words, id: 'x', words: '草原' }, /条文里的话：gansu\/1\.2 里没有「草原」/],
  [{ ...words, id: 'x', summary: '省里落实不力。' }, /一句话：.*评判的词/],
  [{ ...words, id: 'x', url: 'ftp://x.gov.cn' }, /网址：「ftp:\/\/x\.gov\.cn」/],
  [{ ...words, id: 'x', verdict: '好' }, /不认识「--verdict」/],
  [{}, /^用法：npm run new:echo/],
])('refuses what the register refuses, and changes nothing: %j', async ([said, problem]) => {
  const before = register();
  const { status, stderr } = await newEcho(said);
  expect(status).toBe(1);
  expect(stderr).toMatch(problem);
  expect(register()).toBe(before);
});

test('a figure of a metric that the table does not know is written, and the editor is told that no chart shows it', async () => {
  const figure = { ...words, id: 'unknown', value: '90', unit: '%', comparator: '=' };
  expect((await newEcho(figure)).stdout).toContain('指标表里没有「土壤环境风险管控」');
  const known = { ...figure, id: 'known', clause: 'gansu/1.3', words: '受污染耕地安全利用率' };
  const { stdout } = await newEcho({ ...known, metric: '受污染耕地安全利用率' });
  expect(stdout).toContain('最后一行：known');
  expect(stdout).not.toContain('指标表里没有');
});

test('a page of another host is written as a lead, and the editor is told', async () => {
  const { status, stdout } = await newEcho({ ...words, id: 'lead', url: 'https://agov.cn/x' });
  expect(status).toBe(0);
  expect(register()).toContain(',https://agov.cn/x,other,');
  expect(stdout).toContain('只作线索，不上页面');
});
