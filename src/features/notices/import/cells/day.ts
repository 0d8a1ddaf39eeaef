import { fold } from '../../../../corpus/characters/fold.ts';
import { parseNumeral } from '../../../../corpus/numerals.ts';

const numeral = '[〇零一二三四五六七八九十]+';
const written =
  /(?<!\d)((?:19|20)\d\d)\s*[年\-/.、]\s*(\d{1,2})\s*[月\-/.、]\s*(\d{1,2})(?!\d)\s*日?/u;
const han = new RegExp(`(${numeral})年(${numeral})月(${numeral})日`, 'u');
const compact = /^((?:19|20)\d\d)([01]\d)([0-3]\d)$/;
/** A day as a spreadsheet counts it, from 1990 to 2100. */
const serial = /^(\d{5})(?:\.\d+)?$/;
const firstSerial = 32_874;
const lastSerial = 73_050;

/** Longer cells are sentences. */
const longestDay = 100;
/** Days between the first days of the two ways of spreadsheets to count. */
export const daysTo1904 = 1462;

/**
 * Read a day as ISO 8601; of a period, its first. `null` where no day is written, or none that the calendar has.
 *
 * @example readDay('2019年12月18日') // '2019-12-18'
 * @example readDay('2019.12') // null
 * @param is1904 whether a bare number counts days from 1904 on
 */
export function readDay(cell: string, is1904 = false): string | null {
  const text = fold(cell.slice(0, longestDay)).trim();
  const count = Number(serial.exec(text)?.[1] ?? 0) + (is1904 ? daysTo1904 : 0);
  if (count >= firstSerial && count <= lastSerial) return dayOfSerial(count);
  const digits = written.exec(text) ?? compact.exec(text);
  if (digits) return isoDay(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  const signs = han.exec(text)?.slice(1).map(parseNumeral);
  return signs ? isoDay(signs[0] ?? 0, signs[1] ?? 0, signs[2] ?? 0) : null;
}

function dayOfSerial(count: number): string {
  // Day 1 is the first of 1900, and the 29 February 1900 that spreadsheets believe in is counted.
  return new Date(Date.UTC(1899, 11, 30) + count * 86_400_000).toISOString().slice(0, 10);
}

function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day && year > 1900;
  return isReal ? date.toISOString().slice(0, 10) : null;
}
