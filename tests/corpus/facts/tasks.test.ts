import { describe, expect, test } from 'vitest';
import { findCommitments } from '../../../src/corpus/facts/commitments.ts';
import { factsOf, factsOfSeed, passageOf } from './support.ts';

/** The tasks of a text, in its order. */
const tasksOf = (text: string): string[] =>
  findCommitments(passageOf(text)).commitments.map(({ task }) => task);

describe('a task is a whole', () => {
  test('with who does it, wherever in the sentence that stands', () => {
    expect(tasksOf('重点企业每年要对其排污口进行监测，结果向社会公开。')).toEqual([
      '重点企业要对其排污口进行监测，结果向社会公开',
    ]);
    expect(tasksOf('产粮大县要于2018年底前制定完成土壤保护方案。')).toEqual([
      '产粮大县要制定完成土壤保护方案',
    ]);
    expect(tasksOf('有关企业应完善制度，每年对矿区土壤进行监测。')).toEqual([
      '有关企业对矿区土壤进行监测',
    ]);
    expect(tasksOf('各县政府是责任主体，要制定方案；逐年制订并实施年度计划。')).toEqual([
      '各县政府制订并实施年度计划',
    ]);
    expect(tasksOf('成立全市治污领导小组，定期研究解决重大问题。')).toEqual([
      '全市治污领导小组研究解决重大问题',
    ]);
    expect(tasksOf('污染耕地集中的县（区），应于2018年底前编制治理方案。')).toEqual([
      '污染耕地集中的县（区），应编制治理方案',
    ]);
  });

  test('with what is done where the part with the date names only the verb', () => {
    expect(tasksOf('结合普查结果，逐步建立分类清单，2020年底前完成。')).toEqual([
      '逐步建立分类清单，完成',
    ]);
    expect(tasksOf('制定修复规划，明确任务，建立项目库，2017年底前完成并报省厅备案。')).toEqual([
      '制定修复规划，明确任务，建立项目库，完成并报省厅备案',
    ]);
    expect(tasksOf('水务局牵头，各部门提供数据；2017年6月底前完成。')).toEqual([
      '水务局牵头，各部门提供数据；完成',
    ]);
    expect(tasksOf('土壤采样，每年培训一次，6人参加。')).toEqual(['土壤采样，培训一次，6人参加']);
  });

  test('told by the sentence before where the date stands in a note of units', () => {
    const text =
      '修订管理办法，减少口岸数量。（甲局、乙局负责落实，2018年年底前完成）印发目录。（丙局负责，2019年6月底前完成）';
    expect(tasksOf(text)).toEqual(['修订管理办法，减少口岸数量', '印发目录']);
  });

  test('without what an earlier date of its sentence binds', () => {
    expect(tasksOf('6月底前，落实措施3万亩，2021年12月底前完成效果评估。').at(-1)).toBe(
      '完成效果评估',
    );
  });

  test('with the thing that its sentence is about', () => {
    expect(tasksOf('现有污水处理设施，要因地制宜改造，2020年底前达到排放标准。')).toEqual([
      '现有污水处理设施，达到排放标准',
    ]);
  });

  test('with the heading where nothing else tells what is done', () => {
    expect(tasksOf('2018年底前完成。')).toEqual(['开展详查：完成']);
  });

  test('with the words on the ground of which it is done only where they lead to it', () => {
    const text = '每10年开展1次详查，根据土地利用变化情况，定期对信息进行更新。';
    expect(tasksOf(text)).toEqual(['开展1次详查', '对信息进行更新']);
    expect(tasksOf('2020年底前，根据试点情况，比选出一批适用技术。')).toEqual([
      '根据试点情况，比选出一批适用技术',
    ]);
  });
});

describe('a long task', () => {
  const list =
    '有色金属矿采选、有色金属冶炼、石油加工、化工、焦化、电镀、制革、造纸、印染、农药、铅蓄电池、危险废物处置';
  const text = `自2017年起，依据国家规定，对拟收回使用权的${list}等行业企业用地，由使用权人开展调查评估，评估结果向主管部门备案，并纳入全县土壤环境信息化管理平台。`;

  test('goes as far as its verb, ends with a part, and says that more was left out', () => {
    expect(tasksOf(text)).toEqual([
      `依据国家规定，对拟收回使用权的${list}等行业企业用地，由使用权人开展调查评估，评估结果向主管部门备案……`,
    ]);
  });

  test('never ends within brackets', () => {
    const inBrackets = `2018年底前开展企业（包括在产的，停产的，以及${list}等关停后场地尚未开发利用的）场地调查。`;
    expect(tasksOf(inBrackets)[0]).toMatch(/）场地调查$/);
    expect(tasksOf('2018年底前开展企业（包括在产的场地调查。')).toEqual(['开展企业……']);
  });
});

test('a regular duty that the same sentence gives a period is one', () => {
  expect(
    findCommitments(passageOf('对水质开展定期监测，每3年开展1次。')).commitments,
  ).toMatchObject([{ every: 'P3Y', task: '对水质开展定期监测，开展1次' }]);
});

test('until when readers may answer a draft is no duty', () => {
  expect(tasksOf('意见反馈截止时间为2016年9月20日')).toEqual([]);
});

describe('a commitment says', () => {
  test('whether it is due, holds from a time on, or comes again', () => {
    const { commitments } = factsOf(
      '一、任务\n2018年底前建成平台。自2017年起，签订责任书。每年开展培训。',
    );
    expect(commitments.map(({ state }) => state)).toEqual(['due', 'standing', 'recurring']);
  });

  test('which agencies lead, by the note behind it; else who is responsible', () => {
    const { commitments } = factsOf(
      [
        '一、任务',
        '（一）建设。2018年底前建成平台。（县环保局牵头，县财政局参与）2019年底前建成站点。（县水务局、县林业局负责）',
        '（二）其他。2018年底前完成普查工作。（县财政局参与）',
      ].join('\n'),
    );
    expect(commitments.map(({ lead }) => lead)).toEqual([
      ['ecology-environment'],
      ['water', 'forestry'],
      [],
    ]);
  });

  test('what it promises to make public', () => {
    const { commitments, disclosures } = factsOf(
      '一、任务\n（一）监测。公布名录。每年开展监测，结果向社会公开。2018年底前建成平台。',
    );
    expect(disclosures.map(({ id }) => id)).toEqual(['x/1.1/1', 'x/1.1/2']);
    expect(commitments.map((fact) => fact.public)).toEqual(['x/1.1/2', null]);
    const [first, second] = factsOf(
      '一、任务\n（一）名单。2018年底前制定办法，公布首批名单，2019年底前完成核查。',
    ).commitments;
    expect([first?.public, second?.public]).toEqual(['x/1.1/1', null]);
  });
});

const plans = [
  ['gansu', '620000'],
  ['longchuan', '533124'],
  ['ziyang', '512000'],
  ['shuozhou', '140600'],
  ['lishu', '220322'],
] as const;

describe.each(plans)('the tasks of %s', (plan, adcode) => {
  const { commitments } = factsOfSeed(plan, adcode).facts;
  const tasks = commitments.map(({ task }) => task.normalize('NFKC'));

  test('are more than a verb, with every bracket closed', () => {
    expect(tasks.length).toBeGreaterThan(0);
    const open = (task: string): boolean =>
      (task.match(/\(/g)?.length ?? 0) !== (task.match(/\)/g)?.length ?? 0);
    expect(tasks.filter((task) => task.length < 7 || open(task))).toEqual([]);
  });

  test('end with a whole part: none is cut in the middle of a list', () => {
    expect(tasks.filter((task) => /[、,，]$|(?<!\.\.\.)\.\.\.$/u.test(task))).toEqual([]);
  });
});

test('in a task table the item above answers for those below that name nobody', () => {
  const { commitments } = factsOfSeed('lishu', '220322').facts;
  const below = commitments.filter(({ clause }) => clause.split('.').length === 4);
  expect(below.length).toBeGreaterThan(0);
  expect(below.filter(({ lead }) => lead.length === 0)).toEqual([]);
});
