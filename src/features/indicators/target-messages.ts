import { isPartial, silenceOf, splitByExtent } from '../../corpus/silence.ts';
import { mostTogether } from '../plans/plan-groups.ts';
import { everyTarget, type MetricTargets, type PlanTargets, type Target } from './targets.ts';

/** The finding of a metric's chart in one sentence, made from the figures and true for whatever they are. */
export function targetHeadline(metric: MetricTargets): string {
  const [reference] = metric.national;
  if (reference === undefined) return describeSpread(metric);
  return `${compareWith(reference, metric)}${describeResults(metric.nationalResults)}`;
}

/** What was said later of the whole country, beside the targets and never held against them. */
function describeResults(results: readonly Target[]): string {
  return results
    .map(({ year, label }) => `。后来公布的${year === null ? '' : ` ${year} 年`}全国结果：${label}`)
    .join('');
}

/** What each place says about a metric, one phrase a place, for those who do not see the chart. */
export function targetSummary({ national, nationalResults, plans }: MetricTargets): string {
  const places = [
    ...(national.length > 0 ? [describePlace('国家', national)] : []),
    ...(nationalResults.length > 0 ? [describePlace('全国结果', nationalResults)] : []),
    ...plans.map((plan) =>
      plan.targets.length === 0
        ? `${plan.region}${silenceOf(plan)}`
        : describePlace(plan.region, plan.targets),
    ),
  ];
  return `${places.join('；')}。`;
}

/** One target in words, with its year: `2020 年 90%左右`. */
export function describeTarget({ year, label }: Target): string {
  return year === null ? `${label}（没有写年份）` : `${year} 年 ${label}`;
}

/** The years that a metric's targets are set for, in order. */
export function targetYears(metric: MetricTargets): string {
  const years = [...new Set(everyTarget(metric).flatMap(({ year }) => year ?? []))].sort(
    (a, b) => a - b,
  );
  return years.length === 0 ? '没有写' : years.join('、');
}

function describePlace(name: string, targets: readonly Target[]): string {
  return `${name} ${targets.map(describeTarget).join('，')}`;
}

/** Compare the numbers of the reference's year with the reference's. */
function compareWith(reference: Target, { plans }: MetricTargets): string {
  const { value, year, unit, label } = reference;
  const inYear = (plan: PlanTargets): Target[] =>
    plan.targets.filter((target) => target.year === year);
  const numbered = plans.flatMap((plan) =>
    inYear(plan)
      .filter((target) => target.value !== null && target.unit === unit)
      .slice(0, 1),
  );
  const against = (side: number): Target[] =>
    numbered.filter((target) => Math.sign(target.value! - value!) === side);
  const hasNumber = (target: Target): boolean => target.value !== null;
  const unnumbered = plans.filter(
    (plan) => inYear(plan).length > 0 && !inYear(plan).some(hasNumber),
  );
  const { whole: silent, partial } = splitByExtent(
    plans.filter((plan) => inYear(plan).length === 0),
    (plan) => plan,
  );
  const groups = [
    [against(1).map(nameWithFigure), '高于国家的数'],
    [against(0).map((target) => nameUnlike(target, label)), '与国家的数相同'],
    [against(-1).map(nameWithFigure), '低于国家的数'],
    [unnumbered.map(({ region }) => region), '没有写数'],
    [silent.map(({ region }) => region), '原文没有写'],
    [partial.map(({ region }) => region), '文本不全，没有读到'],
  ] as const;
  const parts = groups.flatMap(([names, verb]) =>
    names.length > 0 ? `${listNames(names, plans.length)}${verb}` : [],
  );
  return `${year} 年的目标，国家写 ${label}：${parts.join('，')}`;
}

/** Above a bound of plans the places are counted. */
function listNames(names: readonly string[], plans: number): string {
  return plans > mostTogether ? `${names.length} 处` : names.join('、');
}

function nameWithFigure({ who, label }: Target): string {
  return `${who}（${label}）`;
}

/** The same number may be worded otherwise: 达到90% where the reference says 90%以上. */
function nameUnlike({ who, label }: Target, reference: string): string {
  return label === reference ? who : `${who}（写作「${label}」）`;
}

/** Say how many plans have it, and between which figures. */
function describeSpread({ plans }: MetricTargets): string {
  const speaking = plans.filter(({ targets }) => targets.length > 0);
  const found = groupByKind(speaking.flatMap(({ targets }) => targets));
  const unread = plans.filter((plan) => plan.targets.length === 0 && isPartial(plan)).length;
  const heard = plans.length - unread;
  const start = `${
    speaking.length === heard
      ? `${heard} 份方案都写了这一项`
      : `${heard} 份方案里 ${speaking.length} 份写了这一项`
  }${unread > 0 ? `（另有 ${unread} 份文本不全，没有读到）` : ''}`;
  const [only] = found;
  if (found.length === 1 && only) return `${start}，${only.phrase}`;
  return `${start}：${found.map(({ count, phrase }) => `${count} 处${phrase}`).join('，')}`;
}

/** Sort figures by what they say: a level, a decrease, no growth, or no number at all. */
function groupByKind(targets: readonly Target[]): { count: number; phrase: string }[] {
  const phrases: Record<string, (members: readonly Target[]) => string> = {
    decrease: (members) => `写下降，数${spreadOf(members)}`,
    'zero-growth': () => '写零增长',
    'no-figure': () => '没有写数',
    level: (members) => `写的数${spreadOf(members)}`,
  };
  const kindOf = ({ wording }: Target): string => (wording in phrases ? wording : 'level');
  const groups = Map.groupBy(targets, kindOf);
  return ['level', 'decrease', 'zero-growth', 'no-figure'].flatMap((kind) => {
    const members = groups.get(kind);
    return members ? { count: members.length, phrase: phrases[kind]!(members) } : [];
  });
}

/** `是 40%`, or `从 75% 到 95%` for the least and the most; figures in several units are listed. */
function spreadOf(targets: readonly Target[]): string {
  const units = [...new Set(targets.map(({ unit }) => unit ?? ''))];
  return units
    .map((unit) => {
      const values = targets.flatMap((one) => ((one.unit ?? '') === unit ? (one.value ?? []) : []));
      const [least, most] = [Math.min(...values), Math.max(...values)];
      if (least !== most) return `从 ${least}${unit} 到 ${most}${unit}`;
      return `${values.length > 1 ? '都' : ''}是 ${least}${unit}`;
    })
    .join('、');
}
