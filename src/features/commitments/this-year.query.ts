import type { Plan } from '../../corpus/plan.ts';
import { getBuildDate } from '../../shared/build-date.query.ts';
import { getPlan, getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { fullAddress, href } from '../../shared/url.ts';
import { writeAtom } from '../data/atom.query.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import { toYearEvent, writeLedgerCalendar } from './calendar.ts';
import { getLedger, getPlanLedger } from './commitments.query.ts';
import type { LedgerRecord } from './ledger.ts';
import { allDuties, dutiesOfYear, type YearDuties } from './this-year.ts';
import { sentenceOf } from './words.ts';

/** A place or an agency whose duties of the year can be subscribed to; its id is its part of an address. */
type YearSubject = ReturnType<typeof getYearSubjects>[number];

/** The year of the build. */
export function getThisYear(): number {
  return Number(getBuildDate().slice(0, 4));
}

/** What some plans ask for in the year of the build. */
export function getYearDuties(plans: readonly Plan[]): YearDuties {
  return toDuties(plans.flatMap(({ metadata }) => getPlanLedger(metadata.id)));
}

/** How many duties of the year some plans have. */
export function countYearDuties(plans: readonly Plan[]): number {
  return allDuties(getYearDuties(plans)).length;
}

/** What an agency leads or answers for in the year of the build. */
export function getAgencyYear(agency: string): YearDuties {
  return toDuties(recordsByAgency().get(agency) ?? []);
}

const recordsByAgency = once(() => {
  const byAgency = new Map<string, LedgerRecord[]>();
  for (const record of getLedger())
    for (const id of record.agencies) byAgency.set(id, [...(byAgency.get(id) ?? []), record]);
  return byAgency;
});

/** A plan of one year binds in no other. */
function toDuties(records: readonly LedgerRecord[]): YearDuties {
  const year = getThisYear();
  const binding = records.filter(({ plan }) => {
    const { kind, date } = getPlan(plan).metadata;
    return kind !== 'year-plan' || date?.startsWith(String(year)) === true;
  });
  return dutiesOfYear(binding, year);
}

/** Every place with a plan, and every agency, that has a duty this year; of many plans only the places. */
export const getYearSubjects = once(() => {
  const places = [...Map.groupBy(getPlans(), ({ metadata }) => metadata.adcode)].map(
    ([adcode, plans]) => ({
      id: adcode,
      name: plans[0]?.metadata.region ?? adcode,
      path: `/regions/${adcode}/`,
      duties: getYearDuties(plans),
    }),
  );
  const agencies = arePlansSplit()
    ? []
    : loadCorpus().registers.agencies.map(({ id, name }) => ({
        id,
        name,
        path: `/agencies/${id}/`,
        duties: getAgencyYear(id),
      }));
  // What is due once would make a file of one year alone, whose address others may keep.
  return [...places, ...agencies].filter(
    ({ duties: { yearly, longer } }) => yearly.length + longer.length > 0,
  );
});

/** A feed or a calendar of a subject. */
export type YearFile = ReturnType<typeof getYearFiles>[number];

/** Every feed and calendar of the year. */
export function getYearFiles() {
  return getYearSubjects().flatMap((subject) => [
    {
      name: `${subject.id}.xml`,
      mediaType: 'application/atom+xml; charset=utf-8',
      write: (site: URL | undefined) => writeYearFeed(subject, site),
    },
    {
      name: `${subject.id}.ics`,
      mediaType: 'text/calendar; charset=utf-8',
      write: (site: URL | undefined) => writeYearCalendar(subject, site),
    },
  ]);
}

/** The address of a subject's feed or calendar, with the site's base. */
export function yearFileHref(id: string, ending: 'xml' | 'ics'): string {
  return href(`/this-year/${id}.${ending}`);
}

/** The duties of a subject as a calendar of the year. */
function writeYearCalendar({ name, duties }: YearSubject, site: URL | undefined): string {
  const events = allDuties(duties).flatMap(
    (duty) => toYearEvent(duty, sentenceOf(duty.record), fullAddress(duty.record.path, site)) ?? [],
  );
  return writeLedgerCalendar(events, `${name}：${duties.year} 年该做的事`, getBuildDate());
}

/** The duties of a subject as an Atom feed, an entry a duty and a year. */
function writeYearFeed({ id, name, path, duties }: YearSubject, site: URL | undefined): string {
  const day = `${duties.year}-01-01`;
  const entries = allDuties(duties).map(({ record, rhythm }) => ({
    id: `${fullAddress('/this-year/', site)}#${record.id}-${duties.year}`,
    path: record.path,
    title: `${rhythm}：${sentenceOf(record)}`,
    text: `${record.region}方案 ${record.citation}。原文：${record.quote}`,
    day,
  }));
  return writeAtom(entries, {
    path: `/this-year/${id}.xml`,
    page: path,
    title: `${name}：每年该做的事`,
    description:
      '方案写明每年、每几年做一次的事，和这一年到期的事。这里写的是该做什么，不是做没做。',
    updated: day,
    site,
  });
}
