/** An ISO 8601 duration of one unit: its count and its unit. */
export function readPeriod(every: string): { count: number; unit: string } | null {
  const [, count, unit] = /^P(\d+)([YMWD])$/.exec(every) ?? [];
  return unit === undefined ? null : { count: Number(count), unit };
}

/** How long a period is, in months; what is shorter than a month counts its days or weeks as a part of one. */
export function periodMonths(every: string): number {
  const { count, unit } = readPeriod(every) ?? { count: 0, unit: 'M' };
  return count * (unit === 'Y' ? 12 : 1);
}

/** How often something comes again, in Chinese: `每3年`; 定期 where the text says no more. */
export function formatPeriod(every: string | null): string {
  const period = every === null ? null : readPeriod(every);
  if (period === null) return '定期（没有写多久一次）';
  if (every === 'P6M') return '每半年';
  const names: Readonly<Record<string, string>> = { Y: '年', M: '个月', W: '周', D: '天' };
  return `每${period.count === 1 ? '' : period.count}${names[period.unit]}`;
}
