import type { NamedPlace } from '@/corpus/facts/types.ts';
import type { Division, PlaceEntry } from '@/corpus/registers/places.ts';
import type { Clause, Plan } from '@/corpus/plan.ts';
import { innermost } from '@/corpus/adcode.ts';
import { describeCounts, type RegionCounts } from './region-words.ts';
import { listRegions, regionPath, type Region } from './regions.ts';
import { searchesOf, wholeCountry, type NoticeSearch } from '@/features/notices/searches.ts';
import { getClause, getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { getDivisions, getNotices, getSearches } from '../notices/notices.query.ts';
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
        ...searchedDivisions(),
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

/** What the layout of a region's page is told of it. */
export function describeRegion(region: Region): {
  title: string;
  here: string;
  description: string;
  crumbs: { path: string; label: string }[];
} {
  const { name, fullName, above } = region;
  const counts = describeCounts(countWithin(region));
  return {
    title: fullName,
    here: name,
    description: `${fullName}：本站收录的土壤污染防治方案、目标、期限、地块公告和主管部门。${counts}。`,
    crumbs: [
      { path: '/regions/', label: '全国' },
      ...above.map((division) => ({ path: regionPath(division.adcode), label: division.name })),
    ],
  };
}

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

/**
 * The searches for notices about a region, the newest first; where none was made, those about the nearest one above it.
 * `undefined` where neither was searched.
 */
export function getRegionSearches({
  adcode,
}: Region): { searches: readonly NoticeSearch[]; division: Division } | undefined {
  const searched = innermost(adcode, searchedDivisions());
  const division = getDivisions().find(searched ?? '');
  return division && { searches: searchesOf(getSearches(), division.adcode), division };
}

function searchedDivisions(): readonly string[] {
  return getSearches()
    .flatMap(({ adcodes }) => adcodes)
    .filter((adcode) => adcode !== wholeCountry);
}

function getNamedPlaces(): readonly NamedPlace[] {
  return getPlans().flatMap(({ facts }) => facts.places);
}
