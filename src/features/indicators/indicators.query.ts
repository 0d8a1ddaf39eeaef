import {
  readNationalTargets,
  shownTargets,
  type NationalTarget,
} from '@/corpus/registers/national-targets.ts';
import type { Plan } from '../../corpus/plan.ts';
import { getEchoes } from '../echoes/echoes.query.ts';
import { groupRoutesWithin } from '../plans/plan-groups.query.ts';
import { assembleMetrics, type MetricTargets, type Target } from './targets.ts';
import { href } from '../../shared/url.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { readContent } from '../../shared/content.query.ts';
import { once } from '../../shared/once.ts';

const nationalFile = 'content/national-targets.yaml';

/** Every metric that a plan sets a figure for, with what all plans and the state say about it. */
export const getMetrics = once((): readonly MetricTargets[] =>
  assembleMetrics(getPlans(), getNationalTargets(), getEchoes()),
);

/** What one plan wants reached, metric by metric: each target with the metric that it is set for. */
export function getTargetsOf(plan: string) {
  return targetsByPlan().get(plan) ?? [];
}

const targetsByPlan = once(() => {
  const all = getMetrics().flatMap(({ id, name, plans }) =>
    plans.flatMap(({ plan, targets }) =>
      targets.map((target) => ({ plan, metric: { id, name }, target })),
    ),
  );
  return Map.groupBy(all, ({ plan }) => plan);
});

/** What the layout is told of the page of all metrics. */
export function describeMetrics(): { title: string; description: string } {
  return {
    title: '指标',
    description: `${getPlans().length} 份方案要达到的 ${getMetrics().length} 项指标：写的什么数，哪一年，是「以上」还是「左右」，出自哪一条。`,
  };
}

/** A metric with the targets of some plans alone, beside those of the state. */
export function cutMetric(metric: MetricTargets, members: readonly Plan[]): MetricTargets {
  const ids = new Set(members.map(({ metadata }) => metadata.id));
  return { ...metric, plans: metric.plans.filter(({ plan }) => ids.has(plan)) };
}

/** How many targets plans set for a metric. */
export function countTargets({ plans }: MetricTargets): number {
  return plans.reduce((sum, { targets }) => sum + targets.length, 0);
}

/** The routes of the metrics' pages by group; where no plan of a group sets a target, there is none. */
export const metricGroupRoutes = () =>
  groupRoutesWithin(getMetrics(), 'metric', {
    idOf: ({ id }) => id,
    cut: (metric, plans) => {
      const own = cutMetric(metric, plans);
      return countTargets(own) > 0 ? own : null;
    },
  });

/** The path of a metric's page from the site's root. */
export function metricPath(id: string): string {
  return `/indicators/${id}/`;
}

/** The address of a metric's page, with the site's base. */
export function metricHref(id: string): string {
  return href(metricPath(id));
}

/** The address of where a target stands, with the site's base; of what was said later that of the page that was read. */
export function targetHref({ path }: Pick<Target, 'path'>): string {
  return path.startsWith('/') ? href(path) : path;
}

/**
 * The state's targets and the results told of the whole country that may be shown.
 *
 * @throws Error with every problem of the file, its place and its remedy.
 */
export const getNationalTargets = once((): readonly NationalTarget[] =>
  shownTargets(readContent(nationalFile, readNationalTargets)),
);

/** What is said once on a page that shows figures of the state which were read in retellings. */
export function nationalCaveat(): string {
  const isRetold = getNationalTargets().some(({ confidence }) => confidence === 'retold');
  return isRetold ? '国家的数，本站读到的是转载，引用前请核对原件。' : '';
}
