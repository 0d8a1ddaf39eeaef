import { describe, expect, test } from 'vitest';
import { groupWithin, innermost, isWithin } from '../../../src/corpus/adcode.ts';
import { createDivisionTree } from '../../../src/shared/division-tree.ts';
import { describeCounts } from '../../../src/features/regions/region-words.ts';
import { levelOf } from '../../../src/corpus/plan-level.ts';
import { listRegions } from '../../../src/features/regions/regions.ts';

const tree = createDivisionTree([
  { adcode: '310000', name: '上海市' },
  { adcode: '310107', name: '普陀区' },
  { adcode: '460000', name: '海南省' },
  { adcode: '469001', name: '五指山市' },
  { adcode: '620000', name: '甘肃省' },
  { adcode: '620100', name: '兰州市' },
  { adcode: '620200', name: '嘉峪关市' },
  { adcode: '620400', name: '白银市' },
  { adcode: '620402', name: '白银区' },
  { adcode: '620422', name: '会宁县' },
]);
const codesOf = (divisions: readonly { adcode: string }[]): string[] =>
  divisions.map(({ adcode }) => adcode);

describe('the regions with pages', () => {
  test('are those asked for, once each and by code', () => {
    const regions = listRegions(tree, ['620422', '310107', '620422', '620402']);
    expect(codesOf(regions)).toEqual(['310107', '620402', '620422']);
  });

  test('lead up to all that they lie in, the province first, and down one step', () => {
    const [gansu, baiyin, huining] = listRegions(tree, ['620000', '620400', '620422']);
    expect(codesOf(huining!.above)).toEqual(['620000', '620400']);
    expect(huining!.fullName).toBe('甘肃省白银市会宁县');
    expect(codesOf(gansu!.below)).toEqual(['620100', '620200', '620400']);
    expect(codesOf(baiyin!.below)).toEqual(['620402', '620422']);
  });

  test('are headed by their names, counties with the place that they lie in', () => {
    const titles = ['310107', '469001', '620000', '620400', '620422'];
    expect(listRegions(tree, titles).map(({ title }) => title)).toEqual([
      '上海市普陀区',
      '海南省五指山市',
      '甘肃省',
      '白银市',
      '白银市会宁县',
    ]);
  });

  test('are none for a code that no division bears', () => {
    expect(listRegions(tree, ['999999'])).toEqual([]);
  });

  test('have the level that their code says', () => {
    expect(['620000', '620400', '620422', '469001'].map(levelOf)).toEqual([
      'province',
      'prefecture',
      'county',
      'county',
    ]);
  });
});

test('things lie in their division and in all that it lies in, in their order', () => {
  const groups = groupWithin(['620422', '620402', '469001'], (adcode) => adcode);
  expect(groups.get('620000')).toEqual(['620422', '620402']);
  expect(groups.get('620400')).toEqual(['620422', '620402']);
  expect(groups.get('620422')).toEqual(['620422']);
  expect(groups.get('460000')).toEqual(['469001']);
  expect(groups.has('620100')).toBe(false);
});

describe('a division', () => {
  test('lies in itself and in what its code begins with, and in nothing else', () => {
    expect(isWithin('620422', '620422')).toBe(true);
    expect(isWithin('620422', '620400')).toBe(true);
    expect(isWithin('620422', '620000')).toBe(true);
    expect(isWithin('620400', '620422')).toBe(false);
    expect(isWithin('630422', '620000')).toBe(false);
  });

  test('takes what applies there from the nearest that has it, itself first', () => {
    expect(innermost('620422', ['620000', '620400', '310000'])).toBe('620400');
    expect(innermost('620422', ['620422', '620000'])).toBe('620422');
    expect(innermost('620400', ['620422'])).toBeUndefined();
  });
});

test('counts are told in words, without what there is none of', () => {
  expect(describeCounts({ plans: 1, named: 5, notices: 0 })).toBe('方案 1 份，方案点名 5 处');
  expect(describeCounts({ plans: 0, named: 0, notices: 0 })).toBe('没有收录方案和公告');
});
