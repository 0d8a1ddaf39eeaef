/**
 * The first day of a series of which the text says only how often: the end of the first whole period, counted from the
 * beginning of a year, unless the words that follow name a month.
 *
 * @example firstOccurrence('P1Y', 2017, '3月底前，将上年度数据上传') // '2017-03-31'
 * @example firstOccurrence('P3Y', 2017, '开展1轮培训') // '2019-12-31'
 */
export function firstOccurrence(every: string, year: number, task: string): string | null {
  const [, count = '0', unit] = /^P(\d+)([YM])$/.exec(every) ?? [];
  if (unit === undefined) return null;
  const last = unit === 'Y' ? year + Number(count) - 1 : year;
  const [, month, part] = /^\D{0,24}?(\d{1,2})月(底|末|初|[上中]旬)/u.exec(task) ?? [];
  if (unit === 'Y' && month !== undefined) {
    const day = { 初: 1, 上旬: 10, 中旬: 20 }[part ?? ''];
    return isoDay(last, Number(month) + (day === undefined ? 1 : 0), day ?? 0);
  }
  return isoDay(last, (unit === 'Y' ? 12 : Number(count)) + 1, 0);
}

/** Day 0 of a month is the last of the one before. */
function isoDay(year: number, month: number, day: number): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}
