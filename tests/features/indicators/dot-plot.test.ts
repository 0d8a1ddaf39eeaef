import { expect, test } from 'vitest';
import {
  layoutDotPlot,
  lineHeight,
  type DotPlotLayout,
} from '../../../src/features/indicators/dot-plot.ts';
import { picture } from '../../support/picture.ts';
import { target } from '../../support/targets.ts';

const high = [
  { name: '甲', targets: [target('甲', 2020, '90%左右'), target('甲', 2030, '95%以上')] },
  { name: '乙', targets: [target('乙', 2020, '完成省下达的指标'), target('乙', 2030, '95%以上')] },
  { name: '丙', targets: [] },
];

test('a share stands where its number puts it on an axis from 0 to 100', () => {
  const wide = [
    { name: '甲', targets: [target('甲', 2020, '40%以上'), target('甲', 2020, '90%')] },
  ];
  const { axis, rows } = layoutDotPlot(wide);
  // The track runs from 4 to 96 per cent of the width: 4 + 0.4 × 92 = 40.8, 4 + 0.9 × 92 = 86.8.
  expect(rows[0]?.points.map(({ x }) => x)).toEqual([40.8, 86.8]);
  expect(axis?.isCut).toBe(false);
  expect(axis?.ticks.at(0)).toEqual({ x: 4, label: '0' });
  expect(axis?.ticks.at(-1)).toEqual({ x: 96, label: '100' });
});

test('high shares are told apart on a cut axis, and it says so', () => {
  const { axis, rows } = layoutDotPlot(high);
  // The axis begins at 85: 4 + 5 / 15 × 92 = 34.7, 4 + 10 / 15 × 92 = 65.3.
  expect(rows[0]?.points.map(({ x }) => x)).toEqual([34.7, 65.3]);
  expect(axis?.isCut).toBe(true);
});

test('a target without a number has no place on the axis and keeps its line', () => {
  const [, handedDown, silent] = layoutDotPlot(high).rows;
  expect(handedDown?.points.map(({ x }) => x)).toEqual([null, 65.3]);
  expect(handedDown?.points.map(({ y }) => y)).toEqual([lineHeight / 2, lineHeight * 1.5]);
  expect(silent).toEqual({ name: '丙', isResult: false, height: lineHeight, points: [] });
});

test('the first year’s targets, later ones and results have a mark each', () => {
  const results = { name: '甲', targets: [target('甲', 2020, '91%')], isResult: true };
  const { rows, years } = layoutDotPlot([...high, results]);
  expect(years).toEqual([2020, 2030]);
  expect(rows[0]?.points.map(({ mark }) => mark)).toEqual(['target', 'later']);
  expect(rows.at(-1)?.points.map(({ mark }) => mark)).toEqual(['result']);
});

test('labels stand where there is room for them', () => {
  const series = [
    { name: '甲', targets: [target('甲', 2020, '30%'), target('甲', 2020, '90%以上')] },
  ];
  expect(layoutDotPlot(series).rows[0]?.points.map(({ anchor }) => anchor)).toEqual([
    'start',
    'end',
  ]);
});

test('labels stand clear of their marks, and at the edge where there is no mark', () => {
  const shifts = ['10%', '90%', '完成省下达的指标'].map((words) => {
    const targets = [
      target('甲', 2020, words),
      target('甲', 2020, '50%'),
      target('甲', 2020, '1%'),
    ];
    return layoutDotPlot([{ name: '甲', targets }]).rows[0]?.points[0]?.labelShift;
  });
  expect(shifts).toEqual([14, -14, 0]);
});

test('the whole plot looks as in dot-plot.svg', async () => {
  await expect(drawDotPlot(layoutDotPlot(high))).toMatchFileSnapshot('dot-plot.svg');
});

test('what most figures measure is the axis; another unit stands beside it', () => {
  const targets = [
    target('甲', 2020, '40个'),
    target('甲', 2020, '50个'),
    target('甲', 2020, '75%以上'),
  ];
  const { axis, rows } = layoutDotPlot([{ name: '甲', targets }]);
  expect(axis?.unit).toBe('个');
  expect(rows[0]?.points.map(({ x }) => x !== null)).toEqual([true, true, false]);
});

test('a decrease is never drawn on the axis of a level', () => {
  const targets = [
    target('甲', 2020, '75%以上'),
    target('甲', 2020, '80%'),
    target('甲', 2020, '下降10%'),
  ];
  expect(layoutDotPlot([{ name: '甲', targets }]).rows[0]?.points.at(-1)?.x).toBeNull();
});

test('things that are counted get no broken tick', () => {
  const { axis } = layoutDotPlot([{ name: '甲', targets: [target('甲', 2020, '1个')] }]);
  expect(axis?.ticks.map(({ label }) => label)).toEqual(['0', '1']);
});

test('a metric without any number has no axis', () => {
  expect(layoutDotPlot([{ name: '甲', targets: [target('甲', 2020, '零增长')] }]).axis).toBeNull();
  expect(layoutDotPlot([]).axis).toBeNull();
});

/** Draw a layout as a picture that stands alone, 600 pixels wide, a dot for every mark. */
function drawDotPlot({ axis, rows }: DotPlotLayout): string {
  const tops = rows.map((_, index) =>
    rows.slice(0, index).reduce((sum, { height }) => sum + height, 0),
  );
  const height = rows.reduce((sum, row) => sum + row.height, 0);
  const ticks = (axis?.ticks ?? []).map(
    ({ x, label }) =>
      `<path d="M${x * 6} 0V${height}" stroke="#ccc"/><text x="${x}%" y="${height + 16}" text-anchor="middle">${label}</text>`,
  );
  const lines = rows.flatMap(({ name, points }, index) => [
    `<g transform="translate(0 ${tops[index]})"><title>${name}</title>`,
    ...points.map(
      ({ target: { label }, x, labelX, labelShift, anchor, y, mark }) =>
        `${x === null ? '' : `<circle cx="${labelX}" cy="${y}" r="6" stroke="#000" fill="${mark === 'later' ? '#fff' : '#000'}"/>`}<text x="${labelX}" dx="${labelShift}" y="${y}" dy="0.36em" text-anchor="${anchor}">${label}</text>`,
    ),
    '</g>',
  ]);
  return picture(600, height + 24, [...ticks, ...lines]);
}
