/** Numbers in Chinese characters, as readers type them, and the other ways in which a text may print the same number. */
import { parseNumeral } from '../../corpus/numerals.ts';

const digits = '〇一二三四五六七八九';
const han = '[〇零一二两三四五六七八九十百]+';

/** Read digits written one by one: 二〇二〇 → 2020. */
function parseHanDigits(text: string): string {
  return [...text.replaceAll('零', '〇')].map((digit) => digits.indexOf(digit)).join('');
}

/** Write the number that follows 百分之 as a percentage: 九十 → 90%; as it was where it is none. */
function percentOf(printed: string, whole: string, part = ''): string {
  const value = whole === '百' ? 100 : parseNumeral(whole);
  return value === null ? printed : `${value}${part && `.${parseHanDigits(part)}`}%`;
}

/** Write numbers the way plans print them most: 二〇二〇年 → 2020年, 百分之九十 → 90%, 9成 → 90%. */
export function writeNumbersAsPrinted(text: string): string {
  return text
    .replaceAll(
      new RegExp(`百分之(${han}|\\d+(?:\\.\\d+)?)(?:点([〇零一二三四五六七八九]+))?`, 'gu'),
      (printed, whole: string, part: string | undefined) =>
        /^\d/.test(whole) ? `${whole}%` : percentOf(printed, whole, part),
    )
    .replaceAll(/([1-9一二两三四五六七八九])成(半)?/gu, (_, tens: string, half?: string) => {
      const value = parseNumeral(tens) ?? 0;
      return `${value}${half ? 5 : 0}%`;
    })
    .replaceAll(/([〇零一二三四五六七八九]{4})(?=年)/gu, (_, year: string) => parseHanDigits(year));
}

/** The other ways to write the numbers of a phrase, which mean the same; none where it has no such number. */
export function sameNumbers(key: string): string[] {
  const plain = writeNumbersAsPrinted(key);
  const forms = [
    plain,
    plain.replace(/(\d{4}年)[底末]/u, '$112月底'),
    plain.replace(/(\d{4}年)12月底/u, '$1底'),
    plain.replace(new RegExp(`第(${han})(?=[条章])`, 'u'), (printed, number: string) => {
      const value = parseNumeral(number);
      return value === null ? printed : `第${value}`;
    }),
    plain.replace(/第(\d{1,3})(?=[条章])/u, (_, number: string) => `第${hanOf(Number(number))}`),
    plain.replace(/(?<![\d.])(\d{1,2})%/u, (_, number: string) => `百分之${hanOf(Number(number))}`),
  ];
  return [...new Set(forms)].filter((form) => form !== key);
}

/** Write a whole number below 1,000 in Chinese characters. */
function hanOf(value: number): string {
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const of = (digit: number): string => digits.charAt(digit);
  const high = hundreds > 0 ? `${of(hundreds)}百` : '';
  if (tens === 0) return `${high}${high !== '' && ones > 0 ? '零' : ''}${ones > 0 ? of(ones) : ''}`;
  return `${high}${tens === 1 && high === '' ? '' : of(tens)}十${ones > 0 ? of(ones) : ''}`;
}
