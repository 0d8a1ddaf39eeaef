import { describe, expect, test } from 'vitest';
import { findOccurrences, foldText, keyOf } from '../../../src/features/search/fold.ts';

describe('folding', () => {
  test.each([
    ['２０２０年', '2020年'],
    ['９０％', '90%'],
    ['ＰＰＰ', 'ppp'],
    ['国发〔2016〕31号', '国发2016、31号'],
    ['9.5%', '9.5%'],
    ['９．５％', '9.5%'],
    ['2016、2017年', '2016、2017年'],
    ['2016-2017年', '2016、2017年'],
    ['①2018年', '1、2018年'],
    ['二○一八年', '二〇一八年'],
    ['20\u200b18年', '2018年'],
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

  test('finds a number in a longer one only where parts are meant', () => {
    const text = foldText('达到95%，其中9.5%、5%');
    expect(findOccurrences(text, '5%', true)).toHaveLength(1);
    expect(findOccurrences(text, '5%')).toHaveLength(3);
    expect(findOccurrences(text, '95%', true)).toEqual([{ start: 2, end: 5 }]);
  });
});
