import { expect, test } from 'vitest';
import { createDivisionTree } from '../../src/shared/division-tree.ts';

const tree = createDivisionTree([
  { adcode: '620000', name: '甘肃省' },
  { adcode: '620400', name: '白银市' },
  { adcode: '620422', name: '会宁县' },
  { adcode: '310000', name: '上海市' },
  { adcode: '310107', name: '普陀区' },
]);

test('a county lies in its prefecture, and that in its province', () => {
  expect(tree.chain('620422').map(({ adcode }) => adcode)).toEqual(['620000', '620400', '620422']);
  expect(tree.fullName('620422')).toBe('甘肃省白银市会宁县');
});

test('a county without a prefecture lies in its province', () => {
  expect(tree.fullName('310107')).toBe('上海市普陀区');
  expect(tree.children('310000').map(({ name }) => name)).toEqual(['普陀区']);
});

test('only what lies right below is a child', () => {
  expect(tree.children('620000').map(({ name }) => name)).toEqual(['白银市']);
  expect(tree.children('620422')).toEqual([]);
});

test('a code that no division bears has no name', () => {
  expect(tree.find('990000')).toBeUndefined();
  expect(tree.chain('990000')).toEqual([]);
});
