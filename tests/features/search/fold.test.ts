import { describe, expect, test } from 'vitest';
import { findOccurrences, foldText, keyOf } from '../../../src/features/search/fold.ts';

describe('folding', () => {
  test.each([
    ['２０２０年', '2020年'],
    ['９０％', '90%'],
    ['ＰＰＰ', 'ppp'],
    ['国发〔2016〕31号', '国发201631号'],
    ['谁污染，谁治理', '谁污染谁治理'],
    ['到 2020 年', '到2020年'],
    ['Café', 'cafe'],
    ['㎡', 'm2'],
    ['，。！？“”', ''],
    ['🌱', ''],
  ])('takes %s for %s', (written, key) => {
    expect(keyOf(written)).toBe(key);
  });

  test('keeps the way back to every character of the text', () => {
    const text = '达到９０％（含）以上';
    const folded = foldText(text);
    expect(folded.key).toBe('达到90%含以上');
    const there = [...folded.key].map((_, at) => text.slice(folded.starts[at], folded.ends[at]));
    expect(there).toEqual(['达', '到', '９', '０', '％', '含', '以', '上']);
  });

  test('takes signs that only look like characters for these', () => {
    expect([keyOf('⺠政⼟壤'), keyOf('2018\uf98e')]).toEqual(['民政土壤', '2018年']);
    expect(findOccurrences(foldText('由民政部门'), keyOf('⺠政'))).toEqual([{ start: 1, end: 3 }]);
  });

  test('counts a character beyond the first plane as one', () => {
    const text = '见𠮷字';
    expect(findOccurrences(foldText(text), '𠮷')).toEqual([{ start: 1, end: 3 }]);
  });

  test('finds occurrences across punctuation, and ones that overlap', () => {
    expect(findOccurrences(foldText('治理、修复'), '治理修复')).toEqual([{ start: 0, end: 5 }]);
    expect(findOccurrences(foldText('土土土'), '土土')).toHaveLength(2);
  });

  test('finds nothing where nothing is looked for', () => {
    expect(findOccurrences(foldText('土壤'), '')).toEqual([]);
  });
});
