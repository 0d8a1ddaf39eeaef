import { describe, expect, test } from 'vitest';
import { extractFacts } from '../../../src/corpus/facts/extract-facts.ts';
import { parseText } from '../seeds.ts';
import { factsOf, registers } from './support.ts';

function topicsOf(text: string): Record<string, string> {
  return Object.fromEntries(
    factsOf(text).topics.map(({ clause, topics }) => [clause, topics.join(' ')]),
  );
}

describe('topics', () => {
  test('a clause goes by its own heading before that of the clause above it', () => {
    const topics = topicsOf(
      '一、保障措施\n（一）发挥政府主导作用\n1.加大财政投入\n统筹资金。\n2.开展宣传\n普及。',
    );
    expect(topics['x/1.1']).toBe('governance');
    const text =
      '一、开展污染治理与修复\n（一）推动治理与修复产业发展\n发展。\n（二）落实任务\n报告进展。';
    expect(topicsOf(text)).toMatchObject({ 'x/1.1': 'science-industry', 'x/1.2': 'remediation' });
  });

  test('of two signs in one place the longer one counts', () => {
    const text =
      '一、主要任务\n（一）防范建设用地新增污染\n环评。\n（二）严格建设用地准入管理\n调查。';
    expect(topicsOf(text)).toMatchObject({
      'x/1.1': 'unpolluted-soil',
      'x/1.2': 'construction-land',
    });
  });

  test('where no heading tells, the words of the text do', () => {
    const text =
      '第一条 对规模养殖场的畜禽粪便综合利用，回收废弃农膜。\n第二条 开展约谈，落实责任追究。';
    expect(topicsOf(text)).toMatchObject({ 'x/1': 'pollution-sources', 'x/2': 'accountability' });
  });

  test('where its own words do not tell either, those of the clause above do', () => {
    const text = '第一条 严格建设用地准入管理。\n（一）加强联动。\n1.各负其责。';
    const [above] = Object.values(topicsOf(text));
    expect(above).not.toBe('');
    expect(topicsOf(text)).toMatchObject({ 'x/1.1': above, 'x/1.1.1': above });
  });

  test('a clause that only holds others has all their topics', () => {
    const text = '一、主要任务\n（一）开展土壤污染调查\n详查。\n（二）开展宣传教育\n宣传。';
    expect(topicsOf(text)['x/1']).toBe('survey governance');
  });

  test('what stands before the first clause is general', () => {
    expect(topicsOf('方案\n一、开展土壤污染调查\n详查。')['x/0']).toBe('overall');
  });

  test('what an editor assigned by hand comes first', () => {
    const text = '一、开展土壤污染调查\n详查。';
    const source = { text, file: 'x.txt', adcode: null, topics: { 'x/1': ['governance'] } };
    const { topics } = extractFacts(parseText(text).clauses, source, registers);
    expect(topics.find(({ clause }) => clause === 'x/1')?.topics).toEqual(['governance']);
  });
});
