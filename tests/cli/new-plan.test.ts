import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readFrontMatter } from '../../src/corpus/front-matter.ts';
import { inspectCorpus } from '../../src/corpus/io.ts';
import { main } from '../../src/cli/new-plan.ts';
import { findContentProblems } from '../../src/build/content-problems.ts';
import { copyProject } from '../bench/project-copy.ts';
import { callInProcess, projectRoot, runAsProcess, type Ended } from '../support/command.ts';

const project = copyProject(projectRoot, 'new-plan');
const root = pathToFileURL(`${project}/`);
const text = [
  '定西市人民政府关于印发定西市土壤污染防治工作方案的通知',
  '定政发〔2017〕9号',
  '定西市土壤污染防治工作方案',
  '根据《国务院关于印发土壤污染防治行动计划的通知》（国发〔2016〕31号），制定本方案。',
  '一、目标',
  '到2020年达到90%。',
  '三、保障',
  '加强领导。',
].join('\n');

beforeAll(() => {
  mkdirSync(join(project, 'incoming'));
  writeFileSync(join(project, 'incoming/tryout.txt'), text);
});
afterAll(() => {
  rmSync(project, { recursive: true });
});

/** Take in the text of a file below the project, under an id where one is given. */
function newPlan(...[file, ...words]: string[]): Promise<Ended> {
  const args = file === undefined ? [] : [join(project, file), ...words];
  return callInProcess(main, args, { root });
}

test('takes the text in as it is, with a page that the build accepts', () => {
  const { status, stdout } = runAsProcess('new-plan', ['incoming/tryout.txt'], { root });
  expect(status).toBe(0);
  expect(readFileSync(join(project, 'seeds/tryout.txt'), 'utf8')).toBe(text);
  const file = join(project, 'content/plans/tryout.mdx');
  const { metadata, diagnostics } = readFrontMatter('tryout', file, readFileSync(file, 'utf8'));
  expect(diagnostics).toEqual([]);
  expect(metadata).toMatchObject({
    title: '定西市土壤污染防治工作方案',
    region: '定西市',
    level: 'prefecture',
    adcode: '621100',
    docNumber: '定政发〔2017〕9号',
    basis: ['国务院关于印发土壤污染防治行动计划的通知（国发〔2016〕31号）'],
  });
  expect(findContentProblems(root)).toEqual([]);
  expect(stdout).toContain('编号跳号：一 之后是 三');
});

test('what is doubtful is accepted by the lines written for it, once they are no comment', async () => {
  writeFileSync(
    join(project, 'incoming/doubtful.txt'),
    '定西市土壤污染防治工作方案\n一、目标\n（一）达到90%。\n（一）公开。',
  );
  expect((await newPlan('incoming/doubtful.txt')).stdout).toContain(
    '[numbering-repeat] doubtful/1.1-2',
  );
  const file = join(project, 'content/plans/doubtful.mdx');
  const page = readFileSync(file, 'utf8')
    .replaceAll(/^# (?=accepted| {2}- )/gm, '')
    .replaceAll("note: ''", 'note: 原文如此');
  writeFileSync(file, page);
  const { corpus } = inspectCorpus(root);
  const plan = corpus.plans.find(({ metadata }) => metadata.id === 'doubtful');
  expect(plan?.diagnostics.length).toBeGreaterThan(0);
  expect(plan?.openDiagnostics).toEqual([]);
});

test('says behind a null what is to be filled in', async () => {
  writeFileSync(join(project, 'incoming/x.txt'), '一、目标\n达到90%。');
  expect((await newPlan('incoming/x.txt', 'mouxian')).status).toBe(0);
  const page = readFileSync(join(project, 'content/plans/mouxian.mdx'), 'utf8');
  expect(page).toContain('title: null # 没有认出来，请照原文填写');
  const { diagnostics } = readFrontMatter('mouxian', 'mouxian.mdx', page);
  expect(diagnostics.map(({ message }) => message).join()).toContain('请照原文写标题');
});

test.each([
  [['incoming/nowhere.txt', 'nowhere'], '找不到这个文件'],
  [['incoming/tryout.txt', '定西'], '不能作代号'],
  [['incoming/tryout.txt', 'gansu'], '没有改动任何文件'],
  [['seeds/gansu.txt', 'gansutwo'], 'seeds/gansu.txt 就是这份文本'],
  [[], '用法'],
])('refuses %j and says why', async (words, reason) => {
  const { status, stderr } = await newPlan(...words);
  expect(status).toBe(1);
  expect(stderr).toContain(reason);
  expect(existsSync(join(project, 'seeds/gansutwo.txt'))).toBe(false);
});
