import { expect, test } from 'vitest';
import { prefectureOf, provinceOf } from '../../src/corpus/adcode.ts';

test('the digits of a code tell the province and the prefecture it lies in', () => {
  expect(provinceOf('620422')).toBe('620000');
  expect(prefectureOf('620422')).toBe('620400');
});
