import { expect, test } from 'vitest';
import { pack, xlsx, xlsxParts } from '../../../support/xlsx.ts';
import { csv, importFile } from './importing.ts';

const jiayuguan = { region: '嘉峪关市' };
const heads = ['序号', '地块名称', '地块编码'];

test.each(['6.202E+12', '6.2e12', '620200123000112000', '6202001230001120.0'])(
  'the code %s is kept in the remarks as not to be trusted, and makes no two plots the same',
  (code) => {
    const { rows, reports } = importFile(
      csv([heads, ['1', '甲地块', code], ['2', '乙地块', code]]),
      jiayuguan,
    );
    expect(rows.map(({ name, code: written }) => [name, written])).toEqual([
      ['甲地块', ''],
      ['乙地块', ''],
    ]);
    expect(rows[0]?.note).toBe(`地块编码：${code}（不可信，请看原件）`);
    expect(reports[0]?.checks.join()).toContain('不可信');
  },
);

test.each(["'6202001230001", '="6202001230001"', '=“6202001230001”'.replace(/[“”]/g, '"')])(
  '%s is read as the digits that it protects',
  (code) => {
    const { rows } = importFile(csv([heads, ['1', '甲地块', code]]), jiayuguan);
    expect(rows).toMatchObject([{ name: '甲地块', code: '6202001230001' }]);
  },
);

test('digits that a workbook keeps as text are a code however many they are, a number of as many is not', () => {
  const digits = '620200123000112345';
  const file = xlsx({
    name: '名录',
    rows: [heads, [1, '甲地块', digits], [2, '乙地块', Number(digits)]],
  });
  const { rows } = importFile(file, jiayuguan);
  expect(rows.map(({ code }) => code)).toEqual([digits, '']);
});

test.each([
  ['a workbook', { formula: '_xlfn.DISPIMG("ID_1",1)', result: '=DISPIMG("ID_1",1)' }],
  ['a workbook that keeps no text for it', { formula: 'DISPIMG("ID_1",1)' }],
])('a picture in a cell of %s is named, and its row is taken', (_, picture) => {
  const file = xlsx({
    name: '名录',
    rows: [
      ['序号', '地块名称', '四至范围'],
      [1, '甲地块', picture],
    ],
  });
  const { rows, reports } = importFile(file, jiayuguan);
  expect(rows).toMatchObject([{ name: '甲地块', bounds: '' }]);
  expect(reports[0]?.changes).toEqual(['四至范围：这一格是图片，没有文字可取']);
});

test('a picture in a cell of a delimited text is named as well', () => {
  const { rows, reports } = importFile(
    csv([
      ['地块名称', '四至范围', '县区'],
      ['甲地块', '=DISPIMG("ID_1",1)', ''],
    ]),
    jiayuguan,
  );
  expect(rows).toHaveLength(1);
  expect(reports[0]?.changes.join()).toContain('图片');
});

test('leading zeros that only the format of a number shows are kept', () => {
  const parts = xlsxParts([{ name: '名录', rows: [heads, [1, '甲地块', 620200123]] }]);
  const file = pack({
    ...parts,
    'xl/styles.xml': parts['xl/styles.xml']!.replace(
      '<cellXfs>',
      '<numFmts><numFmt numFmtId="170" formatCode="0000000000"/></numFmts><cellXfs>',
    ).replace('</cellXfs>', '<xf numFmtId="170"/></cellXfs>'),
    'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']!.replace(
      '<c r="C2">',
      '<c r="C2" s="2">',
    ),
  });
  expect(importFile(file, jiayuguan).rows).toMatchObject([{ code: '0620200123' }]);
});
