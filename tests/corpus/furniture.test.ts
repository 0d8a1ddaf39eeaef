import { describe, expect, test } from 'vitest';
import { findUncovered, parseText } from './seeds.ts';

const first = '各有关部门要密切配合，加强对土壤污染防治工作的组织领导，把各项任务落到';
const second = '实处，按期完成农用地详查。';

/** A sentence that something cuts in two. */
const cut = (between: string): string =>
  `一、领导\n${first}\n${between}\n${second}\n二、宣传\n三、监督`;

describe('what a page prints round its text is left out, and the sentence it cuts is one', () => {
  test.each([
    '— 3 —',
    '－１－',
    '―3―',
    '─ 3 ─',
    '- 3 -',
    '·3·',
    '3 / 12',
    '第3页',
    '第３页　共１２页',
    '第 3 页/共 12 页',
    '共12页，第3页',
    '第三页 共十二页',
    'Page 3 of 12',
    'page 3',
    'P. 3',
    '3 of 12',
    '— 第 3 页 —',
  ])('%s', (line) => {
    const text = cut(line);
    const { clauses, repairs } = parseText(text);
    expect(clauses[0]?.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      `${first}${second}`,
    ]);
    expect(repairs.map(({ kind, note }) => [kind, note])).toEqual([
      ['page-break', '换页断开的句子，接回一行，略去页码'],
    ]);
    expect(findUncovered(text, clauses)).toEqual([]);
  });

  test('heads that come again beside page numbers', () => {
    const head = '某县人民政府公报\n2018年第3期';
    const text = `一、领导\n${first}\n— 3 —\n${head}\n${second}\n二、宣传\n要宣传。\n— 4 —\n${head}\n三、监督\n要监督。`;
    const { clauses, repairs } = parseText(text);
    expect(clauses.map(({ paragraphs }) => paragraphs.map((one) => one.text).join('/'))).toEqual([
      `${first}${second}`,
      '要宣传。',
      '要监督。',
    ]);
    expect(repairs[0]?.note).toBe('换页断开的句子，接回一行，略去页码、页眉');
    expect(findUncovered(text, clauses)).toEqual([]);
  });

  test('heads that count the pages themselves', () => {
    const text = [`一、领导`, first, '某县公报 3', second, '二、宣传', first, '某县公报 4', second];
    const shown = parseText(text.join('\n')).clauses.flatMap(({ paragraphs }) =>
      paragraphs.map((one) => one.text),
    );
    expect(shown).toEqual([`${first}${second}`, `${first}${second}`]);
  });

  test('the title of the document stays where it stands first', () => {
    const title = '某县土壤污染防治工作方案';
    const text = [
      title,
      '一、领导',
      first,
      '—1—',
      title,
      second,
      '二、宣传',
      first,
      '—2—',
      title,
      second,
    ];
    const { clauses, titleBlock } = parseText(text.join('\n'));
    expect(titleBlock.title).toBe(title);
    expect(clauses.map(({ paragraphs }) => paragraphs.length)).toEqual([1, 1, 1]);
  });

  test('the foot of a page within a line', () => {
    expect(
      parseText('一、领导\n把各项任务落到 第3页 共12页 实处。').clauses[0]?.paragraphs[0]?.text,
    ).toBe('把各项任务落到实处。');
  });

  test('lines of units that come again are no heads', () => {
    const text = '一、甲\n要调查。\n县环保局负责\n— 1 —\n二、乙\n要公布。\n县环保局负责\n三、丙';
    expect(parseText(text).clauses.map(({ paragraphs }) => paragraphs.length)).toEqual([2, 2, 0]);
  });
});
