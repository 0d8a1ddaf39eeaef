/** Heads in two lines as provinces and cities print them; the plots below are made up. */
import { expect, test } from 'vitest';
import { importFile, table } from './importing.ts';

test('groups above, with the day of coming in and the remarks beside them', () => {
  const { notices } = importFile(
    table([
      '序号|地块基本信息||||||风险管控或修复情况|||纳入日期|备注',
      '|地块名称|所在市（区、州、盟）|详细地址|四至范围|地块面积(㎡)|土地使用权人|进展情况/所在阶段|风险管控或修复目标|风险管控或修复单位||',
      '1|甲厂地块|福州市|某路|东至河|1200|某公司|正在实施修复|居住用地|某工程公司|2022-12-01|',
    ]),
    { region: '福建省', type: '列入管控修复名录' },
  );
  expect(notices).toMatchObject([
    {
      row: '1',
      adcode: '350100',
      area: { squareMetres: 1200 },
      landUser: '某公司',
      goal: '居住用地',
      status: 'remediating',
      listedOn: '2022-12-01',
      note: '风险管控或修复单位：某工程公司',
    },
  ]);
});

test('a kind of work under 类型 is a remark, and the kind of notice is still asked for', () => {
  const list = table([
    '序号|所在市州|所在县(市、区)|地块名称|地块中心坐标|类型(风险管控/修复)|备注',
    '1|长沙市|岳麓区|甲厂|112.9500°E,28.2600°N|修复|2019年11月公布',
  ]);
  expect(importFile(list, { region: '湖南省', type: null }).problem).toContain('--type');
  expect(importFile(list, { region: '湖南省' }).notices).toMatchObject([
    {
      type: 'contaminated',
      point: { printed: '112.9500°E,28.2600°N', lon: 112.95, lat: 28.26 },
      note: '类型(风险管控/修复)：修复；2019年11月公布',
    },
  ]);
});

test('维度 for 纬度, and one column for two kinds of people', () => {
  const { notices } = importFile(
    table([
      '序号|市|县（市、区）|地块地址|地块名称|土壤污染责任人或土地使用权人|地块中心坐标||拟采取的措施',
      '||||||经度|维度|',
      '1|合肥市|肥东县|某镇|甲地块|某厂|117.46|31.88|风险管控',
    ]),
    { region: '安徽省' },
  );
  expect(notices).toMatchObject([
    {
      point: { lon: 117.46, lat: 31.88 },
      note: '土壤污染责任人或土地使用权人：某厂；拟采取的措施：风险管控',
    },
  ]);
});

test.each([
  [
    'with heads of their own',
    ['县（市、区）|地块名称|地块中心坐标（度分秒）||地址', '||北纬|东经|'],
  ],
  ['below one head', ['县（市、区）|地块名称|地块中心坐标（度分秒）||地址']],
])('a latitude before its longitude in two cells %s keeps their order as printed', (_, heads) => {
  const { notices } = importFile(table([...heads, '鼓楼区|甲地块|34°45′40″|114°18′30″|某路']), {
    region: '开封市',
  });
  expect(notices).toMatchObject([
    { point: { printed: '34°45′40″ 114°18′30″', lat: 34.761111, lon: 114.308333 } },
  ]);
});

test('a day of leaving tells that a plot has left, an empty one tells nothing', () => {
  const { rows } = importFile(
    table([
      '序号|地块名称|县区|纳入日期|移出日期',
      '1|甲|白银区|2020-01-02|2023-04-05',
      '2|乙|白银区|2021-01-02|—',
    ]),
    { region: '白银市', type: '列入管控修复名录' },
  );
  expect(
    rows.map(({ type, status, listedOn, removedOn }) => [type, status, listedOn, removedOn]),
  ).toEqual([
    ['移出管控修复名录', '已移出', '2020-01-02', '2023-04-05'],
    ['列入管控修复名录', '公告未说明', '2021-01-02', ''],
  ]);
});

test('a status that is cut, denied or not known is none, and its words are listed to be looked at', () => {
  const { rows, reports } = importFile(
    table([
      '一、新增地块',
      '序号|地块名称|进展情况',
      '1|甲|正在制定修复方(截断)',
      '2|乙|尚未修复',
      '3|丙|厂房空置',
      '4|丁|',
    ]),
    { region: '白银市' },
  );
  expect(rows.map(({ status }) => status)).toEqual([
    '公告未说明',
    '公告未说明',
    '公告未说明',
    '已列入',
  ]);
  expect(rows[0]?.statusPrinted).toContain('正在制定修复方(截断)');
  expect(reports.filter(({ checks }) => checks.length > 0)).toHaveLength(3);
});
