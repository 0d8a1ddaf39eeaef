import { pathToFileURL } from 'node:url';
import { ContentError } from '../../corpus/content-error.ts';
import { formatDiagnostic } from '../../corpus/diagnostics.ts';
import type { Clause } from '../../corpus/plan.ts';
import { readContent } from '../../shared/content.query.ts';
import { loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import type { EchoSearch } from './echo-searches.ts';
import { echoStateOf, emptySearches, type EchoState } from './echo-states.ts';
import { byDay, isShown, nationalPlan, type Echo } from './echo.ts';
import type { Promised } from './matching.ts';
import { isNationalShown, readNationalPlan, type NationalPlanEntry } from './national-plan.ts';
import {
  inspectEchoes,
  nationalPlanFile,
  type InspectedEchoes,
} from './read-project-echoes.query.ts';

const getInspected = once((): InspectedEchoes => {
  const inspected = inspectEchoes(pathToFileURL(`${process.cwd()}/`), loadCorpus());
  const problems = inspected.diagnostics.map(formatDiagnostic);
  if (problems.length > 0) throw new ContentError(problems.join('\n'));
  return inspected;
});

/** Every search for later words. */
export function getEchoSearches(): readonly EchoSearch[] {
  return getInspected().searches;
}

/** The later words that pages show, in the order of the register. */
export const getEchoes = once((): readonly Echo[] => getInspected().echoes.filter(isShown));

const byClause = once(() => Map.groupBy(getEchoes(), ({ clause }) => clause));
const byPlace = once(() => Map.groupBy(getEchoes(), ({ adcode }) => adcode));

/** What was said later of a clause, the latest first. */
export function getClauseEchoes({ id }: Pick<Clause, 'id'>): readonly Echo[] {
  return (byClause().get(id) ?? []).toSorted(byDay);
}

/** What was said later of a place itself, not of those above or below it; the latest first. */
export function getPlaceEchoes(adcode: string): readonly Echo[] {
  return (byPlace().get(adcode) ?? []).toSorted(byDay);
}

/** What was said later of a metric, wherever; the latest first. */
export function getMetricEchoes(metricId: string): readonly Echo[] {
  return getEchoes()
    .filter((echo) => echo.metricId === metricId)
    .toSorted(byDay);
}

/** What was said later in the story of one plan, its clauses and its places; the latest first. */
export function getPlanEchoes(plan: string): readonly Echo[] {
  return getEchoes()
    .filter((echo) => echo.plan === plan)
    .toSorted(byDay);
}

/** What was said later of the whole country. */
export const getNationalEchoes = once(() => getPlanEchoes(nationalPlan));

/** What stands at a promise, or at a whole clause, about later words. */
export function getEchoState(promised: Promised): EchoState {
  return echoStateOf(getInspected(), promised);
}

/** What was looked for in vain about a place, for itself. */
export function getEmptySearches(adcode: string): readonly EchoSearch[] {
  return emptyByPlace().get(adcode) ?? [];
}

const emptyByPlace = once(() =>
  Map.groupBy(emptySearches(getEchoSearches()), (search) => search.adcode),
);

/** What the state's plan of 2016 sets, and documents that carry it out, by row of the comparison: what may be shown. */
export const getNationalPlan = once((): ReadonlyMap<string, readonly NationalPlanEntry[]> =>
  Map.groupBy(
    readContent(nationalPlanFile, readNationalPlan).filter(isNationalShown),
    ({ row }) => row,
  ),
);
