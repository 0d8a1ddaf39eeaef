import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  describePoint,
  letterWithPoint,
  readOffPoint,
  readPointAddress,
} from '../../../src/features/report/point.ts';

const river = { lat: '39.55', lon: '113.19' };

describe('a point read off the map', () => {
  test('has no decimal that is finer than a pixel, and never more than four', () => {
    expect(readOffPoint(39.55432, 113.18765, 2)).toEqual({ lat: '39.6', lon: '113.2' });
    expect(readOffPoint(39.55432, 113.18765, 8)).toEqual({ lat: '39.55', lon: '113.19' });
    expect(readOffPoint(39.55432, 113.18765, 12)).toEqual({ lat: '39.554', lon: '113.188' });
    expect(readOffPoint(39.55432, 113.18765, 18)).toEqual({ lat: '39.5543', lon: '113.1877' });
  });

  test('says its datum and that it is rough', () => {
    expect(describePoint(river)).toBe('北纬39.55°，东经113.19°（WGS84，由地图读取，约数）');
  });

  test('beyond the map is none', () => {
    expect(readOffPoint(60, 113, 8)).toBeUndefined();
    expect(readOffPoint(39, 150, 8)).toBeUndefined();
  });

  test('goes into the fragment of the letter’s address and comes back from it', () => {
    const points = fc.record({
      lat: fc.double({ min: 3.1, max: 53.9, noNaN: true }),
      lon: fc.double({ min: 73.1, max: 135.9, noNaN: true }),
      zoom: fc.integer({ min: 2, max: 18 }),
    });
    fc.assert(
      fc.property(points, ({ lat, lon, zoom }) => {
        const point = readOffPoint(lat, lon, zoom)!;
        const address = new URL(letterWithPoint('/report/letter/', '', point), 'https://x.example');
        expect(address.search).toBe('');
        expect(readPointAddress(address.hash)).toEqual(point);
      }),
      { seed: 6 },
    );
  });

  test('takes along what the letter was to be about, and nothing that looks like none of it', () => {
    const address = (search: string): string => letterWithPoint('/report/letter/', search, river);
    expect(address('?view=39,113,7&clause=shuozhou/4.2.2.100')).toBe(
      '/report/letter/?clause=shuozhou/4.2.2.100#point=39.55,113.19',
    );
    expect(address('?region=140600&notice=620200-20240401-01')).toBe(
      '/report/letter/?notice=620200-20240401-01&region=140600#point=39.55,113.19',
    );
    expect(address('?clause=<script>&region=//evil.example&entry=x')).toBe(
      '/report/letter/#point=39.55,113.19',
    );
  });
});

test('a fragment that speaks of no point is none of the letter’s business', () => {
  for (const hash of ['', '#', '#field-place', '#c-1'])
    expect(readPointAddress(hash)).toBeUndefined();
});

test.each([
  '#point=',
  '#point=<script>alert(1)</script>',
  '#point=39.55',
  '#point=39.55,113.19,1',
  '#point=39,113',
  '#point=1e1.5,113.19',
  '#point=39.55,113.19%0a',
  '#point=\u202e39.55,113.19',
  '#point=__proto__',
  '#point=-39.55,113.19',
  '#point=91.00,113.19',
  '#point=39.55,179.90',
  `#point=39.${'5'.repeat(100_000)},113.19`,
  '#point=３９.５５,113.19',
])('the fragment %.40s is no point', (hash) => {
  expect(readPointAddress(hash)).toBe('unknown');
});
