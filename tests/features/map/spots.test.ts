import { polygonContains } from 'd3';
import { expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import { createDivisionTree } from '../../../src/shared/division-tree.ts';
import { findInnerPoint, findRadius } from '../../../src/features/map/base/inner-point.ts';
import { matchAreas } from '../../../src/features/map/base/match-areas.ts';
import { polygonsOf } from '../../../src/features/map/base/areas.ts';
import { readBaseSources } from '../../../src/features/map/base/sources.query.ts';
import { findSpots, spotFor } from '../../../src/features/map/base/spots.ts';

const root = new URL('../../../', import.meta.url);
const { registers } = readCorpus(root);
const divisions = createDivisionTree(registers.divisions);
const areas = matchAreas(readBaseSources(root), divisions);
const spots = findSpots(areas, registers.places, divisions);

test('every prefecture of today has an outline, but for 三沙市', () => {
  const lacking = registers.divisions.filter(
    ({ adcode }) => adcode.endsWith('00') && !areas.has(adcode),
  );
  expect(lacking.map(({ name }) => name)).toEqual(['三沙市']);
});

test('prefectures that were renamed or made cities keep their outline; dissolved ones are left out', () => {
  expect(areas.get('420600')?.properties.name).toBe('襄樊市');
  expect(areas.get('540600')?.properties.name).toBe('那曲地区');
  const names = [...areas.values()].map(({ properties }) => properties.name);
  expect(names).not.toContain('莱芜市');
  expect(names).not.toContain('巢湖市');
});

test('a county that has another’s old code is found by its name', () => {
  expect(areas.get('469027')?.properties.name).toBe('乐东黎族自治县');
});

test('the inner point of every area lies inside it', () => {
  const outside = [...areas].filter(([, area]) => {
    const { lon, lat } = findInnerPoint(polygonsOf(area));
    return !polygonsOf(area).some(([outer = []]) =>
      polygonContains(outer as [number, number][], [lon, lat]),
    );
  });
  expect(outside.map(([adcode]) => adcode)).toEqual([]);
});

test('where the centroid lies outside, the point moves to the widest land at its latitude', () => {
  const horseshoe = [
    [0, 0],
    [9, 0],
    [9, 9],
    [7, 9],
    [7, 1],
    [1, 1],
    [1, 9],
    [0, 9],
    [0, 0],
  ];
  const { lon, lat } = findInnerPoint([[horseshoe]]);
  expect(lon).toBe(8);
  expect(lat).toBeGreaterThan(1);
});

test('a square of one degree at the equator is as large as a circle of 63 km', () => {
  const square = [
    [0, -0.5],
    [1, -0.5],
    [1, 0.5],
    [0, 0.5],
    [0, -0.5],
  ];
  expect(findRadius([[square]])).toBe(63);
});

test('the seat of a county is taken before anything else', () => {
  expect(spots.get('620923')).toEqual({
    lon: 94.8763,
    lat: 39.5117,
    within: '肃北蒙古族自治县',
    radius: null,
  });
});

test('a county of which nothing is known stands at its prefecture, and says so', () => {
  expect(spotFor('620621', spots, divisions)?.within).toBe('武威市');
  expect(spotFor('310107', spots, divisions)?.within).toBe('普陀区');
  expect(spotFor('990000', spots, divisions)).toBeNull();
});
