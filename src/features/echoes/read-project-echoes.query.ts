import type { Corpus } from '../../corpus/corpus.ts';
import { readContentFile } from '../../corpus/io.ts';
import type { EchoContext } from './echo.ts';
import { readEchoSearches } from './echo-searches.ts';
import { readNationalPlan } from './national-plan.ts';
import { readEchoes } from './read-echoes.ts';

export const echoFile = 'content/echoes.csv';
const searchFile = 'content/echo-searches.csv';
export const nationalPlanFile = 'content/national-plan.csv';

/** The later words of a project with the searches for them, leads too, and what is wrong in the three tables. */
export type InspectedEchoes = ReturnType<typeof inspectEchoes>;

/** What rows of later words are held against. */
export function echoContext({ plans, registers }: Corpus): EchoContext {
  return {
    plans: new Map(plans.map((plan) => [plan.metadata.id, plan])),
    places: new Map(registers.divisions.map(({ adcode, name }) => [adcode, name])),
  };
}

/** Read the tables of later words of a project; problems are returned, not thrown. */
export function inspectEchoes(root: URL, corpus: Corpus) {
  const context = echoContext(corpus);
  const echoes = readEchoes(echoFile, readContentFile(root, echoFile), context);
  const searches = readEchoSearches(searchFile, readContentFile(root, searchFile), context);
  const plan = readNationalPlan(nationalPlanFile, readContentFile(root, nationalPlanFile));
  return {
    echoes: echoes.entries,
    searches: searches.entries,
    diagnostics: [...echoes.diagnostics, ...searches.diagnostics, ...plan.diagnostics],
  };
}
