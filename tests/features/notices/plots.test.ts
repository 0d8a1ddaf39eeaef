import { expect, test } from 'vitest';
import { findRegisterProblems } from '../../../src/features/notices/check-notices.ts';
import { toGeoJson } from '../../../src/features/notices/geojson.ts';
import { groupPlots } from '../../../src/features/notices/plots.ts';
import { aNotice } from './a-notice.ts';

const listed = aNotice({
  id: '620200-20200101-01',
  date: '2020-01-01',
  status: 'listed',
  name: '旧名',
});
const undated = aNotice({ id: '620200-undated-01', date: null });
const removed = aNotice({
  id: '620200-20240401-09',
  date: '2024-04-01',
  status: 'removed',
  name: '新名',
});
const history = [removed, undated, listed].map((notice) => ({ ...notice, plot: listed.id }));

test('a plot keeps every notice, oldest first, those without a day before all others', () => {
  const [plot] = groupPlots(history);
  expect(plot?.history.map(({ id }) => id)).toEqual([undated.id, listed.id, removed.id]);
});

test('a plot bears its newest name, and the id of its first notice', () => {
  expect(groupPlots(history)).toMatchObject([{ id: listed.id, name: '新名' }]);
});

test('a notice of a plot that the register lacks is a problem, and so is an id given twice', () => {
  expect(findRegisterProblems(history)).toEqual([]);
  expect(findRegisterProblems([history[0]!])).toMatchObject([{ id: removed.id }]);
  expect(
    findRegisterProblems([listed, listed].map((one) => ({ ...one, plot: one.id }))),
  ).toHaveLength(1);
});

test('GeoJSON has longitude first, and no position where the announcement prints none', () => {
  const point = {
    printed: '39.79583N 98.29333E',
    datum: 'unstated',
    lon: 98.29333,
    lat: 39.79583,
  } as const;
  const { features } = toGeoJson([
    { notice: aNotice({ point }), region: '甘肃省嘉峪关市' },
    { notice: aNotice(), region: '甘肃省嘉峪关市' },
  ]);
  expect(features.map(({ geometry }) => geometry)).toEqual([
    { type: 'Point', coordinates: [98.29333, 39.79583] },
    null,
  ]);
  expect(features[0]?.properties).toMatchObject({
    region: '甘肃省嘉峪关市',
    pointPrinted: point.printed,
  });
});
