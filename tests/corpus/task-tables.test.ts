import { describe, expect, test } from 'vitest';
import { akomaNtoso } from '../../src/corpus/export/akoma-ntoso.ts';
import { extractFacts } from '../../src/corpus/facts/extract-facts.ts';
import { parsePlan } from '../../src/corpus/index.ts';
import { readCorpus } from '../../src/corpus/io.ts';
import type { Plan } from '../../src/corpus/plan.ts';
import { planMarkdown, planText } from '../../src/features/plans/plan-text.ts';
import { findHidden, findUncovered } from './seeds.ts';

const { registers, plans } = readCorpus(new URL('../../', import.meta.url));
const edition = {
  site: 'https://jingtu.example/',
  publisher: '净土档案',
  disclaimer: '非政府网站',
  date: '2026-11-22',
};

/** A table as a word processor flattens it: a tab before every cell, a blank line behind every row. */
function flatten(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((row) => row.map((cell) => `\t${cell}`).join('\n'));
  return `某县土壤污染防治任务表\n\n${lines.join('\n\n')}\n`;
}

/** A plan that is nothing but a table. */
function planOf(rows: readonly (readonly string[])[]): Plan {
  const text = flatten(rows);
  const source = { text, file: 'seeds/x.txt', adcode: null };
  const parsed = parsePlan(text, { plan: 'x', file: source.file });
  const facts = extractFacts(parsed.clauses, source, registers);
  return { ...parsed, text, facts, metadata: plans[0]!.metadata, openDiagnostics: [] };
}

/** A line a clause: its ordinals, its words and its cells behind the names of their columns. */
function outline({ clauses }: Plan): string[] {
  return clauses
    .filter(({ ordinals }) => ordinals !== '0')
    .map(({ ordinals, marker, heading, paragraphs }) => {
      const cells = paragraphs.map(({ label, text }) => (label ? `${label}=${text}` : text));
      return `${ordinals}｜${[marker + heading, ...cells].filter(Boolean).join('｜')}`;
    });
}

const roles = ({ table }: Plan): string[] =>
  (table?.columns ?? []).map(({ name, role }) => `${name} ${role}`);
const units = ({ facts }: Plan): string[] =>
  facts.responsibilities.map(({ clause, role, unit }) => `${clause} ${role} ${unit}`);
const times = ({ facts }: Plan): string[] =>
  facts.commitments.map(
    ({ clause, kind, date, every, quote, task }) =>
      `${clause} ${kind} ${date ?? every} 「${quote}」${task}`,
  );

/** Four columns, the units first and merged over the tasks that they share. */
const unitsFirst = [
  ['责任单位', '工作任务', '具体措施', '完成时限'],
  ['县环保局', '一、摸清家底', '布点取样', '2018年12月31日'],
  ['', '二、建立台账', '一企一档', '2019.6'],
  ['县农业局牵头，县林业局配合', '三、划定类别', '', '2020年底前完成'],
  ['', '四、长效管理', '专人看护', '长期坚持'],
];

/** Seven columns in an order of their own, the tasks merged over what they consist of. */
const otherOrder = [
  ['序号', '完成时限', '重点任务', '配合单位', '牵头单位', '主要内容', '备注'],
  ['1', '2018年底前', '土壤状况调查', '市财政局', '市环保局', '布设点位。', '含乡镇'],
  ['2', '2019-06-30', '', '市农业局', '市国土局', '分析样品。', ''],
  ['3', '每季度', '用地准入管理', '', '市规划局', '更新名录。', '每半年报送'],
];

/** No column of units, and one that is not known. */
const withoutUnits = [
  ['类别', '任务名称', '投资（万元）', '时间进度'],
  ['预防', '1.巡查', '20', '每季度'],
  ['', '2.整治', '300', '2020年12月底前'],
  ['治理', '3.修复', '5000', '12月底前'],
];

describe('the columns of a task table', () => {
  test('are known by their names, wherever they stand', () => {
    expect(roles(planOf(unitsFirst))).toEqual([
      '责任单位 units',
      '工作任务 level',
      '具体措施 work',
      '完成时限 deadline',
    ]);
    expect(roles(planOf(otherOrder))).toEqual([
      '序号 number',
      '完成时限 deadline',
      '重点任务 level',
      '配合单位 units',
      '牵头单位 units',
      '主要内容 level',
      '备注 note',
    ]);
    expect(roles(planOf(withoutUnits))).toEqual([
      '类别 level',
      '任务名称 level',
      '投资（万元） other',
      '时间进度 deadline',
    ]);
  });

  test('may have names that a line break cuts', () => {
    const [head = [], ...rows] = withoutUnits;
    const plan = planOf([head.map((name) => `${name.slice(0, 1)}\n${name.slice(1)}`), ...rows]);
    expect(roles(plan)).toEqual(roles(planOf(withoutUnits)));
  });

  test('make no table of lines that only begin with tabs', () => {
    const text =
      '\t各单位要抓好以下任务。\n\t一是调查。\n\t二是治理。\n\n\t三是监督。\n\t四\n\t五\n';
    expect(parsePlan(text, { plan: 'x', file: 'x.txt' }).table).toBeNull();
  });
});

describe('the clauses of a task table', () => {
  test('stand below the units whose cell was merged over them', () => {
    expect(outline(planOf(unitsFirst))).toEqual([
      '1｜责任单位=县环保局',
      '1.1｜一、摸清家底｜具体措施=布点取样｜完成时限=2018年12月31日',
      '1.2｜二、建立台账｜具体措施=一企一档｜完成时限=2019.6',
      '2｜责任单位=县农业局牵头，县林业局配合',
      '2.3｜三、划定类别｜完成时限=2020年底前完成',
      '2.4｜四、长效管理｜具体措施=专人看护｜完成时限=长期坚持',
    ]);
  });

  test('stand below an aim whose cell was merged over them', () => {
    const rows = [
      ['工作目标', '主要任务', '责任单位'],
      ['到2020年，摸清家底。', '一、调查', '县环保局'],
      ['', '二、建库', '县农业局'],
    ];
    expect(outline(planOf(rows))).toEqual([
      '1｜工作目标=到2020年，摸清家底。',
      '1.1｜一、调查｜责任单位=县环保局',
      '1.2｜二、建库｜责任单位=县农业局',
    ]);
  });

  test('have the number of their row, and the cells that differ from row to row', () => {
    expect(outline(planOf(otherOrder))).toEqual([
      '1｜土壤状况调查',
      '1.1｜1｜布设点位。｜完成时限=2018年底前｜配合单位=市财政局｜牵头单位=市环保局｜备注=含乡镇',
      '1.2｜2｜分析样品。｜完成时限=2019-06-30｜配合单位=市农业局｜牵头单位=市国土局',
      '2｜用地准入管理',
      '2.3｜3｜更新名录。｜完成时限=每季度｜牵头单位=市规划局｜备注=每半年报送',
    ]);
  });

  test('keep what stands in a column that is not known, under its name', () => {
    expect(outline(planOf(withoutUnits))).toEqual([
      '1｜预防',
      '1.1｜1.巡查｜投资（万元）=20｜时间进度=每季度',
      '1.2｜2.整治｜投资（万元）=300｜时间进度=2020年12月底前',
      '2｜治理',
      '2.3｜3.修复｜投资（万元）=5000｜时间进度=12月底前',
    ]);
  });

  test('have headings whose lines are joined', () => {
    const [head = [], ...rows] = withoutUnits;
    const plan = planOf([head, ['预防', '1.加强日常巡\n查和监测', '', ''], ...rows.slice(1)]);
    expect(outline(plan)[1]).toBe('1.1｜1.加强日常巡查和监测');
    expect(plan.diagnostics.map(({ code }) => code)).not.toContain('heading-conflict');
  });

  test.for([unitsFirst, otherOrder, withoutUnits])('lose no word of the table: %#', (rows) => {
    const plan = planOf(rows);
    expect(findUncovered(plan.text, plan.clauses)).toEqual([]);
    expect(findHidden(plan.text, { ...plan, clauses: plan.clauses.slice(1) })).toEqual([]);
  });
});

describe('the facts of a task table', () => {
  test('give to units the part that their column names, unless the cell says another', () => {
    expect(units(planOf(otherOrder))).toEqual(
      expect.arrayContaining([
        'x/1.1 participant 市财政局',
        'x/1.1 lead 市环保局',
        'x/1.2 participant 市农业局',
        'x/1.2 lead 市国土局',
      ]),
    );
    expect(units(planOf(unitsFirst))).toEqual([
      'x/1 responsible 县环保局',
      'x/2 lead 县农业局',
      'x/2 participant 县林业局',
    ]);
  });

  test('take the dates of a column of deadlines for what their clause is due by', () => {
    expect(times(planOf(unitsFirst))).toEqual([
      'x/1.1 by 2018-12-31 「2018年12月31日」摸清家底',
      'x/1.2 by 2019-06-30 「2019.6」建立台账',
      'x/2.3 by 2020-12-31 「2020年底前完成」划定类别',
    ]);
    expect(times(planOf(otherOrder))).toEqual([
      'x/1.1 by 2018-12-31 「2018年底前」布设点位',
      'x/1.2 by 2019-06-30 「2019-06-30」分析样品',
      'x/2.3 recurring P3M 「每季度」更新名录',
      'x/2.3 recurring P6M 「每半年报送」更新名录：报送',
    ]);
  });

  test('quote a deadline at its place', () => {
    const { text, facts, clauses } = planOf(unitsFirst);
    const shown = facts.commitments.map(({ clause, paragraph, focus, span }) => [
      clauses.find(({ id }) => id === clause)?.paragraphs[paragraph - 1]?.text.slice(...focus),
      text.slice(...span),
    ]);
    expect(shown).toEqual([
      ['2018年12月31日', '2018年12月31日'],
      ['2019.6', '2019.6'],
      ['2020年底前', '2020年底前完成'],
    ]);
  });

  test('are not guessed where a deadline names no year', () => {
    const { facts } = planOf(withoutUnits);
    expect(facts.diagnostics.map(({ code }) => code)).toContain('date-without-year');
    expect(facts.commitments.map(({ clause }) => clause)).toEqual(['x/1.1', 'x/1.2']);
  });

  test('keep the deadline of a clause whose own text or whose parent names the same day', () => {
    const rows = [
      ['重点任务', '主要内容', '责任单位', '完成时限'],
      ['一、调查，2020年底前完成', '（一）取样', '县环保局', '2020年底前'],
      ['', '（二）2020年底前建成平台。', '县环保局', '2020年底前'],
    ];
    const found = planOf(rows).facts.commitments.map(({ clause, paragraph }) => [
      clause,
      paragraph,
    ]);
    expect(found).toEqual([
      ['x/1', 0],
      ['x/1.1', 2],
      ['x/1.2', 0],
    ]);
  });
});

describe('the files of a task table', () => {
  const otherLabels = ['备注：含乡镇', '完成时限：2018年底前', '配合单位：市财政局'];

  test('name every cell as the table does', () => {
    const plan = planOf(otherOrder);
    const [text, markdown] = [planText(plan, edition), planMarkdown(plan, edition)];
    for (const line of ['1 布设点位。', ...otherLabels]) {
      expect(text.split('\n')).toContain(line);
      expect(markdown.split('\n')).toContain(line);
    }
  });

  test('say in the XML what each cell is and what its column is called', () => {
    const xml = akomaNtoso(planOf(otherOrder), edition);
    expect(xml).toMatch(/<p eId="[^"]*" class="deadline" title="完成时限">2018年底前<\/p>/);
    expect(xml).toMatch(/<p eId="[^"]*" class="note" title="备注">含乡镇<\/p>/);
    expect(xml).toMatch(/<p eId="[^"]*" class="units" title="牵头单位"[^>]*>市环保局<\/p>/);
  });
});
