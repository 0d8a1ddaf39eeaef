import {
  readNationalTargets,
  shownTargets,
  type NationalTarget,
} from '@/corpus/registers/national-targets.ts';
import { assembleMetrics, type MetricTargets } from './targets.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { readContent } from '../../shared/content.query.ts';
import { once } from '../../shared/once.ts';

const nationalFile = 'content/national-targets.yaml';

/** Every metric that a plan sets a figure for, with what all plans and the state say about it. */
export const getMetrics = once((): readonly MetricTargets[] =>
  assembleMetrics(getPlans(), getNationalTargets()),
);

/** The path of a metric's page from the site's root. */
export function metricPath(id: string): string {
  return `/indicators/${id}/`;
}

/**
 * The state's targets that may be shown.
 *
 * @throws Error with every problem of the file, its place and its remedy.
 */
export const getNationalTargets = once((): readonly NationalTarget[] =>
  shownTargets(readContent(nationalFile, readNationalTargets)),
);
