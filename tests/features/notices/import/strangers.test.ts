/** What lists as strangers keep them once led to a wrong reading or a silent loss; their plots are made up. */
import { expect, test } from 'vitest';
import { xlsx } from '../../../support/xlsx.ts';
import { importFile, table } from './importing.ts';

const ziyang = { region: '资阳市' };

test('plots of one name at several addresses, or of several codes, are several plots, and are told so', () => {
  const list = ['地块名称|地块编码|地址', '加油站||一路', '加油站||二路', '加油站||二路'];
  const { rows, reports, notices } = importFile(table(list), ziyang);
  expect(rows.map(({ id, plot, address }) => [id === plot, address])).toEqual([
    [true, '一路'],
    [true, '二路'],
  ]);
  expect(reports.map(({ verdict }) => verdict)).toEqual(['taken', 'taken', 'refused']);
  expect(reports[1]?.checks.join()).toContain(`与 ${rows[0]?.id} 同名`);
  expect(importFile(table(list), ziyang, notices).rows).toEqual([]);
  const coded = ['地块名称|地块编码', '加油站|5120020001', '加油站|5120020002'];
  expect(importFile(table(coded), ziyang).rows).toHaveLength(2);
});

test('the name of a plot comes before that of its firm, whichever stands first', () => {
  const list = ['企业名称|地块名称|地址', '红旗公司|原车间地块|一路', '东风公司|/|二路'];
  const { rows } = importFile(table(list), ziyang);
  expect(rows.map(({ name, note }) => [name, note])).toEqual([
    ['原车间地块', '企业名称：红旗公司'],
    ['东风公司', ''],
  ]);
});

test('remarks that sound like progress are for an editor to judge', () => {
  const list = ['地块名称|备注', '甲地块|2023年移出名录', '乙地块|正在修复', '丙地块|靠近河边'];
  const { rows, reports } = importFile(table(list), ziyang);
  expect(rows.map(({ status }) => status)).toEqual(['公告未说明', '公告未说明', '公告未说明']);
  expect(reports.map(({ checks }) => checks.length)).toEqual([1, 1, 0]);
});

test('codes that are kept as text in a workbook are read as their text', () => {
  const rows = [
    ['地块名称', '地块编码'],
    ['甲地块', "'5120020001234567"],
    ['乙地块', '="5120020001234568"'],
  ];
  const { rows: taken } = importFile(xlsx({ name: '名录', rows }), ziyang);
  expect(taken.map(({ code }) => code)).toEqual(['5120020001234567', '5120020001234568']);
});

test('a sheet that is named after a county says where its plots are, and that this was taken from its name', () => {
  const rows = [
    ['地块名称', '县'],
    ['甲地块', ''],
    ['乙地块', '安岳县'],
  ];
  const { rows: taken, reports } = importFile(xlsx({ name: '雁江区', rows }), ziyang);
  expect(taken.map(({ county }) => county)).toEqual(['雁江区', '安岳县']);
  expect(reports[0]?.checks.join()).toContain('按工作表的名字「雁江区」');
});

test('a day of another month is not given to a notice that tells only its month', () => {
  const list = [
    '公告标题|发布日期|来源网址|地块名称',
    '甲名录|2020年3月|http://a.gov.cn/1|甲地块',
    '乙名录|2024年4月|http://a.gov.cn/2|乙地块',
  ];
  const { rows } = importFile(table(list), { ...ziyang, date: '2024-04-01' });
  expect(rows.map(({ date }) => date)).toEqual(['', '2024-04-01']);
});

test('a place that is not in the list is answered with the nearest within the region', () => {
  const { reports } = importFile(table(['地块名称|县', '甲地块|燕江区']), ziyang);
  expect(reports[0]?.reasons.join()).toContain('最接近的是雁江区（512002）');
});

test('a notice that says in a sentence that there is nothing to list is shown how it becomes a record', () => {
  expect(importFile('经排查，我市暂无疑似污染地块。', ziyang).problem).toContain(
    '--type 无疑似污染地块',
  );
  const { notices } = importFile(
    table(['地块名称|备注', '资阳市疑似污染地块名单|经排查，我市暂无疑似污染地块。']),
    { ...ziyang, type: '无疑似污染地块' },
  );
  expect(notices).toMatchObject([{ type: 'none-suspected' }]);
});

test('rules of a table in signs are no plots', () => {
  const { counts } = importFile('| 地块名称 | 地址 |\n|---|---|\n| 甲地块 | 一路 |', ziyang);
  expect(counts).toMatchObject({ taken: 1, lost: 0 });
});

test('a caption above the heads of the next table is no plot, in whatever column it stands', () => {
  const list = [
    '地块名称|地址',
    '甲地块|一路',
    '表2 疑似污染地块|',
    '地块名称|地址',
    '乙地块|二路',
  ];
  const { rows } = importFile(table(list), ziyang);
  expect(rows.map(({ name }) => name)).toEqual(['甲地块', '乙地块']);
});

test('a form may have the two halves of a position in two cells, and loses no further value', () => {
  const rows = [
    ['项目名称', '甲地块调查', null],
    ['地块中心坐标', 'E:104.6543°', 'N:30.1234°'],
    ['规划用途', '居住用地', '商业用地'],
  ];
  const { notices, rows: taken } = importFile(xlsx({ name: '公示', rows }), ziyang);
  expect(notices).toMatchObject([{ point: { lon: 104.6543, lat: 30.1234 } }]);
  expect(taken[0]).toMatchObject({ plannedUse: '居住用地', note: '规划用途：商业用地' });
});

test('one head that is known is no row of heads: the command says how many it takes, and takes nothing', () => {
  const { rows, problem } = importFile(table(['地块名称|甲乙丙', '一号地块|丁']), ziyang);
  expect(rows).toEqual([]);
  expect(problem).toContain('认得的列名不少于两个');
});
