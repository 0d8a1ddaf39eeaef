/** What a kind of notice is called on pages. */
export const typeWords = {
  'registry-listed': '列入管控修复名录',
  'registry-removed': '移出管控修复名录',
  contaminated: '污染地块',
  suspected: '疑似污染地块',
  'suspected-or-contaminated': '疑似污染或污染地块',
  survey: '调查报告公示',
  'survey-review': '调查报告通过评审',
  'risk-assessment': '风险评估',
  remediation: '修复',
  'effect-assessment': '效果评估',
  'key-unit': '重点监管单位',
  'high-risk-legacy': '高风险遗留地块',
  'control-area': '划定管控区域',
  'inspection-closed': '督察整改销号',
  'none-suspected': '无疑似污染地块',
};

/** What a status is called on pages. */
export const statusWords = {
  surveyed: '做过调查',
  'survey-reviewed': '调查报告已评审',
  'risk-assessed': '已完成风险评估',
  'planning-remediation': '正在编制修复方案',
  'remediation-planned': '修复方案已编制',
  remediating: '正在修复或管控',
  remediated: '已修复，待验收',
  'assessing-effect': '正在开展效果评估',
  completed: '修复或管控已完成',
  listed: '已列入',
  kept: '保留在名录',
  removed: '已移出',
  unstated: '公告未说明',
};

/** What a datum is called on pages and in the register. */
export const datumWords = {
  unstated: '未说明',
  cgcs2000: 'CGCS2000',
  wgs84: 'WGS84',
  gcj02: 'GCJ-02',
  bd09: 'BD-09',
};

/** What a kind of source is called on pages and in the register. */
export const sourceWords = { official: '政府网站', repost: '转载' };

/** The names in code of what a table has words for, in its order. */
export function namesOf<Table extends Readonly<Record<string, string>>>(table: Table) {
  return Object.keys(table) as readonly (keyof Table)[];
}
