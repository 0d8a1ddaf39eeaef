import type { Span } from '../position.ts';
import { metrics, otherMetric, type Metric } from './metrics.data.ts';

/** What a figure is for. */
export interface NamedMetric {
  metricId: string;
  metric: string;
  subject: string;
}

const named = ({ id, name, subject }: Metric): NamedMetric => ({
  metricId: id,
  metric: name,
  subject,
});

/** A metric where a phrase names it. */
export interface MetricHit {
  metric: NamedMetric;
  /** From where to where the phrase names it. */
  span: Span;
}

/**
 * Find the metrics that a phrase names, in the order in which it does.
 *
 * @param unit that of the figure, `null` where it has none: a share is no area, and a number of points no share of them
 */
export function findMetrics(words: string, unit: string | null): MetricHit[] {
  if (words.length < 2) return [];
  const found: { metric: Metric; at: number; end: number }[] = [];
  for (const metric of metrics) {
    if (!fits(metric, unit)) continue;
    const match = metric.words.exec(words);
    if (!match) continue;
    const [at, end] = [match.index, match.index + match[0].length];
    if (found.some((other) => other.at < end && at < other.end)) continue;
    if (isOfAnotherKind(metric, words.slice(end), unit)) continue;
    found.push({ metric, at, end });
  }
  return found
    .sort((one, other) => one.at - other.at)
    .map(({ metric, at, end }) => ({ metric: named(metric), span: [at, end] }));
}

/** The metrics that a phrase names, in the order in which it does. */
export function metricsIn(words: string, unit: string | null): NamedMetric[] {
  return findMetrics(words, unit).map(({ metric }) => metric);
}

function fits({ name }: Metric, unit: string | null): boolean {
  if (unit === null) return true;
  if (unit === '%') return !/(?:面积|数量)$/u.test(name);
  if (/(?:率|比例)$/u.test(name)) return false;
  return !/亩|公顷|平方/u.test(unit) || !/(?:使用|排放)量$/u.test(name);
}

type HeadNoun = 'rate' | 'amount' | 'area' | 'count';

const headNoun =
  /(?<rate>率|比例|比重|覆盖(?!面积))|(?<amount>(?<![质数含力])量)|(?<area>面积)|(?<count>数量|个数)/gu;
/** The noun that closes what words measure stands no farther behind the words that name it. */
const headReach = 16;

/** Whether the noun behind the name of a thing, 堆存总量, measures something else of it than the metric does. */
function isOfAnotherKind({ name }: Metric, behind: string, unit: string | null): boolean {
  const [near = ''] = /^[^，,。；;、和及\d]*/u.exec(behind.slice(0, headReach)) ?? [];
  const head = headIn(near);
  const own = headIn(name);
  if (head === null || own === null || head === own) return false;
  return own !== 'rate' || head === 'amount' || unit !== '%';
}

/** What the last noun of a name measures. */
function headIn(words: string): HeadNoun | null {
  const last = [...words.matchAll(headNoun)].at(-1)?.groups;
  if (!last) return null;
  return (['rate', 'amount', 'area', 'count'] as const).find((kind) => last[kind]) ?? null;
}

/** The metric that a phrase asks for as a whole: 监测点位全覆盖. */
export function wholeMetricIn(words: string): NamedMetric | null {
  const metric = metrics.find(
    ({ words: pattern, whole }) => whole?.test(words) && pattern.test(words),
  );
  return metric ? named(metric) : null;
}

const anyYear = '(?:19|20)\\d\\d年';
const openings = [
  '[，,、\\s（]',
  `(?:到|至)?(?:(?:19|20)\\d\\d年?[-—－–~～至到]{1,3})?${anyYear}(?:底|末)?(?:前)?`,
  '\\d{1,2}月(?:\\d{1,2}日|底|末)?(?:以?前)?|[“]?十[三四五]五[”]?(?:期间|时期|末)?',
  '每年|年均|\\d+(?:\\.\\d+)?[个家处]|全[省市县州区国旗盟]',
  '力争|争取|确保|实现|使|其中|到|并|将|完成|建成|组织|开展|分别|各|[一二三四五六]是',
  '分[批步期]|逐步|进一步|基本|总体|继续',
];
const opening = new RegExp(`^(?:${openings.join('|')})+`, 'u');
const closings = [
  '达到?|提高到?|提升到?|增加到?|不低于|不少于|不超过|控制在?|保持在?|稳定在?|实现|完成',
  '下降|降低|减少|削减|压减|超过|高于|低于|为|至|到|约|在|趋于?',
  '认证|创建|建设|建成|新建|培育|打造|新增|改造|实施|设立|建立|推广|布设|选择|选取',
  `[由从](?:${anyYear})?(?:的|约)?\\d[\\d.]*(?:%|[万亿]?吨|[万亿]?立方米|万?亩|个)?(?:左右|以上)?`,
  `(?:相?比|较|与|在|以|同|基于)?${anyYear}(?:底|末)?(?:的?(?:基础|水平|基数)上?|相比|为基[准数])?`,
];
const closing = new RegExp(
  `(?:力争|争取|要|应|须|需|均|都|分别|累计|总体|平均)*(?:${closings.join('|')})*$`,
  'u',
);
const longestName = 30;
const counted = /^(?:个|家|处|座|万?户|种|块|宗)$/u;

/**
 * Name what the table does not know by the words of the text; none where they name nothing.
 *
 * What is counted stands behind its number, 12个中转站; of what is measured the noun stands before, and two nouns,
 * 回收率和处置率, are two.
 */
export function describeMetric(
  before: string,
  after: string,
  unit: string | null = null,
): NamedMetric[] {
  const left = tidy(before);
  const right = after
    .replace(/^(?:以上|左右|以内)?的?/u, '')
    .replace(opening, '')
    .trim();
  const isCounted = unit !== null && counted.test(unit) && /^\p{Script=Han}{2}/u.test(right);
  const name = !isCounted && left.length >= 2 ? left : right;
  return splitNames(name).flatMap(otherNamed);
}

function otherNamed(name: string): NamedMetric[] {
  const short = name.slice(0, longestName);
  return short.length < 2 ? [] : [{ metricId: otherMetric, metric: short, subject: short }];
}

/** The metrics of names that each close with their own noun, 污水处理率和垃圾回收率, known or not; none of a single name. */
export function metricsOfNames(before: string, unit: string | null): NamedMetric[] {
  const names = splitNames(tidy(before));
  if (names.length < 2) return [];
  return names.flatMap((name) => metricsIn(name, unit).slice(0, 1)[0] ?? otherNamed(name));
}

/** What ends the name of a place or a thing that others of a list share a noun with: 清水河、浑水河水质优良比例. */
const sharedNoun = /^(?<own>.{1,8}?[河江湖库县市区州镇乡湾])(?<noun>.{2,})$/u;

/** Part a name that stands for several, each with the noun of the last; itself alone where it does not part so. */
export function shareNoun({ metric }: NamedMetric, count: number): NamedMetric[] {
  const parts = metric.split(/[、和与及]/u);
  const noun = sharedNoun.exec(parts.at(-1) ?? '')?.groups?.['noun'];
  if (parts.length !== count || noun === undefined) return [];
  return parts.flatMap((part, nth) => otherNamed(nth === count - 1 ? part : `${part}${noun}`));
}

const closesName = /(?:率|比例|比重|面积|量|数|覆盖)$/u;

/** Two names that each close with a noun of what they measure. */
function splitNames(name: string): string[] {
  const parts = name.split(/[、和与及]/u);
  return parts.length > 1 && parts.every((part) => part.length > 2 && closesName.test(part))
    ? parts
    : [name];
}

function tidy(words: string): string {
  return words.replace(opening, '').replace(closing, '').trim();
}
