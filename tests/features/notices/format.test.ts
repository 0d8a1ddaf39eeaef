import { expect, test } from 'vitest';
import { provinceOf } from '../../../src/corpus/adcode.ts';
import { provinceNoticesPath } from '../../../src/features/notices/addresses.ts';
import {
  formatAnswer,
  formatArea,
  groupThousands,
  precisionOf,
} from '../../../src/features/notices/format.ts';

const point = { printed: '', datum: 'unstated', lon: 100, lat: 30 } as const;

test.each([
  [point, '620402', 'plot'],
  [null, '620402', 'county'],
  [null, '620400', 'prefecture'],
  [null, '620000', 'province'],
] as const)('a place is as precise as the notice has it: %j %s', (point, adcode, precision) => {
  expect(precisionOf({ point, adcode })).toBe(precision);
});

test.each([
  [7, '7'],
  [430000, '430,000'],
  [60267.38, '60,267.38'],
  [1234567.125, '1,234,567.125'],
])('%f is written %s', (value, written) => {
  expect(groupThousands(value)).toBe(written);
});

test('the first page of a province has no number in its address', () => {
  expect(provinceNoticesPath(provinceOf('620402'))).toBe('/notices/in/620000/');
  expect(provinceNoticesPath('620000', 2)).toBe('/notices/in/620000/2/');
});

test('silence is an answer of its own for every question', () => {
  expect(formatAnswer({ question: 'exceeded', answer: 'unstated' })).toBe('公告未说明');
});

test('an area is said once: as it was printed, and in square metres where that is another unit', () => {
  expect(formatArea({ printed: '60,267.38平方米', squareMetres: 60267.38 })).toBe(
    '60,267.38平方米',
  );
  expect(formatArea({ printed: '90.4亩', squareMetres: 60267.38 })).toBe(
    '90.4亩，合 60,267.38 平方米',
  );
  expect(formatArea({ printed: '约三亩', squareMetres: null })).toBe('约三亩');
});
