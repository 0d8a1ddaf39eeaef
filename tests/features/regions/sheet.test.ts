import { describe, expect, test } from 'vitest';
import { columns, fitItems, heightOf } from '../../../src/features/regions/sheet.ts';

const textOf = (text: string): string => text;
const short = '甲'.repeat(10);
const long = '乙'.repeat(200);

describe('what fits on a sheet', () => {
  test('is all where there is room', () => {
    const room = { width: columns.wide, height: 1 + 3 * heightOf(short, columns.wide) };
    expect(fitItems([short, short, short], textOf, room)).toEqual([short, short, short]);
  });

  test('is whole items, and what is too high gives way to what comes after it', () => {
    const room = { width: columns.wide, height: 1 + 2 * heightOf(short, columns.wide) };
    expect(fitItems([short, long, short, short], textOf, room)).toEqual([short, short]);
  });

  test('is nothing where there is no room', () => {
    expect(fitItems([short], textOf, { width: columns.wide, height: 0 })).toEqual([]);
  });
});

test('a text is as high as its lines, which are fewer in a wider column and of Latin letters', () => {
  expect(heightOf(long, columns.wide)).toBeLessThan(heightOf(long, columns.narrow));
  expect(heightOf('a'.repeat(40), columns.wide)).toBe(heightOf(short, columns.wide));
});
