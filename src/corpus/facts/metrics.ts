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

/**
 * Find the metrics that a phrase names, in the order in which it does.
 *
 * @param unit that of the figure, `null` where it has none: a share is no area, and a number of points no share of them
 */
export function metricsIn(words: string, unit: string | null): NamedMetric[] {
  if (words.length < 2) return [];
  const found: { metric: Metric; at: number; end: number }[] = [];
  for (const metric of metrics) {
    if (!fits(metric, unit)) continue;
    const match = metric.words.exec(words);
    if (!match) continue;
    const [at, end] = [match.index, match.index + match[0].length];
    if (!found.some((other) => other.at < end && at < other.end)) found.push({ metric, at, end });
  }
  return found.sort((one, other) => one.at - other.at).map(({ metric }) => named(metric));
}

function fits({ name }: Metric, unit: string | null): boolean {
  if (unit === null) return true;
  return unit === '%' ? !/(?:面积|数量)$/u.test(name) : !/(?:率|比例)$/u.test(name);
}

/** The metric that a phrase asks for as a whole: 监测点位全覆盖. */
export function wholeMetricIn(words: string): NamedMetric | null {
  const metric = metrics.find(
    ({ words: pattern, whole }) => whole?.test(words) && pattern.test(words),
  );
  return metric ? named(metric) : null;
}

const opening =
  /^(?:[，,、\s（]|(?:到|至)?(?:(?:19|20)\d\d年?[-—－–~～至到]{1,3})?(?:19|20)\d\d年(?:底|末)?(?:前)?|\d{1,2}月(?:\d{1,2}日|底|末)?(?:以?前)?|[“]?十[三四五]五[”]?(?:期间|时期|末)?|每年|年均|\d+(?:\.\d+)?[个家处]|全[省市县州区国旗盟]|力争|确保|实现|使|其中|到|并|将|完成|建成|组织|开展|分别|各|[一二三四五六]是)+/u;
const closing =
  /(?:力争|要|应|须|需|均|都|分别|累计|总体|平均)*(?:达到?|提高到?|提升到?|增加到?|不低于|不少于|不超过|控制在?|保持在?|稳定在?|实现|完成|下降|降低|减少|削减|超过|高于|低于|为|至|到|约|在|认证|创建|建设|建成|新建|培育|打造|新增|改造|实施|设立|建立|推广|(?:比|较|与)?(?:19|20)\d\d年(?:底|末)?)*$/u;
const longestName = 30;

/** Name what the table does not know by the words of the text; `null` where they name nothing. */
export function describeMetric(before: string, after: string): NamedMetric | null {
  const left = tidy(before);
  const right = tidy(after.replace(/^(?:以上|左右|以内)?的?/u, ''));
  const name = (left.length >= 2 ? left : right).slice(0, longestName);
  if (name.length < 2) return null;
  return { metricId: otherMetric, metric: name, subject: name };
}

function tidy(words: string): string {
  return words.replace(opening, '').replace(closing, '').trim();
}
