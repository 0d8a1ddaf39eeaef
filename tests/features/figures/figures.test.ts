import { describe, expect, test } from 'vitest';
import { silenceOf } from '../../../src/corpus/silence.ts';
import { ledgerFigure } from '../../../src/features/figures/ledger-figure.ts';
import { matrixFigure, metricFigure } from '../../../src/features/figures/metric-figure.ts';
import { countFigure } from '../../../src/features/figures/count-figure.ts';
import { drawPicture } from '../../../src/features/figures/picture.ts';
import { promise } from '../../support/commitments.ts';
import { metric, target } from '../../support/targets.ts';

const imprint = {
  publisher: '净土档案',
  disclaimer: '非政府网站',
  url: 'https://a.example/indicators/x/?a=1&b=2',
  date: '2026-11-22',
};
const places = metric({
  国家: [target('国家', 2020, '90%左右')],
  全国结果: [target('国家', 2020, '91%')],
  甲县: [target('甲县', 2020, '80%以上'), target('甲县', 2030, '95%以上')],
  乙县: [target('乙县', 2020, '98%左右')],
  丙县: [],
});

describe('a metric', () => {
  test('has in its data all that is shown: the state, the results, and who says nothing', () => {
    const rows = metricFigure(places).rows() as { place: string; kind: string; words: string }[];
    expect(rows.map(({ place, kind, words }) => [place, kind, words])).toEqual([
      ['国家', 'target', '90%左右'],
      ['国家', 'result', '91%'],
      ['甲县', 'target', '80%以上'],
      ['甲县', 'target', '95%以上'],
      ['乙县', 'target', '98%左右'],
      ['丙县', 'none', silenceOf({ complete: 'whole' })],
    ]);
  });

  test('has a column for every value of a row, and no other', () => {
    const { columns, rows } = metricFigure(places);
    const names = columns.map(({ name }) => name).sort();
    for (const row of rows()) expect(Object.keys(row).sort()).toEqual(names);
  });

  test('is drawn with what it says, its source, day and address, the same each time', () => {
    const picture = drawPicture(metricFigure(places), imprint);
    expect(picture).toContain('width="1200"');
    for (const words of [
      '90%左右',
      '丙县',
      silenceOf({ complete: 'whole' }),
      '2026-11-22',
      '非政府网站',
      'a=1&amp;b=2',
    ])
      expect(picture).toContain(words);
    expect(drawPicture(metricFigure(places), imprint)).toBe(picture);
  });

  test('stands in the table of all with the reason where it has no figure', () => {
    expect(drawPicture(matrixFigure([places]), imprint)).toContain('—');
  });
});

test('a ledger is drawn with a mark for each promise that has a time', () => {
  const records = [
    promise({ date: '2020-12-31' }),
    promise({ date: '2020-12-31' }),
    promise({ every: 'P1Y' }),
    promise({ state: null }),
  ];
  const figure = ledgerFigure(
    { records, today: '2026-11-22', later: 0, scope: '甲省方案' },
    { name: 'ledger', path: '/commitments/', columns: [], rows: () => [] },
  );
  const picture = drawPicture(figure, imprint);
  for (const words of ['2 件', '1 件', '2020 年', '期限已过', '每年'])
    expect(picture).toContain(words);
});

test('a table of counts tells what was not read from what is none', () => {
  const { rows } = countFigure(
    {
      rowTitle: '部门',
      parts: ['牵头', '其余'],
      columns: [
        { id: 'a', label: '甲县', nothing: '无' },
        { id: 'b', label: '乙县', nothing: '没有读到' },
      ],
      rows: [{ id: 'x', label: '某局', cells: [[3, 0], null] }],
    },
    { name: 'agencies', title: '', finding: '', source: '', path: '/agencies/' },
  );
  expect((rows() as { count: number | null }[]).map(({ count }) => count)).toEqual([
    3,
    0,
    null,
    null,
  ]);
});
