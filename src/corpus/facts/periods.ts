import { parseNumeral } from '../numerals.ts';

/** Months and days in digits or Chinese numerals, for use inside a pattern. */
export const monthPattern = '1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]';
export const dayPattern =
  '[12]\\d|3[01]|0?[1-9]|二?十[一二三四五六七八九]?|三十一?|[一二三四五六七八九]';

/** The number of a month or a day as it is printed. */
export function numberIn(printed: string): number {
  return parseNumeral(printed) ?? 0;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** The day of a year as ISO 8601 writes it. */
export function isoDate(year: number, month: number, day: number): string {
  return [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}

/** The last day of a month, or of the part of it that is named: 中旬 ends on the 20th, 初 is its first ten days. */
export function lastDay(year: number, month: number, part: string | undefined): string {
  if (part === '上旬' || part === '初') return isoDate(year, month, 10);
  if (part === '中旬' || part === '中') return isoDate(year, month, 20);
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return isoDate(year, month, month === 2 && isLeap ? 29 : (monthLengths[month - 1] ?? 30));
}

/** The last day of a year, or of the part of it that is named. */
export function partEnd(year: number, part: string | undefined): string {
  return lastDay(year, lastMonthOf(part), undefined);
}

/** 年初 is read as the first quarter, 年中 as the first half. */
function lastMonthOf(part: string | undefined): number {
  if (part === undefined || part === '底' || part === '末' || part === '下半年') return 12;
  if (part === '初') return 3;
  if (part === '中' || part === '上半年') return 6;
  const quarter = parseNumeral(part.replace(/[第季度末]/gu, ''));
  return quarter ? quarter * 3 : 12;
}

const deadlineLabel =
  /(?<!(?:发布|添加|发文|成文|更新|印发|生成|录入|上传|公开|打印|修改|签发|创建|提交|来源|会议|讲话|点击|阅读|浏览|施行|生效)的?日?期?)(?:时限|期限|时间|进度|节点)(?:要求)?\s*[:：]\s*$/u;

/** Whether the words before a date are the label of a deadline: `完成时限：`. */
export function isLabelled(text: string, start: number): boolean {
  return deadlineLabel.test(text.slice(Math.max(0, start - 12), start));
}
