import type { NamedPlace } from '@/corpus/facts/types.ts';
import type { Division, PlaceEntry } from '@/corpus/registers/places.ts';
import type { Clause, Plan } from '@/corpus/types.ts';
import { innermost } from '@/corpus/adcode.ts';
import type { RegionCounts } from './region-words.ts';
import { listRegions, type Region } from './regions.ts';
import { newestSearch, readSearches, type NoticeSearch } from '@/features/notices/searches.ts';
import { getClause, getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { getDivisions, getNotices } from '../notices/notices.query.ts';
import { readContent } from '../../shared/content.query.ts';
import { once } from '../../shared/once.ts';
import { loadReportContent } from '../report/report-content.query.ts';

/** A clause that names a place, with its words. */
export interface NamingClause {
  plan: Plan;
  clause: Clause;
  fact: NamedPlace;
}

/** Every region with a page, by code. */
export function getRegions(): readonly Region[] {
  return [...loadRegions().values()];
}

/** The region with this code, if it has a page. */
export function findRegion(adcode: string): Region | undefined {
  return loadRegions().get(adcode);
}

const loadRegions = once(
  () =>
    new Map(
      listRegions(getDivisions(), [
        ...getPlans().map(({ metadata }) => metadata.adcode),
        ...getNamedPlaces().flatMap(({ adcode }) => adcode ?? []),
        ...getNotices().map(({ adcode }) => adcode),
        ...loadReportContent().regions.map(({ adcode }) => adcode),
        ...getSearches().flatMap(({ adcodes }) => adcodes),
      ]).map((region) => [region.adcode, region]),
    ),
);

/** What is known of a region and of all below it, counted. */
export function countWithin({ adcode }: Pick<Region, 'adcode'>): RegionCounts {
  return countAll().get(adcode) ?? { plans: 0, named: 0, notices: 0 };
}

const countAll = once(() => {
  const all = new Map<string, RegionCounts>();
  const add = (adcode: string | null, kind: keyof RegionCounts): void => {
    for (const division of getDivisions().chain(adcode ?? '')) {
      const own = all.get(division.adcode) ?? { plans: 0, named: 0, notices: 0 };
      all.set(division.adcode, { ...own, [kind]: own[kind] + 1 });
    }
  };
  for (const { metadata } of getPlans()) add(metadata.adcode, 'plans');
  for (const { adcode } of getNamedPlaces()) add(adcode, 'named');
  for (const { adcode } of getNotices()) add(adcode, 'notices');
  return all;
});

const plansByCode = once(() => Map.groupBy(getPlans(), ({ metadata }) => metadata.adcode));

/** The plans of one division itself. */
export function getPlansOf({ adcode }: Pick<Region, 'adcode'>): readonly Plan[] {
  return plansByCode().get(adcode) ?? [];
}

const namingByCode = once(() =>
  Map.groupBy(
    getPlans().flatMap((plan) =>
      plan.facts.places.map((fact) => ({ plan, clause: getClause(fact.clause), fact })),
    ),
    ({ fact }) => fact.adcode,
  ),
);

/** The clauses that name just this place, in the order of the plans. */
export function getNamingClauses({ adcode }: Region): readonly NamingClause[] {
  return namingByCode().get(adcode) ?? [];
}

/** The names that a place had when a plan was written. */
export function getFormerNames({ adcode }: Region): PlaceEntry['formerNames'] {
  return loadCorpus().registers.places.find((place) => place.adcode === adcode)?.formerNames ?? [];
}

/** The newest search for notices about a region; where none was made, about the nearest one above it. */
export function getSearch({
  adcode,
}: Region): { search: NoticeSearch; division: Division } | undefined {
  const searched = innermost(
    adcode,
    getSearches().flatMap(({ adcodes }) => adcodes),
  );
  const division = getDivisions().find(searched ?? '');
  const search = division && newestSearch(getSearches(), division.adcode);
  return search && { search, division };
}

const getSearches = once(() =>
  readContent('content/notices/searches.yaml', (file, source) =>
    readSearches(file, source, loadCorpus().registers.divisions),
  ),
);

function getNamedPlaces(): readonly NamedPlace[] {
  return getPlans().flatMap(({ facts }) => facts.places);
}
