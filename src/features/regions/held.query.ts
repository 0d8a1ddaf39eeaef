import type { Plan } from '@/corpus/plan.ts';
import { groupWithin } from '../../corpus/adcode.ts';
import { formatPlanKind } from '../../shared/format.ts';
import { gatherFacts, type HeldNotices, type HeldPlace, type PlaceFacts } from './held.ts';
import type { Notice } from '../notices/types.ts';
import { typeWords } from '../notices/words.ts';
import { getDivisions, getNotices, getSearches } from '../notices/notices.query.ts';
import { loadReportContent } from '../report/report-content.query.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';

/** How many places an answer names before it only counts them. */
const mostNamed = 3;

/** What the site holds, by the code of the place; of places of which it holds nothing there is no entry. */
export const getHeldPlaces = once((): ReadonlyMap<string, HeldPlace> => {
  const held = new Map<string, HeldPlace>();
  const add = (adcode: string, more: HeldPlace): void => {
    if (getDivisions().find(adcode)) held.set(adcode, { ...held.get(adcode), ...more });
  };
  for (const [adcode, plans] of Map.groupBy(getPlans(), ({ metadata }) => metadata.adcode))
    add(adcode, { plans: plans.map(toHeldPlan) });
  for (const [adcode, notices] of groupWithin(getNotices(), (notice) => notice.adcode))
    add(adcode, { notices: toHeldNotices(adcode, notices) });
  for (const [adcode, [newest, ...earlier]] of getSearches()) {
    if (newest === undefined) continue;
    const { searchedOn, found } = newest;
    add(adcode, { search: { date: searchedOn, found, times: 1 + earlier.length } });
  }
  for (const { adcode, authority } of loadReportContent().regions) add(adcode, { authority });
  return held;
});

/** What the answers about a place are made of; the list of divisions must have it. */
export function getPlaceFacts(adcode: string): PlaceFacts {
  const held = getHeldPlaces();
  return gatherFacts(getDivisions().chain(adcode), (code) => held.get(code));
}

function toHeldPlan({ metadata }: Plan): NonNullable<HeldPlace['plans']>[number] {
  const { id, region, kind, title, date, docNumber } = metadata;
  const label = kind === 'plan' ? `${region}${formatPlanKind(kind)}` : title;
  return { id, label, title, date, docNumber };
}

function toHeldNotices(adcode: string, notices: readonly Notice[]): HeldNotices {
  const newest = notices.at(-1)!;
  const places = [...Map.groupBy(notices, (notice) => notice.adcode)]
    .map(([code, own]) => ({ name: nameWithin(adcode, code), count: own.length }))
    .toSorted((one, other) => other.count - one.count);
  return {
    count: notices.length,
    newest: {
      id: newest.id,
      name: newest.name,
      date: newest.date,
      type: typeWords[newest.type],
      exceeds: newest.exceedance?.exceeded === true,
      readOn: newest.source.checkedOn,
    },
    spread: places.slice(0, mostNamed),
    places: places.length,
  };
}

/** 武威市民勤县 of 甘肃省, 民勤县 of 武威市. */
function nameWithin(outer: string, adcode: string): string {
  const chain = getDivisions().chain(adcode);
  const below = chain.slice(chain.findIndex((division) => division.adcode === outer) + 1);
  return (below.length > 0 ? below : chain.slice(-1)).map(({ name }) => name).join('');
}
