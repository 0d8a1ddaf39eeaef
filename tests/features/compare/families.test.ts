import { describe, expect, test } from 'vitest';
import { compareReading, readPlans } from '../../../src/features/compare/comparison.ts';
import { judgeSilence } from '../../../src/features/compare/absence.ts';
import { comparison, compareSmall, plans, smallPlan, sources, tableOf } from './project.ts';

const memberIds = (of: typeof comparison): string[] =>
  of.families
    .map(({ members }) =>
      [...members.values()]
        .map(({ id }) => id)
        .sort()
        .join(' '),
    )
    .sort();
/** The families of small plans, by the numbers of their clauses. */
const familiesOf = (...texts: readonly (readonly string[])[]): string[] =>
  memberIds(compareSmall(...texts.map((own, at) => smallPlan(`p${at}`, own))));

test('the order of plans changes no family', () => {
  const turned = compareReading(readPlans(plans.toReversed(), sources));
  expect(memberIds(turned)).toEqual(memberIds(comparison));
});

test('a family has at most one sentence of a plan, and two plans at least', () => {
  const sizes = comparison.families.map(({ members }) => members.size);
  expect(Math.min(...sizes)).toBeGreaterThan(1);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(plans.length);
});

describe('like stands beside like', () => {
  const target = (year: number, share: number): string =>
    `到${year}年，全省受污染耕地安全利用率达到${share}%以上。`;

  test('two target years that are near twins meet by their year', () => {
    expect(
      familiesOf([target(2020, 90), target(2030, 95)], [target(2030, 95), target(2020, 91)]),
    ).toEqual(['p0/1#1.1 p1/2#1.1', 'p0/2#1.1 p1/1#1.1']);
  });

  test('a goal for 2020 does not meet one for 2030, where a plan has no other', () => {
    expect(familiesOf([target(2020, 95)], [target(2030, 95)])).toEqual([]);
    expect(familiesOf([target(2020, 95)], [target(2019, 95)])).toHaveLength(1);
  });

  test('neighbours that are built alike do not', () => {
    const heir = '责任主体发生变更的，由变更后继承其债权、债务的单位或个人承担相关责任；';
    const buyer = '土地使用权依法转让的，由土地使用权受让人或双方约定的责任人承担相关责任。';
    expect(familiesOf([heir, buyer], [buyer, heir])).toEqual([
      'p0/1#1.1 p1/2#1.1',
      'p0/2#1.1 p1/1#1.1',
    ]);
  });

  test('a phrase of another subject does not', () => {
    expect(
      familiesOf(
        ['建立土壤环境质量状况定期调查制度，定期对详查信息进行更新。'],
        ['划定结果由省政府审定，数据上传平台，定期对类别信息进行更新。'],
      ),
    ).toEqual([]);
  });

  test('very short sentences do not', () => {
    expect(familiesOf(['开展监测。'], ['开展监测。'])).toEqual([]);
  });

  test('half-width marks and a lost full stop keep nothing apart', () => {
    expect(
      familiesOf(
        ['暂不开发利用的污染地块，由所在地政府组织划定管控区域，设立标识。'],
        ['暂不开发利用的污染地块,由所在地政府组织划定管控区域,设立标识'],
      ),
    ).toEqual(['p0/1#1.1 p1/1#1.1']);
  });
});

test('in a task table a sub-row that only repeats its row is no sentence of its own', () => {
  const text = '加强废弃农膜回收利用，建立健全回收贮运和综合利用网络。';
  const { clauses, ...rest } = smallPlan('p', [
    [
      { kind: 'text', text },
      { kind: 'units', text: '农业局牵头' },
      { kind: 'work', text: '农业局负责推广。' },
    ],
    [{ kind: 'text', text }],
  ]);
  const nested = clauses.map((clause, at) => ({ ...clause, parent: at === 0 ? null : 'p/1' }));
  const { units } = compareSmall({ ...rest, clauses: nested });
  expect(units.get('p')!.map(({ id, kind, repeats }) => [id, kind, repeats])).toEqual([
    ['p/1#1.1', 'text', undefined],
    ['p/1#3.1', 'cell', undefined],
    ['p/2#1.1', 'text', 'p/1#1.1'],
  ]);
});

describe('a plan without the sentence', () => {
  const text = '对因长期使用污水灌溉导致土壤污染严重、威胁农产品质量安全的，要及时调整种植结构。';
  const judge = (own: string) => {
    const { units, scorer } = compareSmall(smallPlan('a', [text]), smallPlan('b', [own]));
    const [member, row] = [units.get('a')!, units.get('b')!];
    return judgeSilence(member, { row, plan: row }, scorer).verdict;
  };

  test('does not mention it where no words of it are there', () => {
    expect(judge('公众可通过热线电话举报违法排放行为。')).toBe('absent');
  });

  test('says it otherwise where it cuts it in two', () => {
    expect(
      judge('对威胁农产品质量安全的，要及时调整种植结构；长期使用污水灌溉导致土壤污染严重的除外。'),
    ).toBe('otherwise');
  });

  test('is left to the reader where it can not be told', () => {
    expect(judge('因长期使用污水灌溉的农田，禁止耕种。')).toBe('unsure');
  });
});

test('a row arranges every sentence once: in a line, beside a gap, or among the rest', () => {
  for (const row of ['film', 'goals', 'irrigation']) {
    const { lines, rest } = tableOf(row);
    const shown = [
      ...lines.flatMap(({ cells }) => [...cells.values()].flatMap(({ sentences }) => sentences)),
      ...[...rest.values()].flat(),
    ].map(({ id }) => id);
    expect(lines.length).toBeGreaterThan(0);
    expect(new Set(shown).size).toBe(shown.length);
  }
});

test('a plan without a sentence in a row is told apart from one that is silent', () => {
  expect([...tableOf('goals').silent]).toEqual([['lishu', { verdict: 'absent' }]]);
  expect(tableOf('film').silent.size).toBe(0);
});
