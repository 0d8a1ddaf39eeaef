import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { unpack } from '../../../../src/features/notices/import/file/unpack.ts';
import { pack, xlsx, xlsxParts, type XlsxCell } from '../../../support/xlsx.ts';
import { mostForFourTimes, processorTime } from '../../../support/processor-time.ts';
import { csv, importFile } from './importing.ts';

const table = [
  ['序号', '地块名称', '所在区', '面积（㎡）'],
  ['1', '甘肃民丰化工有限责任公司', '嘉峪关市', '430000'],
];
const text = csv(table);

/** 地块名称,所在区 and a row below, in GBK. */
const gbk = Buffer.from(
  'b5d8bfe9c3fbb3c62ccbf9d4dac7f80ab8cacbe0c3f1b7e1bbafb9a4d3d0cfded4f0c8ceb9abcbbe2cbcced3f8b9d8cad00a',
  'hex',
);

function utf16(words: string, isBig: boolean): Uint8Array {
  const bytes = Buffer.from(`\ufeff${words}`, 'utf16le');
  return isBig ? bytes.swap16() : bytes;
}

describe('a text', () => {
  test.each([
    ['UTF-8', text],
    ['UTF-8 with a mark', `\ufeff${text}`],
    ['UTF-16, little end first', utf16(text, false)],
    ['UTF-16, big end first', utf16(text, true)],
    ['UTF-16 without a mark', utf16(text, false).subarray(2)],
    ['GBK', gbk],
    ['Windows line ends', text.replaceAll('\n', '\r\n')],
    ['tabs', csv(table, '\t')],
    ['semicolons', csv(table, ';')],
    ['a stray quote', text.replace('有限', '"有限')],
  ])('in %s is read', (_, file) => {
    const { rows } = importFile(file);
    expect(rows).toMatchObject([{ adcode: '620200' }]);
    expect(rows[0]?.name.replace('"', '')).toBe('甘肃民丰化工有限责任公司');
  });

  test('with a separator that is not in quotes refuses the row whose cells it shifts', () => {
    const shifted = '2,乙地块,嘉峪关市,1,000,\n3,丙地块,嘉峪关市,1000';
    const { rows, reports } = importFile(`${text}\n${shifted}`);
    expect(rows.map(({ name }) => name)).toEqual(['甘肃民丰化工有限责任公司', '丙地块']);
    expect(reports[1]?.reasons).toEqual([
      '这一行有 6 格，比表头多。格里有逗号的，要用双引号括起来',
    ]);
  });

  test.each([
    ['nothing', new Uint8Array(0), '文件是空的'],
    ['blanks', ' \n\n', '文件是空的'],
    ['only heads', csv(table.slice(0, 1)), '只有表头'],
    ['prose', '这是一段话。\n又是一段话。', '没有找到名录的表头'],
    ['a web page', '<!DOCTYPE html><table><tr><td>地块名称</td></tr></table>', '这是网页'],
    ['random bytes', new Uint8Array([1, 2, 3, 255, 254, 7, 0x81, 0x20]), '编码认不出来'],
    ['more than two million line ends', `${text}${'\n'.repeat(2_100_000)}`, '超过 200000 行'],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), '另存为不加密的 .xlsx'],
    ['a PDF', strToU8('%PDF-1.7'), '这是 PDF'],
  ])('that is %s is refused with what to do', (_, file, reason) => {
    const { rows, problem } = importFile(file);
    expect(rows).toEqual([]);
    expect(problem).toContain(reason);
  });
});

describe('a workbook', () => {
  const heads = ['地块名称', '所在区', '面积（㎡）', '列入日期'];
  const sheet = (...rows: readonly XlsxCell[][]): Uint8Array =>
    xlsx({ name: '名录', rows: [heads, ...rows] });

  test('has texts of both kinds, numbers and days', () => {
    const { rows } = importFile(
      sheet([{ inline: '甲地块' }, '嘉峪关市', 60267.380000000005, { day: 43817 }]),
    );
    expect(rows).toMatchObject([{ name: '甲地块', area: '60267.38', listedOn: '2019-12-18' }]);
  });

  test('has formulas whose saved result is taken and named, and others that refuse their row only', () => {
    const { rows, reports } = importFile(
      sheet(
        [{ formula: 'HYPERLINK("https://example.com","甲地块")', result: '甲地块' }, '嘉峪关市'],
        [{ formula: 'A2&A3' }, '嘉峪关市'],
        ['丙地块', '嘉峪关市', { formula: '1/0' }],
        ['丁地块', '嘉峪关市', 5],
      ),
    );
    expect(rows.map(({ name }) => name)).toEqual(['甲地块', '丁地块']);
    expect(reports[0]?.checks).toEqual(['地块名称：这一格是公式，取文件里存的结果「甲地块」']);
    expect(reports[1]?.reasons[0]).toContain('地块名称：这一格是公式，文件里没有存结果');
    expect(reports[2]?.reasons[0]).toContain('面积（㎡）：这一格是公式');
  });

  test('whose style runs to the last row and column of the sheet is read like any other', () => {
    const parts = xlsxParts([{ name: '名录', rows: [heads, ['甲地块', '嘉峪关市']] }]);
    const far = '<row r="1048576"><c r="XFD1048576" s="1"/></row></sheetData>';
    const [name] = Object.keys(parts).filter((path) => path.includes('sheet1'));
    const stretched = { ...parts, [name!]: parts[name!]!.replace('</sheetData>', far) };
    expect(importFile(pack(stretched)).rows).toHaveLength(1);
  });

  test.each([
    ['a row far below', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['a row of no sheet', '<row r="1e12"><c r="A1"><v>1</v></c></row>'],
    ['a column far to the right', '<row r="9"><c r="ZZZZZZZ9"><v>1</v></c></row>'],
    ['a hidden number', "<row r='9'><c r='A&#57;99999999'><v>1</v></c></row>"],
  ])('with %s is refused before it fills the memory', (_, row) => {
    const parts = xlsxParts([{ name: '名录', rows: [heads] }]);
    const path = 'xl/worksheets/sheet1.xml';
    const file = pack({
      ...parts,
      [path]: parts[path]!.replace('</sheetData>', `${row}</sheetData>`),
    });
    expect(importFile(file).problem).toContain('超过 200000 行或 300 列');
  });

  test('that unpacks to more than the limit is refused, whatever size it declares', () => {
    const honest = zipSync({ 'xl/workbook.xml': new Uint8Array(2e6) });
    const lying = honest.slice();
    // The size before packing stands here in the head of the first file.
    lying.set([9, 0, 0, 0], 22);
    for (const bomb of [honest, lying])
      expect(unpack(bomb, 1).problem).toContain('解开后超过 1 MB');
    expect(unpack(honest, 3).problem).toBeNull();
  });

  test.each([
    ['tags that do not close', (xml: string) => `${xml}${'<row '.repeat(2e5)}`],
    ['nothing but the signs of tags', (xml: string) => `${xml}${'<'.repeat(1e6)}`],
    ['an endless name', (xml: string) => xml.replace('<row', `<row ${'a'.repeat(1e6)}=""`)],
    [
      'a text of another file',
      (xml: string) =>
        xml.replace(
          '<worksheet',
          '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/hosts">]><worksheet',
        ),
    ],
  ])('of %s is refused before it is parsed', (_, spoil) => {
    const parts = xlsxParts([{ name: '名录', rows: [heads, ['甲地块', '嘉峪关市']] }]);
    const path = 'xl/worksheets/sheet1.xml';
    const { rows, problem } = importFile(pack({ ...parts, [path]: spoil(parts[path]!) }));
    expect(rows).toEqual([]);
    expect(problem).toContain(`${path} 不是电子表格写出的样子`);
  });

  test('of more files than any spreadsheet program writes is refused', () => {
    const names = Array.from({ length: 3000 }, (_, at) => [`${at}.png`, new Uint8Array(0)]);
    const file = zipSync(Object.fromEntries(names) as Record<string, Uint8Array>);
    expect(unpack(file).problem).toContain('已损坏');
  });

  test.each([
    ['cut short', xlsx({ name: 'a', rows: [heads] }).subarray(0, 300)],
    ['no workbook', zipSync({ 'a.xml': strToU8('<a/>') })],
    ['no sheets', pack({ 'xl/workbook.xml': '<workbook/>' })],
    ['broken XML', pack({ ...xlsxParts([{ name: 'a', rows: [heads] }]), 'xl/workbook.xml': '<a' })],
  ])('that is %s is refused with what to do', (_, file) => {
    const { rows, problem } = importFile(file);
    expect(rows).toEqual([]);
    expect(problem).toMatch(/请|没有/);
  });
});

describe('hostile cells', () => {
  test.each([
    ['digits', '1°'.repeat(1e5)],
    ['blanks', `甲${' '.repeat(2e5)}乙`],
    ['names and numbers', '联系人张三1381234567'.repeat(2e4)],
  ])('of endless %s refuse their row before they are looked through', (_, cell) => {
    const { rows, reports } = importFile(
      csv([
        ['序号', '地块名称', '坐标'],
        ['1', '甲地块', cell],
        ['2', '乙地块', ''],
      ]),
      { region: '嘉峪关市' },
    );
    expect(rows.map((row) => row.name)).toEqual(['乙地块']);
    expect(reports.map(({ verdict, row }) => [verdict, row])).toContainEqual(['refused', 2]);
    expect(reports.flatMap(({ reasons }) => reasons).join()).toMatch(
      /第 3 格有 \d+ 字，超过 5000 字。请删短/,
    );
  });

  test('that look like the beginning of a mailbox in every sign take time with their length alone', async () => {
    const heads = ['序号', '地块名称', '坐标', '面积', '地址', '备注'];
    const timeOf = (times: number): Promise<number> => {
      const cells = ['1°', '9', '119.', 'a.'].map((sign) => sign.repeat(times));
      const rows = Array.from({ length: 60 }, (_, at) => [String(at), `地块${at}`, ...cells]);
      return processorTime(() => {
        const result = importFile(csv([heads, ...rows]), { region: '嘉峪关市' });
        expect(result.rows).toHaveLength(60);
      });
    };
    const short = await timeOf(300);
    expect(await timeOf(1200)).toBeLessThan(mostForFourTimes(short));
  });

  test.each([
    ['=HYPERLINK("https://example.com")', '电子表格会把它当作公式'],
    ['+cmd|calc', '电子表格会把它当作公式'],
    ['@SUM(A1)', '电子表格会把它当作公式'],
    ['<script>alert(1)</script>', 'HTML 标记'],
    ['甲<img src=x onerror=alert(1)>', 'HTML 标记'],
    ['甲\u202e乙', '看不见的控制字符'],
    ['甲\u0007乙', '看不见的控制字符'],
    ['甲\ufffd乙', '看不见的控制字符'],
    ['名'.repeat(201), '不像名称'],
  ])('as a name %j refuses the row, and the next is taken', (name, reason) => {
    const { rows, reports } = importFile(
      csv([
        ['序号', '地块名称'],
        ['1', name],
        ['2', '乙地块'],
      ]),
      { region: '嘉峪关市' },
    );
    expect(rows.map((row) => row.name)).toEqual(['乙地块']);
    expect(reports[0]?.reasons.join()).toContain(reason);
  });

  test('of any kind never throw, and what is taken is always read back', () => {
    const telling = fc.constantFrom(
      ...'地块名称面积坐标经纬度亩万平方米0123456789.,-—/°′″ENE()（）\n\t"\';=+@<&年月日是否超标新增合计嘉峪关市\u200b\u202e\0𠮷',
    );
    const cell = fc.oneof(
      fc.string({ unit: telling, maxLength: 12 }),
      fc.string({ unit: 'binary', maxLength: 8 }),
      fc.constantFrom(
        '甲地块',
        '11.73万',
        '119°20′23″E 25°41′59″N',
        '2019.12',
        '嘉峪关市',
        '移出',
        '43817',
      ),
    );
    const heads = [
      '序号',
      '地块名称',
      '所在区',
      '面积（亩）',
      '坐标',
      '进展情况',
      '主要污染物',
      '是否超标',
      '列入日期',
      '备注',
    ];
    const grid = fc.array(fc.array(cell, { maxLength: heads.length }), { maxLength: 6 });
    fc.assert(
      fc.property(grid, fc.boolean(), (rows, isWorkbook) => {
        const all = [heads, ...rows];
        // Lone halves of characters and control characters have no place in XML.
        const clean = all.map((cells) =>
          cells.map((one) => one.replaceAll(/[\p{Cc}\p{Cs}\ufffe\uffff]/gu, '')),
        );
        const file = isWorkbook ? xlsx({ name: '名录', rows: clean }) : csv(all);
        importFile(file, { region: '嘉峪关市' });
      }),
      { seed: 5, numRuns: 150 },
    );
  });

  test('random bytes never throw, and give rows or the reason why there are none', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const { rows, problem } = importFile(bytes, { region: '嘉峪关市' });
        expect(rows.length > 0 || (problem ?? '') !== '').toBe(true);
      }),
      { seed: 5, numRuns: 150 },
    );
  });
});
