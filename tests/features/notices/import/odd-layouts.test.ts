/** Lists that are laid out oddly; their plots are made up. */
import { describe, expect, test } from 'vitest';
import { pack, xlsx, xlsxParts } from '../../../support/xlsx.ts';
import { importFile, table } from './importing.ts';

const baiyin = { region: '白银市' };

describe('heads in several rows', () => {
  test('with groups above, parts below and merged places: every column is read under its own head', () => {
    const file = xlsx({
      name: '名录',
      rows: [
        ['填报单位：某市生态环境局', null, null, null, null, null, '单位：亩'],
        [
          '序号',
          '行政区划',
          null,
          '地块\n名称',
          '地理坐标（CGCS2000）',
          null,
          '占地面积',
          '主要污染物',
        ],
        [null, '市', '县（市、区）', null, '经度（E）', '纬度（N）', null, '土壤', '地下水'],
        [1, '白银市', '白银区', '甲地块', 104.17, 36.54, 3, '砷、镉', '六价铬'],
        [2, null, '会宁县', '乙地块', 105.05, 35.69, null, '铅', '/'],
      ],
      merges: ['A2:A3', 'B2:C2', 'D2:D3', 'E2:F2', 'G2:G3', 'H2:I2', 'B4:B5', 'G4:G5'],
    });
    const { notices, reports } = importFile(file, { region: '甘肃省' });
    expect(notices).toMatchObject([
      {
        adcode: '620402',
        row: '1',
        point: { lon: 104.17, lat: 36.54, datum: 'cgcs2000' },
        area: { printed: '3（表头：亩）', squareMetres: 2000 },
        pollutants: ['砷', '镉', '六价铬'],
      },
      { adcode: '620422', point: { lon: 105.05, lat: 35.69 }, area: null, pollutants: ['铅'] },
    ]);
    expect(reports.at(-1)?.checks).toEqual([
      '占地面积：与上面一行合并的单元格，可能是合起来的数，没有取',
    ]);
  });

  test('three deep, with 序号 only in the first', () => {
    const file = xlsx({
      name: '名录',
      rows: [
        ['序号', '基本情况', null, '位置'],
        [null, '地块名称', '面积', '县区', '坐标'],
        [null, null, '（亩）', null, '经度', '纬度'],
        [7, '甲地块', 12, '白银区', 104.17, 36.54],
      ],
      merges: ['A1:A3', 'B1:C1', 'D1:F1', 'B2:B3', 'D2:D3', 'E2:F2'],
    });
    const { notices } = importFile(file, baiyin);
    expect(notices).toMatchObject([
      {
        row: '7',
        name: '甲地块',
        area: { squareMetres: 8000 },
        point: { lon: 104.17, lat: 36.54 },
      },
    ]);
  });

  test('名称 below the people who use the land is not the plot’s', () => {
    const { rows } = importFile(
      table([
        '序号|地块名称|所在区|土地使用权人|',
        '|||名称|类型',
        '1|甲地块|白银区|某化工厂|企业',
      ]),
      baiyin,
    );
    expect(rows).toMatchObject([{ name: '甲地块', landUser: '某化工厂' }]);
  });
});

test('a table far wider than what is understood of it is read', () => {
  const more = Array.from({ length: 60 }, (_, at) => `自编列${at}`);
  const { rows } = importFile(
    table([
      ['序号', '地块名称', '县区', ...more].join('|'),
      ['1', '甲地块', '白银区', ...more.map(() => 'x')].join('|'),
    ]),
    baiyin,
  );
  expect(rows.map(({ name }) => name)).toEqual(['甲地块']);
});

test('tables side by side give all their plots, each from its own columns', () => {
  const { rows } = importFile(
    table(['地块名称|所在区|||地块名称|所在区', '甲|白银区|||乙|会宁县', '丙|白银区||||']),
    { region: '甘肃省' },
  );
  expect(rows.map(({ name, adcode }) => [name, adcode])).toEqual([
    ['甲', '620402'],
    ['乙', '620422'],
    ['丙', '620402'],
  ]);
});

test('a table with a plot in each column is refused with what to do, and gives no half of itself', () => {
  const { rows, reports } = importFile(
    table(['地块名称|甲地块|乙地块', '所在区|白银区|会宁县', '面积（亩）|3|4']),
    baiyin,
  );
  expect(rows).toEqual([]);
  expect(reports[0]?.reasons.join()).toContain('转置');
});

test.each([
  '|小计|2个|3',
  '||小 计|7',
  '合计（3个）|||14',
  '—|合计|—|14',
  '|总面积||14',
  '全市合计|||14',
  '填表人：甲|审核人：乙||',
  '|审核人：乙|填表日期：2024.5.6|',
  '打印日期：2024/5/6|||',
  '（1）|（2）|（3）|（4）',
  'A|B|C|D',
  '备注：|以上为2023年底的情况||',
  '数据来源|某市生态环境局||',
  '*|带星号的为重点||',
])('“%s” is no plot', (line) => {
  const { rows, reports } = importFile(
    table(['序号|地块名称|县区|面积（亩）', '1|甲地块|白银区|3', line]),
    baiyin,
  );
  expect(rows.map(({ name }) => name)).toEqual(['甲地块']);
  expect(reports.at(-1)?.verdict).toBe('passed');
});

test('half a row that was broken off the one above is refused, and so is a name without letters', () => {
  const { rows, reports } = importFile(
    table([
      '序号|地块名称|县区|地址',
      '1|原某化工|白银区|某路',
      '|厂地块||1号',
      '2|乙|会宁县|x',
      '3|12|会宁县|y',
    ]),
    baiyin,
  );
  expect(rows.map(({ name }) => name)).toEqual(['原某化工', '乙']);
  expect(reports[1]?.reasons.join()).toContain('折下来的半行');
  expect(reports[3]?.reasons.join()).toContain('里没有字');
});

test('units in a row of their own count for their columns', () => {
  const { rows } = importFile(
    table(['序号|地块名称|县区|面积|经度|纬度', '|||（亩）|°|°', '1|甲|白银区|3|104.17|36.54']),
    baiyin,
  );
  expect(rows.map(({ area, lon }) => [area, lon])).toEqual([['2000', '104.17']]);
});

test('a row that says itself that the plot has left is one that has left', () => {
  const { rows } = importFile(
    table([
      '地块名称|县区|发布日期|类型',
      '甲|白银区|2020-01-02|列入管控修复名录',
      '甲|白银区|2021-01-02|移出管控修复名录',
    ]),
    { ...baiyin, type: null, date: null },
  );
  expect(rows.map(({ status }) => status)).toEqual(['公告未说明', '已移出']);
});

test('columns of areas that contradict each other are only printed', () => {
  const { rows, reports } = importFile(
    table([
      '序号|地块名称|县区|占地面积(公顷)|面积（亩）',
      '1|甲|白银区|3.4|51',
      '2|乙|白银区|3.4|10',
    ]),
    baiyin,
  );
  expect(rows.map(({ area }) => area)).toEqual(['34000', '']);
  expect(rows[1]?.areaPrinted).toBe('占地面积(公顷) 3.4（表头：公顷）；面积（亩） 10（表头：亩）');
  expect(reports[1]?.checks.join()).toContain('几栏面积说的不一样');
});

test('X and Y in two columns are told apart by their size', () => {
  const { notices } = importFile(
    table(['序号|地块名称|县区|X坐标|Y坐标', '1|甲|白银区|36.5456|104.1715']),
    baiyin,
  );
  expect(notices).toMatchObject([{ point: { lon: 104.1715, lat: 36.5456 } }]);
});

test('a prefecture’s short name is not taken for the county of the same name', () => {
  const { rows } = importFile(
    table(['序号|市|县|地块名称', '1|白银|市辖区|甲', '2|承德|承德县|乙', '3|甘肃白银|白银区|丙']),
    { region: null },
  );
  expect(rows.map(({ adcode }) => adcode)).toEqual(['620400', '130821', '620402']);
});

describe('what is hidden in a workbook', () => {
  const parts = xlsxParts([
    {
      name: '名录',
      rows: [
        ['序号', '地块名称', '县区', '内部意见'],
        [1, '甲地块', '白银区', '内部的话'],
        [2, '乙地块', '白银区', { formula: 'A1', result: '1' }],
        [3, '丙地块', '白银区', null],
      ],
    },
  ]);
  const path = 'xl/worksheets/sheet1.xml';
  const file = pack({
    ...parts,
    [path]: parts[path]!.replace('<row r="3"', '<row r="3" hidden="1"').replace(
      '<sheetData>',
      '<cols><col min="4" max="4" width="9" hidden="1"/></cols><sheetData>',
    ),
  });

  test('rows and columns alike, is not read, and the report says so', () => {
    const { rows, reports } = importFile(file, baiyin);
    expect(rows.map(({ name, note }) => [name, note])).toEqual([
      ['甲地块', ''],
      ['丙地块', ''],
    ]);
    expect(reports.slice(-2).map(({ row, reasons }) => [row, reasons[0]?.slice(0, 4)])).toEqual([
      [1, '隐藏的列'],
      [3, '隐藏的行'],
    ]);
  });
});

describe('a text', () => {
  test('that names its separator in a first line', () => {
    const { rows } = importFile('sep=;\n序号;地块名称;所在区\n1;甲,乙;白银区', baiyin);
    expect(rows.map(({ name }) => name)).toEqual(['甲,乙']);
  });

  test('with line ends of both kinds keeps the numbers of its rows', () => {
    const { reports } = importFile('序号,"地块\n名称","所在\r\n县区"\n1,甲地块,白银区\n', baiyin);
    expect(reports.map(({ row }) => row)).toEqual([4]);
  });

  test.each([
    ['<!-- saved --><HTML><table></table>'],
    ['\n<div><table><tr><td>地块名称</td></tr></table></div>'],
    ['MIME-Version: 1.0\nContent-Type: multipart/related\n\n<html></html>'],
  ])('that is the web page %j is refused as one', (page) => {
    expect(importFile(page).problem).toContain('这是网页');
  });
});
