/** What kind of thing is made public, as far as its name tells; in the order in which kinds are shown. */
export const thingKinds = [
  'monitoring',
  'evaluation',
  'list',
  'report',
  'emissions',
  'board',
  'paper',
  'other',
] as const;
export type ThingKind = (typeof thingKinds)[number];

/** The kinds of things, in Chinese. */
export const thingKindNames: Readonly<Record<ThingKind, string>> = {
  monitoring: '监测结果',
  evaluation: '评估、考核结果',
  list: '名单、名录',
  report: '环境状况、年度报告',
  emissions: '排污和治污设施',
  board: '公告、公告牌',
  paper: '方案、责任书',
  other: '其他',
};

/** How the name of a thing ends that is of a kind; the first that fits. */
const endings: readonly (readonly [ThingKind, RegExp])[] = [
  ['board', /(?:公[告示][牌栏]|公告|通告)$/u],
  ['monitoring', /[监检]测[^，、]{0,6}$/u],
  ['list', /(?:名[单录]|清单|目录)$/u],
  ['evaluation', /(?:评估|评价|考核|检查|验收|调查)[^，、]{0,12}$/u],
  ['emissions', /排放|排污|防治设施/u],
  ['report', /(?:状况|公报|年报|报告书?|白皮书)$/u],
  ['paper', /(?:方案|规划|计划|责任书|承诺书)$/u],
];

/** A board is put up for what is said on it. */
const onBoard = /(?:设立|设置|竖立|树立|悬挂)[^，。；]{0,6}公[告示][牌栏]/u;

/**
 * Tell the kind of a thing from what is published and the words that promise it.
 *
 * @example thingKind('治理与修复效果评估结果', '') // 'evaluation'
 */
export function thingKind(what: string, quote: string): ThingKind {
  if (onBoard.test(quote)) return 'board';
  return endings.find(([, ending]) => ending.test(what))?.[0] ?? 'other';
}
