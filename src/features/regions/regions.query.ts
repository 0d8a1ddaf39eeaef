import type { NamedPlace } from '@/corpus/facts/types.ts';
import type { Division, PlaceEntry } from '@/corpus/registers/places.ts';
import type { DivisionChange } from '@/corpus/registers/division-changes.ts';
import type { Clause, Plan } from '@/corpus/plan.ts';
import { levelOf } from '../../corpus/plan-level.ts';
import { isHeld } from './held.ts';
import { describeCounts, type RegionCounts } from './region-words.ts';
import { listRegions, regionHref, regionPath, type Region } from './regions.ts';
import type { NoticeSearch } from '@/features/notices/searches.ts';
import { getYearSubjects } from '../commitments/this-year.query.ts';
import { getClause, getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { getDivisions, getNotices, getSearches } from '../notices/notices.query.ts';
import { once } from '../../shared/once.ts';
import { hasPageOfEveryCounty } from '../../shared/settings.ts';
import { getPlaceFacts } from './held.query.ts';

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
      listRegions(
        getDivisions(),
        loadCorpus()
          .registers.divisions.map(({ adcode }) => adcode)
          .filter(hasPage),
      ).map((region) => [region.adcode, region]),
    ),
);

function hasPage(adcode: string): boolean {
  return (
    hasPageOfEveryCounty ||
    levelOf(adcode) !== 'county' ||
    isKnown(adcode) ||
    changesByHeir().has(adcode)
  );
}

/** The changes by which a division took the place of others; old addresses lead to it. */
export function getChangesTo({ adcode }: Pick<Region, 'adcode'>): readonly DivisionChange[] {
  return changesByHeir().get(adcode) ?? [];
}

const changesByHeir = once((): ReadonlyMap<string, readonly DivisionChange[]> => {
  const changes = loadCorpus().registers.formerDivisions.flatMap(({ heirs, change }) =>
    heirs.map((heir) => ({ heir, change })),
  );
  return new Map(
    [...Map.groupBy(changes, ({ heir }) => heir)].map(([heir, own]) => [
      heir,
      [...new Set(own.map(({ change }) => change))],
    ]),
  );
});

/** Whether what is due this year has a calendar and a feed, by the code of a place with a plan. */
export function hasYearFiles(adcode: string): boolean {
  return yearSubjects().has(adcode);
}

const yearSubjects = once(() => new Set(getYearSubjects().map(({ id }) => id)));

/** Where a place is told of: its own page, or its line on the page of the place that it lies in. */
export function placeHref(adcode: string): string | undefined {
  if (findRegion(adcode)) return regionHref(adcode);
  const parent = getDivisions().chain(adcode).at(-2);
  return parent && `${regionHref(parent.adcode)}#${adcode}`;
}

/** Whether anything is held about a place or below it, or a plan binds it: such pages are for search engines too. */
export function isKnown(adcode: string): boolean {
  return isCounted({ adcode }) || isHeld(getPlaceFacts(adcode));
}

/** Whether there is something of a place itself or below it that can be counted. */
export function isCounted(place: Pick<Region, 'adcode'>): boolean {
  return Object.values(countWithin(place)).some(Boolean);
}

/** The other places right below the one that a place lies in; a province has none. */
export function getNeighbours({ adcode, above }: Region): readonly Division[] {
  const parent = above.at(-1);
  if (!parent) return [];
  return (findRegion(parent.adcode)?.below ?? []).filter((other) => other.adcode !== adcode);
}

/** The paths of the pages of which there is nothing to be found. */
export function getUnknownPaths(): string[] {
  return getRegions()
    .filter(({ adcode }) => !isKnown(adcode))
    .map(({ adcode }) => regionPath(adcode));
}

/** The regions of which a sheet of paper is made: those about which something is held, or that a plan binds. */
export const getSheetRegions = once((): readonly Region[] =>
  getRegions().filter(({ adcode }) => isHeld(getPlaceFacts(adcode))),
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
export function describeRegion({ adcode, name, fullName, above }: Region): {
  title: string;
  here: string;
  description: string;
  crumbs: { path: string; label: string }[];
  isListed: boolean;
  isLean: boolean;
  card?: string;
} {
  const counts = describeCounts(countWithin({ adcode }));
  return {
    title: fullName,
    here: name,
    description: isKnown(adcode)
      ? `${fullName}：公告里有没有，找过没有，哪份土壤污染防治方案管这里，找谁说。${counts}。`
      : `${fullName}：${counts}，可以问谁。`,
    crumbs: [
      { path: '/regions/', label: '全国' },
      ...above.map((division) => ({ path: regionPath(division.adcode), label: division.name })),
    ],
    isListed: isKnown(adcode),
    isLean: !isKnown(adcode),
    ...(isHeld(getPlaceFacts(adcode)) ? { card: `region-${adcode}` } : {}),
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
  return formerNames().get(adcode) ?? [];
}

const formerNames = once(
  () =>
    new Map(
      loadCorpus().registers.places.map((place) => [place.adcode, place.formerNames] as const),
    ),
);

/** The searches for notices that were made for a place itself, the newest first. */
export function getRegionSearches({ adcode }: Region): readonly NoticeSearch[] {
  return getSearches().get(adcode) ?? [];
}

function getNamedPlaces(): readonly NamedPlace[] {
  return getPlans().flatMap(({ facts }) => facts.places);
}
