import type { PlanKind } from '../plan-kinds.ts';

const planning = /(?:规划|規劃)(?:纲要|綱要)?(?:[（(][^（()）]{1,20}[）)])?$/u;
const regulation =
  /(?:条例|條例|办法|辦法|规定|規定|规则|規則|细则|細則|决定|決定)(?:[（(][^（()）]{1,20}[）)])?$/u;
const ofOneYear = /(?:19|20)\d\d年(?:度)?(?![^年]{0,3}[-—－–~～至到])|年度/u;
const years = /(?:19|20)\d\d/gu;
const taskTable = /(?:分解表|分工表|任务表|清单|一览表|任務表)(?:[（(][^（()）]{1,20}[）)])?$/u;
const plan = /(?:方案|计划|計劃|意见|意見|要点|要點|措施|安排)(?:[（(][^（()）]{1,20}[）)])?$/u;

/** What is known of a document when its kind is to be told. */
export interface DocumentShape {
  title: string | null;
  isTable: boolean;
  /** How many of its clauses are articles: 第一条. */
  articles: number;
  /** How many clauses it has in all. */
  clauses: number;
}

/** Tell what a document is from its title and the way it is numbered; `null` where neither tells. */
export function findKind({ title, isTable, articles, clauses }: DocumentShape): PlanKind | null {
  if (isTable) return 'task-table';
  const name = title ?? '';
  if (articles > 1 && (regulation.test(name) || articles * 2 >= clauses)) return 'regulation';
  if (regulation.test(name) && articles > 0) return 'regulation';
  if (planning.test(name)) return 'planning';
  if (taskTable.test(name)) return 'task-table';
  if (!plan.test(name)) return null;
  return new Set(name.match(years)).size < 2 && ofOneYear.test(name) ? 'year-plan' : 'plan';
}
