import type { Span } from '../position.ts';
import type { ListedUnit } from './unit-names.ts';

/** How lists without a word for parts are to be read: whom of a list the text makes lead. */
export interface Legend {
  /** The first unit of a list, or all before its first comma. */
  leads: 'unit' | 'group';
  /** Whether it holds for the lists that follow as well. */
  lasts: boolean;
}

const first = '首位|第一(?:位|个|名)?|首个|最前(?:面|列)?|第1(?:位|个)?';
const group = '前位|前面|前列|前(?:[一两二三123]位)|逗号(?:之)?前(?:面)?|分号(?:之)?前(?:面)?';
const leader = '(?:主要)?(?:牵头|主办|主责|总牵头)(?:责任)?(?:单位|部门|机关)?';
const rankings = [
  `(?:排(?:名|序|列)?|列|位(?:居|列)?|居)?[在于]?(?:(?<first>${first})|(?<group>${group}))的?(?:单位|部门|责任单位|责任部门)?(?:均|都)?(?:为|是|系|作为)(?:该项|本项)?${leader}`,
  `${leader}(?:为|是|均?排(?:名|序|列)?|列|位(?:居|列)?)[在于为]?(?:(?<firstBehind>${first})|(?<groupBehind>${group}))`,
];
const ranking = new RegExp(rankings.join('|'), 'u');
const lasting = /下同|以下|本方案|全文|各项任务/u;
/** A rule is told no farther from the words that make it hold for the whole text. */
const reach = 24;

/**
 * Read how the lists of a text are to be read, 排在首位的为牵头部门，下同; `null` where the text does not say.
 *
 * @param text folded
 */
export function readLegend(text: string): Legend | null {
  if (!/牵头|主办|主责/u.test(text)) return null;
  const match = ranking.exec(text);
  if (!match) return null;
  const { first: one, firstBehind } = match.groups ?? {};
  const around = text.slice(
    Math.max(0, match.index - reach),
    match.index + match[0].length + reach,
  );
  return {
    leads: (one ?? firstBehind) === undefined ? 'group' : 'unit',
    lasts: lasting.test(around),
  };
}

/** Give the units of one list the parts that a legend tells; those that have a part of their own keep it. */
export function applyLegend<Unit extends ListedUnit>(
  text: string,
  units: readonly Unit[],
  legend: Legend | null,
): readonly Unit[] {
  const open = units.filter(({ role }) => role === 'responsible');
  const [head] = open;
  if (!legend || !head || units.some(({ role }) => role === 'lead')) return units;
  const end = legend.leads === 'unit' ? head.span[1] : firstGroupEnd(text, open);
  return units.map((unit) => {
    if (unit.role !== 'responsible') return unit;
    return { ...unit, role: unit.span[1] <= end ? 'lead' : 'participant' };
  });
}

/** Where the units before the first comma of a list end; the first unit alone where there is none. */
function firstGroupEnd(text: string, units: readonly ListedUnit[]): number {
  let last: Span | undefined;
  for (const { span } of units) {
    if (last && /[，,；;]/u.test(text.slice(last[1], span[0]))) return last[1];
    last = span;
  }
  return units[0]?.span[1] ?? 0;
}
