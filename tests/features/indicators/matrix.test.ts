import { expect, test } from 'vitest';
import { matrixRows } from '../../../src/features/indicators/matrix.ts';
import { metric, target } from '../../support/targets.ts';

const places = {
  国家: [target('国家', 2020, '90%左右'), target('国家', 2025, '93%左右')],
  全国结果: [target('国家', 2020, '91%')],
  甲县: [target('甲县', 2020, '90%以上'), target('甲县', 2030, '95%以上')],
  乙县: [target('乙县', 2020, '98%左右')],
  丙县: [],
};

test('a metric has a row for each year that a plan sets, the state first', () => {
  const rows = matrixRows(metric(places));
  expect(rows.map(({ year }) => year)).toEqual([2020, 2030]);
  expect(rows[0]?.cells.map(({ who }) => who)).toEqual(['国家', '甲县', '乙县', '丙县']);
  expect(rows[0]?.cells[0]?.targets.map(({ label }) => label)).toEqual(['90%左右']);
  expect(rows[0]?.cells[0]?.results.map(({ label }) => label)).toEqual(['91%']);
});

test('a plan that is silent, one that was not read whole, and a document that the site has not differ', () => {
  const known = metric(places);
  const plans = known.plans.map((plan) =>
    plan.region === '乙县' ? { ...plan, complete: 'opening' as const } : plan,
  );
  const [, later] = matrixRows({ ...known, plans });
  expect(later?.cells.map(({ silence }) => silence)).toEqual(['unheld', null, 'unread', 'unsaid']);
});

test('a number is marked where it is another than that of most, however both are worded', () => {
  const [first] = matrixRows(metric(places));
  expect(first?.cells.map(({ isUnlike }) => isUnlike)).toEqual([false, false, true, false]);
});

test('where no number is that of most, none is marked', () => {
  const [row] = matrixRows(
    metric({ 甲县: [target('甲县', 2020, '90%')], 乙县: [target('乙县', 2020, '95%')] }),
  );
  expect(row?.cells.map(({ isUnlike }) => isUnlike)).toEqual([false, false, false]);
});

test('a year that no text names is a row of its own, the last', () => {
  const undated = metric({ 甲县: [target('甲县', null, '40%'), target('甲县', 2020, '50%')] });
  expect(matrixRows(undated).map(({ year }) => year)).toEqual([2020, null]);
});
