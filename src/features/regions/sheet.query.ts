import { isPartial } from '@/corpus/silence.ts';
import type { Plan } from '@/corpus/plan.ts';
import { formatDate } from '../../shared/format.ts';
import { citationLabel } from '../plans/citation.ts';
import { allDuties } from '../commitments/this-year.ts';
import { getYearDuties } from '../commitments/this-year.query.ts';
import { sentenceParts } from '../commitments/words.ts';
import { getPlanDisclosures } from '../disclosures/disclosures.query.ts';
import { getTargetsOf } from '../indicators/indicators.query.ts';
import { getNoticesIn } from '../notices/notices.query.ts';
import { typeWords } from '../notices/words.ts';
import { columnHeight, columns, fitItems, headingHeight, heightOf } from './sheet.ts';

/** A line of a list, with where it is from. */
export interface SheetLine {
  /** Printed bold before the text; `''` for none. */
  lead: string;
  text: string;
  /** The number of the clause; `''` for none. */
  source: string;
}

/** A list cut to what fits. */
export interface SheetList {
  lines: readonly SheetLine[];
  /** How many there are in all. */
  total: number;
}

/** What a sheet says of the plan that governs its place. */
export interface PlanSheet {
  targets: readonly { name: string; words: string }[];
  duties: SheetList;
  publications: SheetList;
}

/** The five that concern most readers, as the table of metrics knows them. */
const targetMetrics = [
  { id: 'contaminated-farmland-safe-use-rate', name: '受污染耕地安全利用率' },
  { id: 'contaminated-site-safe-use-rate', name: '污染地块安全利用率' },
  { id: 'fertilizer-efficiency', name: '化肥利用率' },
  { id: 'manure-use-rate', name: '畜禽粪便综合利用率' },
  { id: 'film-recovery-rate', name: '农膜回收率' },
] as const;

/** The targets, duties and publications of a plan, as many as fit into the wide column. */
export function getPlanSheet(plan: Plan): PlanSheet {
  const targets = targetMetrics.map(({ id, name }) => ({ name, words: targetWords(plan, id) }));
  const rows = targets.map(({ words }) => heightOf(words, columns.wide - 11));
  const left = columnHeight - 3 * headingHeight - rows.reduce((sum, height) => sum + height, 0);
  const duties = fitList(dutiesOf(plan), left / 2);
  const used = duties.lines.reduce((sum, line) => sum + heightOf(textOf(line), columns.wide), 0);
  return { targets, duties, publications: fitList(publicationsOf(plan), left - used - 12) };
}

/** The notices of a place, as many as fit into a part of the narrow column. */
export function getSheetNotices(adcode: string): SheetList {
  const lines = getNoticesIn(adcode).map(({ name, date, type }) => ({
    lead: '',
    text: `${name}，${typeWords[type]}${date === null ? '' : `，${formatDate(date)}`}`,
    source: '',
  }));
  const width = columns.narrow;
  return { lines: fitItems(lines, textOf, { width, height: 34 }), total: lines.length };
}

function targetWords(plan: Plan, metric: string): string {
  const words = getTargetsOf(plan.metadata.id)
    .filter((entry) => entry.metric.id === metric)
    .map(({ target: { year, label } }) => `${year === null ? '' : `${year} 年 `}${label}`);
  if (words.length > 0) return words.join('；');
  return isPartial(plan.metadata) ? '没有读到' : '原文没有写';
}

function dutiesOf(plan: Plan): SheetLine[] {
  return allDuties(getYearDuties([plan])).map(({ record, rhythm }) => {
    const { before, who, rest } = sentenceParts(record);
    return { lead: rhythm, text: `${before}${who}${rest}`, source: record.citation };
  });
}

function publicationsOf(plan: Plan): SheetLine[] {
  return getPlanDisclosures(plan).map(({ publication: { what, publisher }, record, clause }) => ({
    lead: '',
    text: `${what}：${publisher ?? '没有写谁公布'}${record.when === '' ? '' : `，${record.when}`}`,
    source: citationLabel(clause),
  }));
}

function fitList(lines: readonly SheetLine[], height: number): SheetList {
  return { lines: fitItems(lines, textOf, { width: columns.wide, height }), total: lines.length };
}

function textOf({ lead, text, source }: SheetLine): string {
  return `${lead}\u3000${text}\u3000${source}`;
}
