import type { PlanKind, PlanLevel } from '../corpus/plan-kinds.ts';

const levelNames: Record<PlanLevel, string> = {
  province: '省级',
  prefecture: '地市级',
  county: '县级',
};

const planKindNames: Record<PlanKind, string> = {
  plan: '方案',
  'year-plan': '年度计划',
  regulation: '法规、办法',
  'task-table': '任务表',
  planning: '规划',
};

/** The level of government that a plan belongs to, in Chinese. */
export function formatLevel(level: PlanLevel): string {
  return levelNames[level];
}

/** What a document is, in Chinese. */
export function formatPlanKind(kind: PlanKind): string {
  return planKindNames[kind];
}

/**
 * An ISO date as it is written in Chinese, as precise as it is known.
 *
 * @example formatDate('2017-05-15') // '2017年5月15日'
 */
export function formatDate(date: string): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** The day after an ISO day. */
export function nextDay(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}
