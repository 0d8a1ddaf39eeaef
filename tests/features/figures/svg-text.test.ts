import { expect, test } from 'vitest';
import { breakLines, widthOf } from '../../../src/features/figures/svg-text.ts';

const text =
  '到2020年，受污染耕地安全利用率达到90%以上（含“农产品产地”和《名录》里的地块），由省环保厅牵头。见 https://example.org/a/very/long/address/without/any/blank/in/it 。';

test.each([6, 10, 17, 40])('lines of %i are no wider, and no word is lost', (most) => {
  const lines = breakLines(text, most);
  expect(lines.length).toBeGreaterThan(1);
  // A closing mark may hang over the edge by its own width.
  expect(lines.filter((line) => widthOf(line) > most + 2)).toEqual([]);
  expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
});

test('no line begins with a mark that closes, or ends with one that opens', () => {
  for (const most of [5, 6, 7, 8, 9, 10, 11, 12]) {
    const lines = breakLines('全省、市（州）、县（区），“十三五”期间《方案》的“目标”。', most);
    expect(lines.slice(1).filter((line) => /^[，。、；：）》”]/u.test(line))).toEqual([]);
    expect(lines.filter((line) => /[（《“]$/u.test(line))).toEqual([]);
  }
});

test('a number stays whole where a line can hold it', () => {
  expect(breakLines('达到12345678亩', 6)).toEqual(['达到', '12345678亩']);
});
