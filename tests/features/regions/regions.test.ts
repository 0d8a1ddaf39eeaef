import { describe, expect, test } from 'vitest';
import { innermost, isWithin } from '../../../src/corpus/adcode.ts';
import { createDivisionTree } from '../../../src/shared/division-tree.ts';
import { describeCounts, listNames } from '../../../src/features/regions/region-words.ts';
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
  { adcode: '620201', name: '嘉峪关市' },
  { adcode: '620400', name: '白银市' },
  { adcode: '620402', name: '白银区' },
  { adcode: '620422', name: '会宁县' },
]);
const codesOf = (divisions: readonly { adcode: string }[]): string[] =>
  divisions.map(({ adcode }) => adcode);

describe('the regions with pages', () => {
  test('are those with something to tell, and all that they lie in, once each and by code', () => {
    const regions = listRegions(tree, ['620422', '310107', '620422', '620402']);
    expect(codesOf(regions)).toEqual(['310000', '310107', '620000', '620400', '620402', '620422']);
  });

  test('lead up to all that they lie in, the province first, and down one step', () => {
    const regions = listRegions(tree, ['620422', '469001']);
    const [, wuzhishan, gansu, baiyin, huining] = regions;
    expect(codesOf(huining!.above)).toEqual(['620000', '620400']);
    expect(huining!.fullName).toBe('甘肃省白银市会宁县');
    expect(codesOf(gansu!.below)).toEqual(['620400']);
    expect(codesOf(baiyin!.below)).toEqual(['620422']);
    expect(codesOf(wuzhishan!.above)).toEqual(['460000']);
  });

  test('name those right below them of which nothing is known', () => {
    const [gansu, baiyin] = listRegions(tree, ['620422']);
    expect(codesOf(gansu!.unrecorded)).toEqual(['620100', '620200']);
    expect(codesOf(baiyin!.unrecorded)).toEqual(['620402']);
  });

  test('have none below them that only repeats their name', () => {
    const [, jiayuguan] = listRegions(tree, ['620200']);
    expect(jiayuguan!.unrecorded).toEqual([]);
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

test('names are listed while they are few, and counted when they are many', () => {
  expect(listNames(['平鲁区', '右玉县'], 2)).toBe('平鲁区、右玉县');
  expect(listNames(['平鲁区', '右玉县', '应县'], 2)).toBe('另外 3 个');
});
