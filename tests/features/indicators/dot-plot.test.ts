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
  const { axis, rows } = layoutDotPlot(high);
  // The track runs from 4 to 88 per cent of the width: 4 + 0.9 × 84 = 79.6, 4 + 0.95 × 84 = 83.8.
  expect(rows[0]?.points.map(({ x }) => x)).toEqual([79.6, 83.8]);
  expect(axis?.isCut).toBe(false);
  expect(axis?.ticks.at(0)).toEqual({ x: 4, label: '0' });
  expect(axis?.ticks.at(-1)).toEqual({ x: 88, label: '100' });
});

test('high shares are told apart on a cut axis where that is allowed, and it says so', () => {
  const { axis, rows } = layoutDotPlot(high, true);
  // The axis begins at 85: 4 + 5 / 15 × 84 = 32, 4 + 10 / 15 × 84 = 60.
  expect(rows[0]?.points.map(({ x }) => x)).toEqual([32, 60]);
  expect(axis?.isCut).toBe(true);
});

test('a target without a number has no place on the axis and keeps its line', () => {
  const [, handedDown, silent] = layoutDotPlot(high).rows;
  expect(handedDown?.points.map(({ x }) => x)).toEqual([null, 83.8]);
  expect(handedDown?.points.map(({ y }) => y)).toEqual([lineHeight / 2, lineHeight * 1.5]);
  expect(silent).toEqual({ name: '丙', height: lineHeight, points: [] });
});

test('targets of later years are told from those of the first', () => {
  const { rows, years } = layoutDotPlot(high);
  expect(years).toEqual([2020, 2030]);
  expect(rows[0]?.points.map(({ isLater }) => isLater)).toEqual([false, true]);
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

test('labels begin beyond what the shape of a mark reaches over', () => {
  const shifts = ['10%', '10%以上', '10%左右', '完成省下达的指标'].map((words) => {
    const [row] = layoutDotPlot([{ name: '甲', targets: [target('甲', 2020, words)] }]).rows;
    return row?.points[0]?.labelShift;
  });
  expect(shifts).toEqual([-14, -14, -20, 34]);
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
      ({ target: { label }, markX, labelX, labelShift, anchor, y, isLater }) =>
        `<circle cx="${markX}" cy="${y}" r="6" stroke="#000" fill="${isLater ? '#fff' : '#000'}"/><text x="${labelX}" dx="${labelShift}" y="${y}" dy="0.36em" text-anchor="${anchor}">${label}</text>`,
    ),
    '</g>',
  ]);
  return picture(600, height + 24, [...ticks, ...lines]);
}
