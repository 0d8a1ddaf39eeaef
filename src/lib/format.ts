import { showHiddenCharacters } from '../corpus/hidden-characters.ts';
import type { PlanKind, PlanLevel, RepairKind } from '../corpus/types.ts';

/** What stands where a document says nothing. */
export const notStated = '文中未注明';

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

const repairKindNames: Record<RepairKind, string> = {
  'page-break': '换页断行',
  'stray-word': '夹入的外文',
  typo: '错字',
  punctuation: '标点',
  spacing: '多余空白',
  duplicate: '重复文字',
};

/** The level of government that a plan belongs to, in Chinese. */
export function formatLevel(level: PlanLevel): string {
  return levelNames[level];
}

/** What a document is, in Chinese. */
export function formatPlanKind(kind: PlanKind): string {
  return planKindNames[kind];
}

/** The kind of a repair, in Chinese. */
export function formatRepairKind(kind: RepairKind): string {
  return repairKindNames[kind];
}

/**
 * An ISO date as it is written in Chinese, as precise as it is known.
 *
 * @example formatDate('2017-05-15') // '2017年5月15日'
 */
export function formatDate(date: string | null): string {
  if (date === null) return notStated;
  const [year, month, day] = date.split('-').map(Number);
  return `${year}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
}

/** A share between 0 and 1 in whole per cent; what is there but rounds to nothing is less than one. */
export function formatShare(share: number): string {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? '不到1%' : `${percent}%`;
}

/** White space and characters that cannot be seen made visible, for showing what stood in a source text. */
export function showBlanks(text: string): string {
  return showHiddenCharacters(text)
    .replaceAll(/\r?\n/g, '⏎')
    .replaceAll('\t', '⇥')
    .replaceAll('\u3000', '□')
    .replaceAll(/[ \u00a0]{4,}/g, (blanks) => `␣×${blanks.length}`)
    .replaceAll(/[ \u00a0]/g, '␣');
}
