import { describe, expect, test } from 'vitest';
import {
  answerPlace,
  firstSentences,
  hotline,
  tellCounts,
} from '../../../src/features/regions/answer.ts';
import { tellHeld } from '../../../src/features/regions/held-words.ts';
import { gatherFacts, isHeld, type HeldPlace } from '../../../src/features/regions/held.ts';

const plan = {
  id: 'ziyang',
  label: '资阳市方案',
  title: '土壤污染防治行动计划资阳市工作方案',
  date: '2017-05-15',
  docNumber: '资府发〔2017〕21号',
};
const search = { date: '2026-11-22', found: '读到三条转抄的副本，没有收录。', times: 1 };
const newest = {
  id: '350181-20191218-1',
  name: '原福建天宇钢铁有限公司地块',
  date: '2019-12-18',
  type: '污染地块',
  exceeds: true,
  readOn: '2026-11-22',
};
const oneNotice = { count: 1, newest, spread: [{ name: '福清市', count: 1 }], places: 1 };

const sichuan = { adcode: '510000', name: '四川省' };
const ziyang = { adcode: '512000', name: '资阳市' };
const yanjiang = { adcode: '512002', name: '雁江区' };
const heldBy = (held: Readonly<Record<string, HeldPlace>>) => (adcode: string) => held[adcode];
const ofZiyang = heldBy({ '512000': { plans: [plan], search, authority: '资阳市生态环境局' } });
const facts = gatherFacts([sichuan, ziyang, yanjiang], ofZiyang);
const nothing = gatherFacts(
  [
    { adcode: '110000', name: '北京市' },
    { adcode: '110105', name: '朝阳区' },
  ],
  heldBy({}),
);

describe('a place with a plan and no notice', () => {
  const answers = answerPlace(gatherFacts([sichuan, ziyang], ofZiyang));

  test('says that none is held, and that this is no verdict', () => {
    expect(answers.notices).toEqual({
      short: '没有收录',
      why: '没有收录，不等于没有污染，也不等于有污染。',
      more: null,
    });
  });

  test('says when it was searched and what was found', () => {
    expect(answers.search).toEqual({
      short: '2026年11月22日找过',
      why: '读到三条转抄的副本，没有收录。',
      more: { path: '/regions/512000/#searches', label: '怎样找的' },
    });
  });

  test('names its plan with title, number and day, and leads to it', () => {
    expect(answers.plan).toEqual({
      short: '资阳市方案',
      why: '《土壤污染防治行动计划资阳市工作方案》，资府发〔2017〕21号，2017年5月15日。',
      more: { path: '/plans/ziyang/', label: '资阳市方案' },
    });
  });

  test('names its authority as far as it was found out', () => {
    expect(answers.whom.short).toBe(hotline);
    expect(answers.authority).toBe('主管的是资阳市生态环境局（名称以当地公布的为准）。');
  });
});

test('of what a search found an answer tells the first sentences, and how often was searched', () => {
  const found = `${'甲'.repeat(50)}。${'乙'.repeat(50)}。`;
  const long = { '512000': { search: { date: '2026-11-22', found, times: 3 } } };
  expect(answerPlace(gatherFacts([ziyang], heldBy(long))).search.why).toBe(
    `${'甲'.repeat(50)}。一共找过 3 次。`,
  );
  expect(firstSentences('甲。乙。', 4)).toBe('甲。乙。');
  expect(firstSentences('没有句号', 2)).toBe('没有句号');
});

describe('a place that only the plan of the level above binds', () => {
  const answers = answerPlace(facts);

  test('says whose plan it is and that its own is not held', () => {
    expect(answers.plan.why).toBe(
      '雁江区自己的方案没有收录；管到这里的是资阳市的方案：《土壤污染防治行动计划资阳市工作方案》，资府发〔2017〕21号，2017年5月15日。',
    );
  });

  test('says which place was searched instead, and leads to where that is told', () => {
    expect(answers.search).toMatchObject({
      short: '2026年11月22日找过资阳市',
      why: '没有单独找过雁江区。读到三条转抄的副本，没有收录。',
    });
    expect(answers.search.more?.path).toBe('/regions/512000/#searches');
  });

  test('says whose authority is known', () => {
    expect(answers.authority).toBe(
      '没有核到雁江区的主管部门，资阳市的是资阳市生态环境局（名称以当地公布的为准）。',
    );
  });

  test('names the plans further up after the nearest', () => {
    const above = { ...plan, id: 'sichuan', label: '四川省方案' };
    const both = gatherFacts(
      [sichuan, ziyang, yanjiang],
      heldBy({ '510000': { plans: [above] }, '512000': { plans: [plan] } }),
    );
    const { short, why } = answerPlace(both).plan;
    expect(short).toBe('资阳市方案');
    expect(why).toMatch(/四川省方案也管到这里。$/);
  });
});

describe('a place with notices', () => {
  const fuqing = { adcode: '350181', name: '福清市' };
  const chain = [
    { adcode: '350000', name: '福建省' },
    { adcode: '350100', name: '福州市' },
    fuqing,
  ];
  const answersOf = (notices: HeldPlace['notices'] & object) =>
    answerPlace(gatherFacts(chain, heldBy({ '350181': { notices } })));

  test('tells the one notice with its day, that it speaks of that day, and where it is', () => {
    expect(answersOf(oneNotice).notices).toEqual({
      short: '有 1 条，公告说超标',
      why: '原福建天宇钢铁有限公司地块（污染地块），2019年12月18日。一条公告说的是公布那天的情况。',
      more: { path: '/notices/350181-20191218-1/', label: '看这一条' },
    });
  });

  test('says nothing of limits where the announcement does not', () => {
    const quiet = { ...oneNotice, newest: { ...newest, exceeds: false } };
    expect(answersOf(quiet).notices.short).toBe('有 1 条');
  });

  test('says that it was never searched itself, and when the notice was read', () => {
    expect(answersOf(oneNotice).search).toEqual({
      short: '还没有专门找过',
      why: '现有的是在找别处时读到的，最新的一条 2026年11月22日读到。别的类别、别的年份还没有找。',
      more: null,
    });
  });

  test('says of every level that its plan is not held', () => {
    expect(answersOf(oneNotice).plan.why).toBe(
      '福清市、福州市、福建省的方案都没有收录。这不表示没有方案。',
    );
  });

  test('counts several by the places that they lie in', () => {
    const spread = [
      { name: '嘉峪关市', count: 1 },
      { name: '武威市民勤县', count: 1 },
    ];
    const two = { count: 2, newest, spread, places: 2 };
    expect(answersOf(two).notices.why).toBe(
      '嘉峪关市、武威市民勤县各 1 条；最新的是 2019年12月18日。一条公告说的是公布那天的情况。',
    );
    const uneven = [
      { name: '甲县', count: 4 },
      { name: '乙县', count: 2 },
    ];
    expect(answersOf({ count: 9, newest, spread: uneven, places: 5 }).notices.why).toMatch(
      /^甲县 4 条，乙县 2 条，一共 5 个地方；最新的是/,
    );
  });

  test('has no day where the announcement could not be read for one', () => {
    const undated = { count: 2, newest: { ...newest, date: null }, spread: [], places: 0 };
    expect(answersOf(undated).notices.why).toMatch(/^最新的没有读到日期。/);
  });
});

describe('a place of which nothing is held', () => {
  const answers = answerPlace(nothing);

  test('gets four answers all the same, and none of them a verdict', () => {
    expect(answers.notices.why).toContain('也不等于有污染');
    expect(answers.search.why).toBe('本站还没有找过朝阳区、北京市的公告。');
    expect(answers.plan.why).toBe('朝阳区、北京市的方案都没有收录。这不表示没有方案。');
    expect(answers.whom.short).toBe('12345');
    expect(answers.authority).toBe('没有核到朝阳区的主管部门。');
  });

  test('is not held, unlike one that a plan binds, or that was searched itself', () => {
    expect(isHeld(nothing)).toBe(false);
    expect(isHeld(facts)).toBe(true);
    expect(isHeld(gatherFacts([ziyang], heldBy({ '512000': { search } })))).toBe(true);
    expect(isHeld(gatherFacts([ziyang, yanjiang], heldBy({ '512000': { search } })))).toBe(false);
  });
});

test('facts and answers are plain data', () => {
  expect(structuredClone(facts)).toEqual(facts);
  expect(JSON.parse(JSON.stringify(answerPlace(facts)))).toEqual(answerPlace(facts));
});

test('a place in a list or on the map has its counts, and the plan of the level above', () => {
  expect(tellCounts(gatherFacts([sichuan, ziyang], ofZiyang))).toBe('资阳市：方案 1，公告 0');
  expect(tellCounts(facts)).toBe('雁江区：方案 0（资阳市的方案管到这里），公告 0');
  expect([gatherFacts([ziyang], ofZiyang), facts, nothing].map(tellHeld)).toEqual([
    '有方案',
    '上一级有方案',
    '没有收录',
  ]);
});
