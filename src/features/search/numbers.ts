/** Numbers in Chinese characters, as readers type them. */
import { parseNumeral } from '../../corpus/numerals.ts';

const digits = '〇一二三四五六七八九';

/** Read digits written one by one: 二〇二〇 → 2020. */
export function parseHanDigits(text: string): string {
  return [...text.replaceAll('零', '〇')].map((digit) => digits.indexOf(digit)).join('');
}

/** Write the number that follows 百分之 as a percentage: 九十 → 90%; `null` where it is none. */
export function parsePercent(numeral: string): string | null {
  const value = numeral === '百' ? 100 : parseNumeral(numeral);
  return value === null ? null : `${value}%`;
}
