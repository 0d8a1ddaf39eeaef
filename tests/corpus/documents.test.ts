import { describe, expect, test } from 'vitest';
import { draftPlan } from '../../src/corpus/draft-plan.ts';
import { isPartial, silenceOf } from '../../src/corpus/silence.ts';
import { parseHanAmount } from '../../src/corpus/numerals.ts';
import { factsOf } from './facts/support.ts';
import { parseText } from './seeds.ts';

const sentence = '要加强领导，明确责任，切实保护全县土壤环境，保障农产品质量安全。';
const plan = (title: string): string => `${title}\n一、任务\n${sentence}\n二、保障\n${sentence}`;

describe('what a document is', () => {
  test.each([
    ['某县土壤污染防治工作方案', 'plan'],
    ['某县2018—2020年土壤污染防治计划', 'plan'],
    ['某县2019年土壤污染防治工作要点', 'year-plan'],
    ['某县土壤污染防治2019年度实施方案', 'year-plan'],
    ['某市“十四五”土壤污染防治规划', 'planning'],
  ])('%s', (title, kind) => {
    expect(parseText(plan(title)).kind).toBe(kind);
  });

  test('a law is known by its articles', () => {
    const text = '某市土壤污染防治条例\n第一章 总则\n第一条 为了防治污染。\n第二条 适用本市。';
    expect(parseText(text).kind).toBe('regulation');
  });

  test('a table of tasks is known by its cells', () => {
    const row = (...cells: string[]): string => cells.map((cell) => `\t${cell}`).join('\n');
    const rows = [row('任务', '责任单位', '措施'), row('一、调查', '县环保局', '1.摸底。')];
    expect(parseText(`某县任务\n\n${rows.join('\n\n')}\n`).kind).toBe('task-table');
  });

  test('where neither title nor numbers tell, nothing is said', () => {
    expect(parseText('一、任务\n调查。').kind).toBeNull();
  });
});

describe('how much of a document a text has', () => {
  const extentOf = (text: string): string => parseText(text).complete;
  const long = sentence.repeat(12);

  test('a whole one ends with a sentence, a bracket, a signature or a date', () => {
    const ends = ['完成。', '完成。（县环保局牵头）', '完成。\n某县人民政府\n2018年3月2日'];
    expect(ends.map((end) => extentOf(`${plan('某县方案')}\n三、${end}`))).toEqual([
      'whole',
      'whole',
      'whole',
    ]);
  });

  test.each([
    ['in a word', `要加强监督管理，定期开展检查评估，及时发现和处理环境风险，保障公众健`],
    ['at a comma', '要加强监督，'],
    ['within a bracket', '要加强监督管理，定期开展检查，及时处理风险。（牵头单位：县环保'],
  ])('one that stops %s has only its beginning', (_, end) => {
    const { complete, diagnostics } = parseText(`${plan('某县方案')}\n三、监督\n${end}`);
    expect(complete).toBe('opening');
    expect(diagnostics.map(({ code }) => code)).toContain('looks-incomplete');
  });

  test('one that stops at a heading, or behind its first part, has only its beginning', () => {
    expect(extentOf(`某县方案\n一、任务\n${long}\n二、保障`)).toBe('opening');
    expect(extentOf(`某县方案\n一、任务\n${'要调查。'.repeat(30)}\n二、推进土壤污染防`)).toBe(
      'opening',
    );
    expect(extentOf(`某县方案\n一、总体要求\n${long}`)).toBe('opening');
  });

  test('one that lacks what its contents announce has only its beginning', () => {
    const contents = '目录\n第一章 总则……1\n第二章 监督……3\n第三章 附则……9';
    const text = `${contents}\n第一章 总则\n第一条 为了防治。\n第二章 监督\n第二条 要监督。`;
    expect(extentOf(text)).toBe('opening');
    expect(extentOf(`${text}\n第三章 附则\n第三条 施行。`)).toBe('whole');
  });

  test('one that begins in the middle is an excerpt', () => {
    expect(extentOf('第三节 防治\n要调查。\n第四节 监督\n要监督。')).toBe('excerpt');
  });

  test('of a part nobody says that the plan is silent', () => {
    expect(silenceOf({ complete: 'whole' })).toBe('原文没有写');
    expect(silenceOf({ complete: 'opening' })).toBe('这份文本只有开头，没有读到');
    expect(isPartial({ complete: 'excerpt' })).toBe(true);
  });
});

describe('what a page prints round a text', () => {
  const text = [
    '首页 > 政务公开 > 规划计划',
    '索引号：X-1　公开类别：主动公开',
    '发文字号：某政发〔2018〕3号 成文日期：2018-03-02',
    '发文机关：某县人民政府 发布时间：2018-03-05 10:20',
    '某县2018年土壤污染防治工作计划',
    '一、任务',
    '2018年底前完成详查。每年公布结果。',
    '二、保障',
    '加强领导。',
    '发布日期：2018年3月9日',
    '【打印】【关闭】',
  ].join('\n');

  test('fills the title block where the document itself does not', () => {
    expect(parseText(text).titleBlock).toMatchObject({
      title: '某县2018年土壤污染防治工作计划',
      docNumber: '某政发〔2018〕3号',
      issuer: '某县人民政府',
      date: '2018-03-02',
    });
    const own = text.replace('某县2018年', '某政发〔2018〕9号\n2018年4月1日\n某县2018年');
    expect(parseText(own).titleBlock).toMatchObject({
      docNumber: '某政发〔2018〕9号',
      date: '2018-04-01',
    });
  });

  test('is no promise and no disclosure', () => {
    const { commitments, disclosures } = factsOf(text);
    expect(commitments.map(({ clause, kind }) => [clause, kind])).toEqual([
      ['x/1', 'by'],
      ['x/1', 'recurring'],
    ]);
    expect(disclosures.map(({ clause }) => clause)).toEqual(['x/1']);
  });

  test('is kept with the line it stands in, and a draft says so', () => {
    const parsed = parseText(text);
    expect(parsed.pageEntries).toContainEqual({
      label: '发文字号',
      value: '某政发〔2018〕3号',
      field: 'docNumber',
      line: 3,
    });
    const draft = draftPlan({
      id: 'x',
      sha256: '0'.repeat(64),
      parsed,
      facts: { citations: [] },
      jurisdiction: null,
      diagnostics: [],
    });
    expect(draft).toContain('docNumber: 某政发〔2018〕3号 # 文本第 3 行写着「发文字号」\n');
    expect(draft).toContain('# 网页上的话，文本第 2 行：索引号：X-1\n');
    expect(draft).toContain('kind: year-plan\ncomplete: whole\n');
  });

  test('what a meeting or a speech is told of is no promise', () => {
    const told =
      '一、任务\n2018年3月1日，县政府召开会议，部署工作。\n2018年2月20日，张三强调要抓好落实。';
    expect(factsOf(told).commitments).toEqual([]);
  });
});

describe('a law', () => {
  const law = [
    '某市土壤污染防治条例',
    '第一条　市生态环境主管部门对土壤污染防治工作实施统一监督管理。',
    '农业农村、自然资源等主管部门在各自职责范围内对土壤污染防治工作实施监督管理。',
    '第二条　违反规定的，由市生态环境局责令改正，处二千元以上一万元以下的罚款；情节严重的，处5万元以上20万元以下罚款；拒不改正的，可以处十万元以下的罚款。',
  ].join('\n');

  test('says whom it charges with what', () => {
    expect(
      factsOf(law).responsibilities.map(({ clause, unit, role }) => [clause, unit, role]),
    ).toEqual([
      ['x/1', '市生态环境主管部门', 'responsible'],
      ['x/1', '农业农村', 'responsible'],
      ['x/1', '自然资源', 'responsible'],
      ['x/2', '市生态环境局', 'responsible'],
    ]);
  });

  test('says what a breach costs', () => {
    expect(factsOf(law).penalties.map(({ least, most, unit }) => [least, most, unit])).toEqual([
      [2000, 10_000, '元'],
      [50_000, 200_000, '元'],
      [null, 100_000, '元'],
    ]);
  });

  test('sums of money in plans are no fines', () => {
    expect(factsOf('一、保障\n处二千元以上一万元以下的罚款。').penalties).toEqual([]);
  });

  test.each([
    ['二千', 2000],
    ['一万', 10_000],
    ['二十五万', 250_000],
    ['一万二千', 12_000],
    ['1,500', 1500],
    ['2.5万', 25_000],
    ['万', null],
  ])('%s', (printed, amount) => {
    expect(parseHanAmount(printed)).toBe(amount);
  });
});
