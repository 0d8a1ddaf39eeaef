/** Workbooks as other programs write them. */
import { describe, expect, test } from 'vitest';
import { pack, xlsx, xlsxParts, type XlsxCell } from '../../../support/xlsx.ts';
import { csv, importFile } from './importing.ts';

const jiayuguan = { region: '嘉峪关市' };
const sheetPath = 'xl/worksheets/sheet1.xml';
const rows: readonly (readonly XlsxCell[])[] = [
  ['序号', '地块名称', '地址', '列入日期'],
  [1, '甲地块', '某路1号', 42355],
  [2, '乙地块', '某路2号', 42356],
];
const parts = xlsxParts([{ name: '名录', rows }]);

/** The workbook with one of its parts rewritten. */
function changed(path: string, rewrite: (xml: string) => string): Uint8Array {
  return pack({ ...parts, [path]: rewrite(parts[path]!) });
}

const names = (file: Uint8Array): string[] =>
  importFile(file, jiayuguan).rows.map(({ name }) => name);

test.each([
  [
    'cells and rows without addresses',
    changed(sheetPath, (xml) => xml.replaceAll(/ r="[A-Z]*\d+"/g, '')),
  ],
  [
    'backslashes in the names of its parts',
    pack(
      Object.fromEntries(
        Object.entries(parts).map(([path, xml]) => [path.replaceAll('/', '\\'), xml]),
      ),
    ),
  ],
  [
    'backslashes in what refers to its sheets',
    changed('xl/_rels/workbook.xml.rels', (xml) =>
      xml.replace('worksheets/sheet1.xml', '\\xl\\worksheets\\sheet1.xml'),
    ),
  ],
  [
    'a prefix before every tag',
    changed(sheetPath, (xml) => xml.replaceAll(/<(\/?)(?=[a-z])/g, '<$1x:')),
  ],
  [
    'parts of rich text and guides to reading',
    changed('xl/sharedStrings.xml', (xml) =>
      xml.replace(
        '<t xml:space="preserve">甲地块</t>',
        '<r><t>甲</t></r><r><rPr><b/></rPr><t>地块</t></r><rPh sb="0" eb="1"><t>jia</t></rPh>',
      ),
    ),
  ],
])('a workbook with %s is read like any other', (_, file) => {
  expect(names(file)).toEqual(['甲地块', '乙地块']);
});

describe('a day', () => {
  const is1904 = (xml: string): string =>
    xml.replace('<sheets>', '<workbookPr date1904="1"/><sheets>');

  test('without a format is counted from 1904 in a workbook that does', () => {
    const listedOn = (file: Uint8Array): string[] =>
      importFile(file, jiayuguan).rows.map((row) => row.listedOn);
    expect(listedOn(pack(parts))).toEqual(['2015-12-17', '2015-12-18']);
    expect(listedOn(changed('xl/workbook.xml', is1904))).toEqual(['2019-12-18', '2019-12-19']);
  });

  test('that is only a month is not completed', () => {
    const file = changed(sheetPath, (xml) =>
      xml.replace('<c r="D2"><v>42355</v>', '<c r="D2" s="2"><v>43800</v>'),
    );
    const styled = pack({
      ...parts,
      [sheetPath]: parts[sheetPath]!.replace(
        '<c r="D2"><v>42355</v>',
        '<c r="D2" s="2"><v>43800</v>',
      ),
      'xl/styles.xml': parts['xl/styles.xml']!.replace(
        '</cellXfs>',
        '<xf numFmtId="57"/></cellXfs>',
      ),
    });
    expect(importFile(file, jiayuguan).rows[0]?.listedOn).toBe('2019-12-01');
    expect(importFile(styled, jiayuguan).rows[0]).toMatchObject({
      listedOn: '',
      note: '列入日期：2019年12月',
    });
  });
});

test.each([
  ['a shared text that is not there', '<c r="B2" t="s"><v>999</v></c>', '第 999 条共用文字'],
  ['cells within cells', '<c r="B2"><f/>'.repeat(5000), '不是电子表格写出的样子'],
  ['a cell that never ends', '<c r="B2"> <f/>'.repeat(5000), '不是电子表格写出的样子'],
])('a workbook with %s is refused in Chinese and in no time', (_, cells, reason) => {
  const file = changed(sheetPath, (xml) => xml.replace('<row r="2">', `<row r="2">${cells}`));
  const { rows: taken, problem } = importFile(file, jiayuguan);
  expect(taken).toEqual([]);
  expect(problem).toContain(reason);
  expect(problem).not.toMatch(/[a-z]+ [a-z]+ [a-z]+/i);
});

test('hidden columns are named by their letters and their heads', () => {
  const file = changed(sheetPath, (xml) =>
    xml.replace('<sheetData>', '<cols><col min="3" max="3" hidden="true"/></cols><sheetData>'),
  );
  const { rows: taken, reports } = importFile(file, jiayuguan);
  expect(taken.map(({ address }) => address)).toEqual(['', '']);
  expect(reports.at(-1)?.reasons.join()).toContain('隐藏的列，没有读：C（地址）');
});

test('thousands of merged cells are read in no time', () => {
  const many = Array.from({ length: 3000 }, (_, at) => [at + 1, `地块${at}`, '某路', null]);
  const merges = many.map((_, at) => `E${at + 2}:F${at + 2000}`);
  const { rows: taken } = importFile(
    xlsx({ name: '名录', rows: [rows[0]!, ...many], merges }),
    jiayuguan,
  );
  expect(taken).toHaveLength(3000);
});

test('a delimited text has the limits of a workbook', () => {
  const wide = Array.from({ length: 301 }, (_, at) => `列${at}`);
  const { rows: taken, problem } = importFile(csv([['地块名称', '地址'], wide]), jiayuguan);
  expect(taken).toEqual([]);
  expect(problem).toContain('第 2 行有 301 格，超过 300 列');
});
