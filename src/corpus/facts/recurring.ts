import { parseNumeral } from '../numerals.ts';
import type { FoundDate } from './found-date.ts';

const recurring =
  /每隔?(?<count>\d{1,2}|[一二两三四五六七八九十]{1,2}|半)?(?:个)?(?<unit>年|季度|季|月|周|日|天)(?:度)?|(?<yearly>分年度|逐年|按年度|一年一[次轮]|年度内)|(?<often>半年一[次轮]|按季度|按季|按月|一季度一次|每学期)|(?<regular>(?<!不)定期)/gu;

/** A word behind 逐年 or 分年度 that makes it a course of things, or a paper, rather than a duty. */
const noDuty =
  /^(?:提高|提升|增加|增长|减少|下降|降低|递增|递减|加大|扩大|改善|好转|上升|推进|实施计划|计划|目标|任务|方案|指标)/u;
const institution = /^(?:[\p{Script=Han}]{2,4})制度/u;
const units: Readonly<Record<string, string>> = {
  年: 'Y',
  季度: 'Q',
  季: 'Q',
  月: 'M',
  周: 'W',
  日: 'D',
  天: 'D',
};

/** Find what comes back again and again: 每年, 每3年, 每半年, 分年度, 定期. */
export function findRecurring(text: string): FoundDate[] {
  if (!/[每逐]|年度|定期|一次|按[季月]/u.test(text)) return [];
  const found: FoundDate[] = [];
  for (const match of text.matchAll(recurring)) {
    const end = match.index + match[0].length;
    const every = readPeriod(match.groups ?? {});
    const after = text.slice(end, end + 8);
    const last = found.at(-1);
    const repeats =
      every === null && last !== undefined && end - last.span[1] <= 8 && last.every !== null;
    if (repeats || isNoDuty(match.groups ?? {}, after)) continue;
    found.push({ span: [match.index, end], kind: 'recurring', date: null, every });
  }
  return found.filter((one, nth) => !isToldBelow(text, one, found[nth + 1]));
}

/** 定期 says no more than the period that the same sentence gives behind it: 开展定期调查，每10年开展1次. */
function isToldBelow(text: string, one: FoundDate, next: FoundDate | undefined): boolean {
  if (one.every !== null || !next?.every) return false;
  const between = text.slice(one.span[1], next.span[0]);
  if (between.length > 40 || /[。；;\n]/u.test(between) || !/[，,]$/u.test(between)) return false;
  return /^(?:至少)?(?:组织|开展|进行|实施|监测|调查|评估)*[1一]次/u.test(
    text.slice(next.span[1], next.span[1] + 10),
  );
}

const oftenPeriods = [
  ['半年', 'P6M'],
  ['学期', 'P6M'],
  ['季', 'P3M'],
  ['月', 'P1M'],
] as const;

type PeriodGroups = Readonly<
  Partial<Record<'count' | 'unit' | 'yearly' | 'often' | 'regular', string>>
>;

function isNoDuty({ yearly, regular }: PeriodGroups, after: string): boolean {
  if (yearly !== undefined) return noDuty.test(after);
  return regular !== undefined && institution.test(after);
}

function readPeriod({ count, unit, yearly, often }: PeriodGroups): string | null {
  if (yearly) return 'P1Y';
  if (often) return oftenPeriods.find(([word]) => often.includes(word))?.[1] ?? null;
  if (!unit) return null;
  const sign = units[unit] ?? 'Y';
  if (count === '半') return sign === 'Y' ? 'P6M' : null;
  const number = count === undefined ? 1 : parseNumeral(count.replace('两', '二'));
  if (number === null) return null;
  return sign === 'Q' ? `P${number * 3}M` : `P${number}${sign}`;
}
