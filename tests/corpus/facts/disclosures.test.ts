import { describe, expect, test } from 'vitest';
import { findDisclosures } from '../../../src/corpus/facts/disclosures.ts';
import { factsOf, passageOf } from './support.ts';

const found = (text: string): { what: string; publisher: string | null }[] =>
  findDisclosures(passageOf(text)).map(({ what, publisher }) => ({ what, publisher }));

describe('promises to publish', () => {
  test('who publishes and what is told as the text says it', () => {
    expect(found('省政府定期公布各市州土壤环境状况。')).toEqual([
      { what: '各市州土壤环境状况', publisher: '省政府' },
    ]);
    expect(found('列入名单的企业每年要对其用地进行土壤环境监测，结果向社会公开。')).toEqual([
      { what: '列入名单的企业用地土壤环境监测结果', publisher: '列入名单的企业' },
    ]);
    expect(found('确定重点监管企业名单，实行动态更新，并向社会公布。')).toEqual([
      { what: '重点监管企业名单', publisher: null },
    ]);
    expect(found('依法责令其停业、关闭，并将企业名单向社会公开。')).toEqual([
      { what: '企业名单', publisher: null },
    ]);
    expect(found('由所在地县级政府组织划定管控区域，设立标识，发布公告。')).toEqual([
      { what: '管控区域公告', publisher: '所在地县级政府' },
    ]);
  });

  test('what is published is told without the notes behind it', () => {
    expect(found('公布名录【完成时限：每年3月底前】')).toEqual([{ what: '名录', publisher: null }]);
    expect(found('将检测结果在网站公示，公示期不少于20个工作日。')).toEqual([
      { what: '检测结果', publisher: null },
    ]);
  });

  test('traditional characters are read like simplified ones', () => {
    expect(found('每年進行監測，結果向社會公開。')).toHaveLength(1);
  });

  test('two words of one promise are one', () => {
    expect(found('责任单位要设立公告牌，公开工程基本情况。')).toHaveLength(1);
    expect(found('规划部门依法做好公示、公开工作。')).toHaveLength(1);
  });

  test('发布 counts where a state of things or a list is published', () => {
    expect(found('适时发布全市土壤环境质量状况。')).toHaveLength(1);
    expect(found('按照国家发布的技术规定开展评估。')).toEqual([]);
  });
});

describe('what is published', () => {
  const whatOf = (text: string): string[] => found(text).map(({ what }) => what);

  test('is restored where the words before the verb only point to it', () => {
    expect(whatOf('对逾期不整改的单位，依法责令停产，并将单位名单向社会公布。')).toEqual([
      '逾期不整改的单位名单',
    ]);
    expect(whatOf('施工单位委托第三方对修复效果进行评估，结果报县环保局，并向社会公开。')).toEqual([
      '修复效果评估结果',
    ]);
    expect(
      whatOf('对各乡镇治理进度进行评估，对方案落实情况进行考核，评估和考核结果向社会公布。'),
    ).toEqual(['各乡镇治理进度评估和方案落实情况考核结果']);
  });

  test('is told by the act where the words only say that there is a result', () => {
    expect(whatOf('名单内企业每年自行监测用地土壤，结果向社会公开。')).toEqual([
      '名单内企业用地土壤监测结果',
    ]);
    expect(
      whatOf('县政府签订责任书，2020年进行考核，结果作为评价的重要依据，并向社会公开。'),
    ).toEqual(['考核结果']);
  });

  test('is told without the time by which it is published', () => {
    expect(whatOf('监测结果10月底前向社会公开。')).toEqual(['监测结果']);
  });

  test('is what 将 takes up, as far as the words that say where else it goes', () => {
    const text =
      '排污单位要将其排放的污染物种类、浓度，以及设施运行情况等信息上报主管部门，向社会公开。';
    expect(found(text)).toEqual([
      {
        what: '排污单位排放的污染物种类、浓度，以及设施运行情况等信息',
        publisher: '排污单位',
      },
    ]);
  });

  test('is no sentence that stands behind the verb without a stop', () => {
    const text = '建立表土信息库，并通过网站向社会公开表土原则上有偿使用，用于复垦。';
    expect(whatOf(text)).toEqual(['表土信息库']);
    expect(factsOf(`一、表土\n${text}`).disclosures[0]?.quote).toBe(
      '建立表土信息库，并通过网站向社会公开',
    );
  });

  test('is the work that a sentence speaks of where nothing else is told', () => {
    expect(whatOf('规划部门要结合实际，严格规划论证，强化审批管理，做好公示工作。')).toEqual([
      '严格规划论证，强化审批管理',
    ]);
  });

  test('is shortened at the end of a part, and says so', () => {
    const text = `公开${'污染物名称、排放方式、'.repeat(12)}运行情况。`;
    expect(whatOf(text)[0]).toMatch(/^(?:污染物名称、排放方式、)+污染物名称……$|方式……$/);
  });
});

describe('who publishes', () => {
  test('is the nearest subject of the sentence, however far before', () => {
    expect(found('各地要根据企业分布，确定监管名单，实行动态更新，并向社会公布。')).toMatchObject([
      { publisher: '各地' },
    ]);
    expect(found('县政府分年度对各乡镇进行评估，评估结果向社会公布。')).toMatchObject([
      { publisher: '县政府' },
    ]);
  });

  test('says which list is meant by those who are on it', () => {
    const text =
      '确定本县土壤重点监管企业名单。列入名单的企业每年对其废水进行监测，结果向社会公开。';
    expect(found(text)).toEqual([
      {
        what: '列入本县土壤重点监管企业名单的企业废水监测结果',
        publisher: '列入本县土壤重点监管企业名单的企业',
      },
    ]);
  });

  test('is not with whom or to whom something is done', () => {
    expect(found('配合省水利厅建立制度，将违规从业人员名单向社会公开。')).toMatchObject([
      { publisher: null },
    ]);
  });

  test('is the lead of the clause where the sentence does not say', () => {
    const [first, second] = factsOf(
      [
        '一、任务',
        '（一）公开。定期公布水质状况。（县环保局、县水务局牵头，县财政局参与）',
        '（二）通报。定期公布巡查结果。（县林业局负责）',
      ].join('\n'),
    ).disclosures;
    expect(first).toMatchObject({ id: 'x/1.1/1', publisher: '县环保局、县水务局' });
    expect(second).toMatchObject({ id: 'x/1.2/1', publisher: null });
  });
});

test.each([
  ['规划报县政府批准后公布实施。', '规划'],
  ['依法加强矿山废水处理与利用信息公开。', '矿山废水处理与利用信息'],
  ['在厂门口树立显示屏实时公布烟气排放数据。', '烟气排放数据'],
  ['主动公开重点企业的监测数据。', '重点企业的监测数据'],
])('is a promise to publish: %s', (text, what) => {
  expect(found(text).map((one) => one.what)).toEqual([what]);
});

test.each([
  '对工作不力的部门通报批评。',
  '对群众反映强烈的企业挂牌督办，并通报环境保护部门。',
  '予以诫勉、责令公开道歉。',
  '（一）未按照规定公开信息的，处二万元以上罚款；',
  '未如实向社会公开有关情况的，责令改正。',
  '推进信息公开，引导公众参与。',
  '依据环境信息公开有关规定执行。',
  '按照国家公布的名录管理。',
  '利用企业信用信息公示系统查询。',
  '（此件公开发布）',
  '（此件主动公开）',
  '信息公开选项：主动公开',
  '执行《企业信息公示暂行条例》。',
  '执行《重点单位名录公布管理规定》。',
  '公开类别 主动公开 发布时间 2018-08-28',
  '索引号：000014349　主题分类：环保　发布日期：2018年8月28日　公开方式：主动公开',
  '信息公开指南　信息公开目录　信息公开年报　依申请公开',
  '全面推行“双随机、一公开”监管。',
  '将公告备案纳入日常管理。',
  '强化信息公开，提升水平。',
  '完善矿山环境信息公开制度。',
  '该标准已由主管部门公布实施。',
])('is no promise to publish: %s', (text) => {
  expect(found(text)).toEqual([]);
});
