import { clausePath } from '../../corpus/address.ts';
import { textAt } from '../../corpus/clause-texts.ts';
import { metrics, otherMetric } from '../../corpus/facts/metrics.data.ts';
import type { Indicator } from '../../corpus/facts/types.ts';
import type { Echo } from '../echoes/echo.ts';
import { figureWords } from '../echoes/echo-words.ts';
import { comparableWith } from '../echoes/matching.ts';
import type { NationalTarget } from '../../corpus/registers/national-targets.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import { clauseCitation } from '../plans/outline.ts';
import { readTargetWords } from './target-words.ts';

/** One figure that is to be reached, with its words and the way back to them. */
export type Target = ReturnType<typeof planTarget>;

/** What one plan says about a metric. */
export type PlanTargets = ReturnType<typeof planTargets>;

/** Everything that is known about one metric. */
export type MetricTargets = ReturnType<typeof assembleMetric>;

/** Where the state's targets stand, each with its document and where it was read. */
const generationsPath = '/indicators/#generations';

/** The metrics that any plan sets a figure for: first those that the state has set too, then in the order of the table. */
export function assembleMetrics(
  plans: readonly Plan[],
  nationalTargets: readonly NationalTarget[],
  echoes: readonly Echo[] = [],
): MetricTargets[] {
  const order = [...metrics.map(({ id }) => id), otherMetric];
  const used = new Set(plans.flatMap(({ facts }) => facts.indicators.map((one) => one.metricId)));
  const assembled = order
    .filter((id) => used.has(id))
    .map((id) => assembleMetric(id, plans, { nationalTargets, echoes }));
  return [
    ...assembled.filter(({ national }) => national.length > 0),
    ...assembled.filter(({ national }) => national.length === 0),
  ];
}

/** Whether enough numbers differ for a picture to say more than words do. */
export function isDrawn(metric: MetricTargets): boolean {
  const values = Map.groupBy(
    [...everyTarget(metric), ...everyResult(metric)].filter(({ value }) => value !== null),
    ({ unit, wording }) => `${unit} ${wording === 'decrease'}`,
  );
  return [...values.values()].some((own) => new Set(own.map(({ value }) => value)).size >= 3);
}

/** The targets of the state and of all plans. */
export function everyTarget({ national, plans }: MetricTargets): Target[] {
  return [...national, ...plans.flatMap(({ targets }) => targets)];
}

/** The results that may stand beside a target. */
export function everyResult({ nationalResults, plans }: MetricTargets): Target[] {
  return [...nationalResults, ...plans.flatMap(({ results }) => results)];
}

/** The lanes of a metric's chart: the state and each plan with its targets, and under each the results, where there are any. */
export function metricSeries({ national, nationalResults, plans }: MetricTargets) {
  const places = [
    { region: '国家', targets: national, results: nationalResults },
    ...plans.map(({ region, targets, results }) => ({ region, targets, results })),
  ].filter(({ region, targets }) => region !== '国家' || targets.length > 0);
  return places.flatMap(({ region, targets, results }) => [
    { name: region, targets, isResult: false },
    ...(results.length > 0 ? [{ name: region, targets: results, isResult: true }] : []),
  ]);
}

/** What is known beside the plans. */
interface Beside {
  nationalTargets: readonly NationalTarget[];
  echoes: readonly Echo[];
}

function assembleMetric(id: string, plans: readonly Plan[], { nationalTargets, echoes }: Beside) {
  const known = metrics.find((metric) => metric.id === id);
  const national = nationalTargets.filter(
    ({ metricId }) => metricId === id && metricId !== otherMetric,
  );
  const own = echoes.filter(({ metricId }) => metricId === id);
  return {
    id,
    name: known?.name ?? '其他指标',
    subject: known?.subject ?? '各方案自定的其他指标',
    /** Every plan of the corpus, in its order, the silent ones too; of laws, which set duties, only those with a target. */
    plans: plans
      .map((plan) => planTargets(plan, id, own))
      .filter(({ targets }, at) => targets.length > 0 || isPlan(plans[at])),
    /** Empty where the state set none, or none that was read. */
    national: national
      .filter(({ kind }) => kind === 'target')
      .map(nationalTarget)
      .sort(byYear),
    /** What was said later of the whole country. */
    nationalResults: national.filter(({ kind }) => kind === 'result').map(nationalTarget),
  };
}

function isPlan(plan: Plan | undefined): boolean {
  return plan?.metadata.kind !== 'regulation';
}

function planTargets(plan: Plan, metricId: string, echoes: readonly Echo[]) {
  const { id, region, complete, adcode } = plan.metadata;
  const indicators = plan.facts.indicators.filter((one) => one.metricId === metricId);
  const measured = indicators.map((one) => ({ ...one, adcode }));
  return {
    plan: id,
    region,
    /** How much of the plan was read. */
    complete,
    /** Empty where the plan is silent, or was not read so far. */
    targets: indicators.map((indicator) => planTarget(plan, indicator)).sort(byYear),
    /** What was said later of this very figure, and may stand beside it. */
    results: comparableWith(echoes, measured).map((echo) => echoResult(region, echo)),
  };
}

function byYear(one: Target, other: Target): number {
  return (one.year ?? Infinity) - (other.year ?? Infinity) || 0;
}

function planTarget(plan: Plan, indicator: Indicator) {
  const clause = plan.clauses.find(({ id }) => id === indicator.clause);
  if (!clause) throw new Error(`指标引用的条款 ${indicator.clause} 不在方案里。`);
  const { start, end, focus, comparator, value } = indicator;
  const text = textAt(clause, indicator.paragraph);
  return {
    ...readTargetWords({
      comparator,
      value,
      before: text.slice(start, focus[0]),
      figure: text.slice(...focus),
      after: text.slice(focus[1], end),
    }),
    /** The place whose plan sets it, or 国家. */
    who: plan.metadata.region,
    /** As the text names what is measured; where the table of metrics knows it, its name there. */
    metric: indicator.metric,
    year: indicator.year,
    value,
    unit: indicator.unit,
    quote: indicator.quote,
    /** What the same clause says about the figures' standing: 具体以省政府下达指标为准. */
    caveat: caveatOf(clause),
    /** The clause as it is cited, or the document. */
    citation: clauseCitation(clause),
    /** From the site's root; of what was said later the address of the page that was read. */
    path: clausePath(clause),
  };
}

/** A paragraph of its own, in brackets, that leaves the last word on the figures to somebody else. */
function caveatOf({ paragraphs }: Clause): string | null {
  const found = paragraphs.map(({ text }) => /^（([^（）]+为准)）[。；]?$/u.exec(text.trim())?.[1]);
  return found.find((words) => words !== undefined) ?? null;
}

function nationalTarget(target: NationalTarget): Target {
  const { comparator, value, words, year, unit, document, metricId } = target;
  const read = readTargetWords({ comparator, value, before: '', figure: words, after: '' });
  return {
    ...read,
    label: value === null ? words : read.label,
    who: '国家',
    metric: metrics.find(({ id }) => id === metricId)?.name ?? metricId,
    year,
    value,
    unit,
    quote: words,
    caveat: null,
    citation: document,
    path: generationsPath,
  };
}

function echoResult(who: string, echo: Echo): Target {
  const { value, unit, year, metric, summary, document, source } = echo;
  const label = figureWords(echo);
  return {
    wording: 'reach',
    strives: false,
    label,
    who,
    metric,
    year,
    value,
    unit,
    quote: summary,
    caveat: null,
    citation: document,
    path: source,
  };
}
