import type { Plan } from '../../corpus/plan.ts';
import { planLevels } from '../../corpus/plan-kinds.ts';
import { readContent } from '../../shared/content.query.ts';
import { getPlan, getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { href } from '../../shared/url.ts';
import { getPlanGroups, groupHref, type ShownGroup } from '../plans/plan-groups.query.ts';
import { comparedPlans, shortName } from './compared-plan.ts';
import { compareReading, readPlans, type Reading } from './comparison.ts';
import { LeaderFamilies } from './leaders.ts';
import { labelsFile, readLabels } from './label-register.ts';
import { labelSentences } from './labels.ts';
import { measureStanding } from './own.ts';
import { figuresByRow } from './row-figures.ts';
import { arrangeRow } from './row-table.ts';
import { readRows, rowsFile, type Row } from './row-register.ts';
import { describeRow } from './summary.ts';
import { findTwoPlaces } from './two-places.ts';
import { differingFamilies } from './wordings.ts';

/** Plans that are compared with each other, and all that was found: those of one page. */
export type ComparedGroup = ReturnType<typeof compareGroup>;

/** The rows of the comparison, in the order of the register. */
export const getRows = once((): readonly Row[] => readContent(rowsFile, readRows));

/** The rows on whose subject a topic is, by its id. */
export function rowsOfTopic(topic: string): readonly Row[] {
  return getRows().filter(({ topics }) => topics.includes(topic));
}

/** The path of a row's page from the site's root. */
export function rowPath(row: string): string {
  return `/compare/${row}/`;
}

const getLabels = once(() => {
  const { registers } = loadCorpus();
  const list = readContent(labelsFile, readLabels);
  const read = new Set(list.map(({ clause }) => clause.slice(0, clause.indexOf('/'))));
  const plans = getPlans().filter(({ metadata }) => read.has(metadata.id));
  const labelled = comparedPlans(plans, registers);
  return { labelled, labels: labelSentences(list, labelled).labels };
});

/** The families of the sentences of all plans. */
export const getFamilies = once(() => {
  const families = new LeaderFamilies(getLabels().labelled);
  const { registers } = loadCorpus();
  for (const plan of getPlans())
    for (const own of comparedPlans([plan], registers)) families.add(own);
  return families;
});

/** Pages are made group by group, so that what was found for one is not needed after it. */
let latest: ComparedGroup | undefined;

/** The plans that are compared on the pages of a group; of all plans where there are few enough for one page. */
export function getCompared(group: ShownGroup | null = null): ComparedGroup {
  if (latest?.group !== group) latest = compareGroup(group);
  return latest;
}

const groupsByPlan = once(
  () =>
    new Map(
      getPlanGroups().flatMap((group) => group.plans.map(({ metadata }) => [metadata.id, group])),
    ),
);

/** The group in which a plan is compared; `null` where all plans stand on one page. */
export function groupOf(plan: string): ShownGroup | null {
  return groupsByPlan().get(plan) ?? null;
}

let latestReading: { plan: string; reading: Reading } | undefined;

/** The sentences of one plan and their rows, without those of others. */
export function getReading(plan: string): Reading {
  if (latestReading?.plan !== plan) latestReading = { plan, reading: read([getPlan(plan)]) };
  return latestReading.reading;
}

function read(plans: readonly Plan[]): Reading {
  const { registers } = loadCorpus();
  return readPlans(comparedPlans(plans, registers), { rows: getRows(), ...getLabels() });
}

/** The address of a row's page, or of that page of it on which a plan stands; with the site's base. */
export function rowHref(row: string, plan: string): string {
  const group = groupOf(plan);
  return group ? groupHref(rowPath(row), group) : href(rowPath(row));
}

/** The plans of the group of a province, or all of them where they stand on one page; tables and figures are by row. */
function compareGroup(group: ShownGroup | null) {
  const plans = group?.plans ?? getPlans();
  const reading = read(plans);
  // Few plans are compared each with each; of many, with the families of the whole country.
  const comparison = group === null ? compareReading(reading) : getFamilies().compare(reading);
  return {
    group,
    plans,
    comparison,
    tables: new Map(getRows().map((row) => [row.id, arrangeRow(comparison, row)])),
    standing: measureStanding(comparison),
    differing: differingFamilies(comparison),
    figures: figuresByRow(plans, comparison),
  };
}

/** Where a plan says a thing twice and not alike. */
export function getTwoPlaces({ metadata, facts }: Plan, { comparison }: ComparedGroup) {
  return findTwoPlaces(facts, comparison.units.get(metadata.id) ?? [], comparison.scorer);
}

/** What a plan's place is called in a sentence: 甘肃. */
export function placeName(plan: string): string {
  return shortName(getPlan(plan).metadata.region);
}

/** The plans of a page in the order of its columns: the highest level first, which others are compared with. */
export function columnsOf({ plans }: Pick<ComparedGroup, 'plans'>): readonly Plan[] {
  const rank = ({ metadata }: Plan): number => planLevels.indexOf(metadata.level);
  return plans.toSorted((one, other) => rank(one) - rank(other));
}

/** The routes of the rows' pages by group, group by group: each is compared once. */
export const rowGroupRoutes = () =>
  getPlanGroups().flatMap((group) =>
    getRows().map((row) => ({ params: { row: row.id, group: group.id }, props: { row, group } })),
  );

/** The routes of a page for each group. */
export const compareGroupRoutes = () =>
  getPlanGroups().map((group) => ({ params: { group: group.id }, props: { group } }));

/** What differs in a row, a sentence each, the most telling first. */
export function describeDifferences({ tables, figures }: ComparedGroup, row: string) {
  return describeRow(tables.get(row)!, figures.get(row) ?? [], placeName);
}
