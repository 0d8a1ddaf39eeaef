/** Tables, forms, and sheets that could be either; their plots are made up. */
import { describe, expect, test } from 'vitest';
import { isTooMuchLost } from '../../../../src/features/notices/import/counts.ts';
import { xlsx } from '../../../support/xlsx.ts';
import { importFile, table } from './importing.ts';

const baiyin = { region: '白银市' };

describe('a table', () => {
  test.each([
    ['between heads that are not known', '片区|地块名称|小组|地址|看法|核实人'],
    ['at the ends of the row', '地块名称|甲列|乙列|丙列|丁列|地址'],
  ])('whose known heads stand %s is read row by row', (_, heads) => {
    const cells = heads.split('|').map((_head, at) => `格${at}`);
    const { rows, counts } = importFile(
      table([heads, cells.join('|'), cells.map((cell) => `${cell}乙`).join('|')]),
      baiyin,
    );
    expect(rows).toHaveLength(2);
    expect(rows[0]?.name).toMatch(/^格\d$/);
    expect(counts).toEqual({ taken: 2, refused: 0, passed: 1, lost: 0 });
  });

  test('does not take a plot for heads because its cells are names of columns elsewhere', () => {
    const { rows } = importFile(
      table(['地块名称|土地使用权人|备注', '甲地块|企业|其他', '乙地块|单位|其他']),
      baiyin,
    );
    expect(rows.map(({ name }) => name)).toEqual(['甲地块', '乙地块']);
  });

  test('of heads that are hardly known at all is not read, and that is said with its rows', () => {
    const { rows, problem } = importFile(
      table(['片区|小组|地块名称|看法|核实人', '东|一|甲|无|子', '西|二|乙|无|丑']),
      baiyin,
    );
    expect(rows).toEqual([]);
    expect(problem).toContain('第 1 行起共 3 行没有读');
  });
});

describe('a form', () => {
  const form = [
    '项目名称|甲地块|公示单位|某局',
    '所在区|白银区|看法|无',
    '地块面积(亩)|3|来由|转让',
  ];

  test('has its labels in one column, whatever stands beside them', () => {
    const { rows, counts } = importFile(table(form), baiyin);
    expect(rows).toMatchObject([{ name: '甲地块', adcode: '620402', area: '2000' }]);
    expect(counts).toMatchObject({ taken: 3, lost: 0 });
  });

  test('with rows that nothing explains counts them as lost', () => {
    const { reports, counts } = importFile(table([...form, '看法|无|来由|转让']), baiyin);
    expect(reports.at(-2)?.reasons).toEqual(['没有认出的一行']);
    expect(counts).toEqual({ taken: 3, refused: 0, passed: 1, lost: 1 });
    expect(isTooMuchLost(counts)).toBe(true);
  });
});

test('a sheet that can be read both ways is not read at all, and the reason is given', () => {
  const { rows, problem } = importFile(
    table([
      '序号|地块名称|县区|面积（亩）',
      '1|甲地块|白银区|3',
      '2|乙地块|白银区|3',
      '项目名称|丙地块||',
      '所在区|会宁县||',
      '占地面积|3亩||',
    ]),
    { region: '甘肃省' },
  );
  expect(rows).toEqual([]);
  expect(problem).toContain('两种读法都没有采用');
});

describe('the counts of a report', () => {
  test('add up to the rows that hold anything, on every sheet', () => {
    const { counts } = importFile(
      xlsx(
        {
          name: '名单',
          rows: [
            ['某市污染地块名单'],
            ['序号', '地块名称', '县区'],
            [1, '甲地块', '白银区'],
            [2, null, '白银区'],
            [],
            ['合计', 2],
          ],
        },
        {
          name: '别的',
          rows: [
            ['看法', '来由'],
            ['无', '转让'],
          ],
        },
      ),
      baiyin,
    );
    expect(counts).toEqual({ taken: 1, refused: 1, passed: 5, lost: 3 });
    expect(counts.taken + counts.refused + counts.passed).toBe(7);
  });

  test('call a row twice in the file understood, and one without a name lost', () => {
    const again = importFile(table(['序号|地块名称', '1|甲', '2|甲', '3|甲']), baiyin);
    expect(again.counts).toMatchObject({ taken: 1, refused: 2, lost: 0 });
    expect(isTooMuchLost(again.counts)).toBe(false);
    const lost = importFile(table(['序号|地块名称|地址', '1|甲|某路', '2||某路']), baiyin);
    expect(isTooMuchLost(lost.counts)).toBe(true);
  });
});
