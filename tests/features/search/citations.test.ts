import { describe, expect, test } from 'vitest';
import {
  findDestinations,
  mayBeCitation,
  type CitationRegister,
} from '../../../src/features/search/citations.ts';
import type { PlanEntry } from '../../../src/features/search/types.ts';

const plans: PlanEntry[] = [
  { id: 'ziyang', name: '资阳市', level: 'prefecture', province: '51', count: 3 },
  { id: 'gansu', name: '甘肃省', level: 'province', province: '62', count: 3 },
];
const register: CitationRegister = {
  citations: ['三、', '三、（九）', '九、', '二、', '二、(四)2.', '二、(九)'],
  paths: ['/3', '/3-9', '/9', '/2', '/2-4-2', '/2-9'],
  documents: [['资府发2017、21号', 'ziyang']],
  years: ['2018', '2020'],
};

function pathsFor(query: string): string[] {
  return findDestinations(query, plans, register).map(({ path }) => path);
}

describe('a citation', () => {
  test.each([
    ['甘肃 二（四）2', ['/2-4-2']],
    ['甘肃省二、(四)2.', ['/2-4-2']],
    ['二（四）2', ['/2-4-2']],
    ['资阳第九条', ['/9', '/3-9']],
    ['（九）', ['/3-9', '/2-9']],
    ['甘肃（九）', ['/2-9']],
    ['甘肃（三十）', []],
  ])('%s leads to %j', (query, paths) => {
    expect(pathsFor(query)).toEqual(paths);
  });

  test('of a document number or a place leads to the plan', () => {
    expect(pathsFor('资府发［2017］21号'.normalize('NFKC'))).toEqual(['/plans/ziyang/']);
    expect(pathsFor('资阳')).toEqual(['/plans/ziyang/']);
    expect(pathsFor('甘肃省方案')).toEqual(['/plans/gansu/']);
  });

  test.each(['2018年', '2018年底前', '到2018年6月底前', '二〇一八年', '2018'])(
    'of a year alone, as in %s, leads to what is promised for it',
    (query) => {
      expect(mayBeCitation(query, plans)).toBe(true);
      expect(pathsFor(query)).toEqual(['/commitments/#y-2018']);
    },
  );

  test.each(['九', '2019年', '2018年完成', '12369', '重金属', '（重金属）', '第九批名录', ''])(
    'is not seen in %s',
    (query) => {
      expect(pathsFor(query)).toEqual([]);
    },
  );

  test('says which plan it is in', () => {
    expect(findDestinations('（九）', plans, register)[0]?.label).toBe('资阳市 三、（九）');
  });

  test('is guessed at before the register is fetched', () => {
    expect(mayBeCitation('甘肃 二（四）2', plans)).toBe(true);
    expect(mayBeCitation('国发〔2016〕31号', plans)).toBe(true);
    expect(mayBeCitation('重金属', plans)).toBe(false);
  });
});
