import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toCsv } from '../../../src/corpus/export/csv.ts';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { echoDataset } from '../../../src/features/echoes/dataset.ts';
import { echoColumns } from '../../../src/features/echoes/echo-columns.ts';
import { judgingWords } from '../../../src/features/echoes/echo.ts';
import { readEchoSearches } from '../../../src/features/echoes/echo-searches.ts';
import { describeCopy, nameEcho } from '../../../src/features/echoes/echo-words.ts';
import { isShown } from '../../../src/features/echoes/echo.ts';
import { describeLeads } from '../../../src/features/echoes/leads.ts';
import { isNationalShown, readNationalPlan } from '../../../src/features/echoes/national-plan.ts';
import { readEchoes } from '../../../src/features/echoes/read-echoes.ts';
import { projectRoot } from '../../support/command.ts';
import { context, echoOf, inspected } from './project.ts';

const row = {
  编号: 'gs-x',
  地方: '甘肃省',
  区划代码: '620000',
  方案: 'gansu',
  条款: 'gansu/1.3',
  条文里的话: '受污染耕地安全利用率',
  指标: '受污染耕地安全利用率',
  对象: '受污染耕地',
  口径: '',
  年份: '2020',
  比较: '=',
  数值: '98.9',
  单位: '%',
  种类: 'result',
  谁说的: '某厅',
  哪天说的: '2021-04-02',
  哪份文件: '某发布会',
  一句话: '某厅说，是 98.9%。',
  网址: 'https://example.test/a',
  网站: 'gov',
  转载: '',
  读到多少: 'whole',
  核对日期: '2026-11-28',
  备注: '',
};

function tableOf(...rows: object[]): string {
  return toCsv(rows, Object.values(echoColumns)).replaceAll("'=", '=');
}

function problemsOf(said: Partial<typeof row>): string[] {
  const { diagnostics } = readEchoes('echoes.csv', tableOf({ ...row, ...said }), context);
  return diagnostics.map(formatDiagnostic);
}

test('the tables of the project are in order', () => {
  expect(inspected.diagnostics.map(formatDiagnostic)).toEqual([]);
  expect(problemsOf({})).toEqual([]);
});

test.for<[Partial<typeof row>, RegExp]>([
  [{ 种类: 'success' }, /:2:1 error 种类：「success」.*result、publication/s],
  [{ 网站: 'blog' }, /网站：「blog」.*gov、central-media/s],
  [{ 网址: 'www.gov.cn' }, /网址：「www\.gov\.cn」.*以 http 开头/s],
  [{ 条款: 'gansu/9.9' }, /条款：方案「gansu」里没有条款「gansu\/9\.9」.*gansu\/2\.4\.2/s],
  [{ 条文里的话: '草原' }, /条文里的话：gansu\/1\.3 里没有「草原」.*抄这一条里的几个字/s],
  [{ 条文里的话: '' }, /条文里的话：写了条款，须同时写条文里的话/],
  [{ 区划代码: '620400', 地方: '白银市' }, /白银市的数不是甘肃省的数，不能挂在 gansu\/1\.3/],
  [{ 区划代码: '530000', 地方: '云南省' }, /云南省不在方案的地方之内/],
  [{ 地方: '陕西省' }, /地方：「陕西省」与 620000 不符，那是甘肃省/],
  [
    {
      方案: 'ziyang',
      地方: '资阳市',
      区划代码: '512000',
      条款: 'ziyang/0.3',
      哪天说的: '2015-05',
    },
    /哪天说的：「2015-05」早于方案/,
  ],
  [{ 哪天说的: '2027' }, /「2027」晚于核对日期/],
  [{ 单位: '' }, /单位：写了数值，须同时写单位/],
  [{ 一句话: '某厅未完成任务。' }, /一句话：.*评判的词.*不评好坏/s],
  [{ 一句话: '某厅说' }, /一句话：.*以句号结尾/s],
  [{ 方案: 'national' }, /方案：全国的事不归哪一份方案/],
])('a slip is told with line, column, value and remedy: %j', ([said, problem]) => {
  expect(problemsOf(said).join('\n')).toMatch(problem);
});

test('an id stands once', () => {
  const { diagnostics } = readEchoes('echoes.csv', tableOf(row, row), context);
  expect(diagnostics.map(formatDiagnostic)).toEqual([
    expect.stringMatching(/^echoes\.csv:3:1 error 编号：「gs-x」用了不止一次/),
  ]);
});

test('what was read on other hosts is never published, and stands whole in the work list', () => {
  const leads = inspected.echoes.filter((echo) => !isShown(echo));
  expect(leads.length).toBeGreaterThan(0);
  const list = describeLeads(inspected.echoes).join('\n');
  for (const { id, source } of leads) {
    expect(list).toContain(id);
    expect(list).toContain(source);
  }
  const published = JSON.stringify(echoDataset.rows(inspected.echoes.filter(isShown)));
  expect(leads.filter(({ source }) => published.includes(source))).toEqual([]);
});

test('our own sentences judge nobody', () => {
  const judging = inspected.echoes.filter(({ summary }) => judgingWords.test(summary));
  expect(judging).toEqual([]);
});

test('a copy says that it is one, and an aim is not called a result', () => {
  expect(describeCopy(echoOf('cn-2019-survey-points'))).toBe(
    '政府网站，读到的是转载，整页读过，2026年11月28日核对',
  );
  expect(nameEcho(echoOf('cn-2025-farmland'))).toBe('后来的文件又写');
  expect(nameEcho(echoOf('gs-rd-2020-soil'))).toBe('后来说过');
});

test('a search names clauses that are there, with words that they have', () => {
  const head = '地方,区划代码,找什么,条款,条文里的话,年份,在哪里找,日期,找到几件,怎么找的,备注';
  const table = `${head}\n甘肃省,620000,结果,gansu/1.3；gansu/9.9,草原,,某处,2026-11-28,0,sure,\n`;
  const told = readEchoSearches('searches.csv', table, context).diagnostics.map(formatDiagnostic);
  expect(told.join('\n')).toMatch(/searches\.csv:2:1 error 怎么找的：「sure」/);
  const fixed = readEchoSearches('searches.csv', table.replace('sure', 'dedicated'), context);
  expect(fixed.diagnostics.map(formatDiagnostic).join('\n')).toMatch(
    /gansu\/1\.3 里没有「草原」.*没有条款「gansu\/9\.9」/s,
  );
});

test('of the state’s plan only what governments and central media print is shown, and what carries it out is named', () => {
  const file = 'content/national-plan.csv';
  const { entries } = readNationalPlan(file, readFileSync(new URL(file, projectRoot), 'utf8'));
  const shown = entries.filter(isNationalShown);
  expect(shown.length).toBeGreaterThan(0);
  expect(shown.length).toBeLessThan(entries.length);
  const area = entries.filter(({ value }) => value === 4000);
  expect(area).toEqual([expect.objectContaining({ hostKind: 'other' })]);
  expect(area[0]?.document).toContain('实施意见');
});
