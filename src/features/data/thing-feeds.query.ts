import { groupWithin } from '../../corpus/adcode.ts';
import { clausePath, planPath } from '../../corpus/address.ts';
import type { Change } from '../../corpus/registers/changes.ts';
import { findClause, getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { fullAddress } from '../../shared/url.ts';
import { agencyPath, getAgencies } from '../agencies/agencies.query.ts';
import { nameEcho, saidWhen } from '../echoes/echo-words.ts';
import type { Echo } from '../echoes/echo.ts';
import { getEchoes, getPlanEchoes } from '../echoes/echoes.query.ts';
import { noticeEntry } from '../notices/feed.query.ts';
import { getDivisions, getNoticesIn } from '../notices/notices.query.ts';
import type { Notice } from '../notices/types.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import { getPlaceFacts } from '../regions/held.query.ts';
import { findRegion, getSheetRegions } from '../regions/regions.query.ts';
import { regionPath } from '../regions/regions.ts';
import { getTopics, topicPath } from '../topics/topics.query.ts';
import { writeAtom, type AtomEntry } from './atom.query.ts';
import { feedPath, recordKinds, type RecordKind } from './records.ts';

/** What has a feed of its own. */
export type FeedKind = Exclude<RecordKind, 'notice'>;

/** What a feed is about: its page, and by what it is known that something concerns it. */
interface Subject {
  name: string;
  /** From the site's root. */
  page: string;
  /** Ids of plans: what the record of changes says of them concerns it. */
  plans: readonly string[];
  echoes: readonly Echo[];
  notices: readonly Notice[];
}

/** How many entries a feed has at most, the newest. */
const most = 30;

const subjects: Readonly<Record<FeedKind, () => ReadonlyMap<string, Subject>>> = {
  plan: once(() =>
    mapOf(getPlans(), ({ metadata: { id, title } }) => [id, planSubject(id, title)]),
  ),
  region: once(() => mapOf(getSheetRegions(), ({ adcode }) => [adcode, regionSubject(adcode)])),
  agency: once(() =>
    mapOf(arePlansSplit() ? [] : getAgencies(), ({ agency: { id, name }, plans }) => {
      const own = plans.flatMap(({ plan }) =>
        plan.facts.responsibilities.filter(({ agency }) => agency === id),
      );
      const clauses = new Set(own.map(({ clause }) => clause));
      return [id, clausesSubject(name, agencyPath(id), clauses)];
    }),
  ),
  topic: once(() =>
    mapOf(arePlansSplit() ? [] : getTopics(), ({ topic: { id, name }, plans }) => {
      const clauses = new Set(plans.flatMap((own) => own.clauses.map((clause) => clause.id)));
      return [id, clausesSubject(name, topicPath(id), clauses)];
    }),
  ),
};

/** The feeds of all plans, of the places about which something is held, of agencies and of topics. */
export const feedRoutes = () =>
  (Object.keys(subjects) as FeedKind[]).flatMap((kind) =>
    [...subjects[kind]().keys()].map((id) => ({
      params: { folder: recordKinds[kind].folder, id },
      props: { kind },
    })),
  );

/** The feeds of a kind, as long as a page can name them. */
export function listFeeds(kind: FeedKind): { name: string; path: string }[] {
  if (arePlansSplit()) return [];
  return [...subjects[kind]()].map(([id, { name }]) => ({ name, path: feedPath(kind, id) }));
}

/** Write the feed of one thing: changes to what is held of it, what was said later, notices. */
export function writeThingFeed(
  kind: FeedKind,
  id: string,
  { changes, site }: { changes: readonly Change[]; site: URL | undefined },
): string {
  const subject = subjects[kind]().get(id)!;
  const entries = [
    ...changes.filter((change) => isAbout(change, subject)).map((one) => changeEntry(one, site)),
    ...subject.echoes.map((echo) => echoEntry(echo, site)),
    ...subject.notices.map((notice) => noticeEntry(notice, site)),
  ].toSorted((one, other) => Date.parse(other.day) - Date.parse(one.day));
  const oldest = changes.at(-1)!.date;
  return writeAtom(entries.slice(0, most), {
    path: feedPath(kind, id),
    page: subject.page,
    title: subject.name,
    description: `${subject.name}：新的公告、更正、后来的说法、新收的方案。`,
    updated: entries[0]?.day ?? oldest,
    site,
  });
}

/** An entry for a change of the site. */
export function changeEntry({ id, date, title, text }: Change, site: URL | undefined): AtomEntry {
  const path = `/changes/#${id}`;
  return { id: fullAddress(path, site), path, title, text, day: date };
}

function isAbout({ plans, clauses }: Change, subject: Subject): boolean {
  const named = [...plans, ...clauses.map((clause) => clause.slice(0, clause.indexOf('/')))];
  return named.some((plan) => subject.plans.includes(plan));
}

/** Dated by the day on which it was read: that is when it came to the site. */
function echoEntry(echo: Echo, site: URL | undefined): AtomEntry {
  const clause = echo.clause === null ? undefined : findClause(echo.clause);
  const place = findRegion(echo.adcode) ? regionPath(echo.adcode) : '/indicators/';
  return {
    id: `${fullAddress('/data/echoes.json', site)}#${echo.id}`,
    path: clause ? clausePath(clause) : place,
    title: `${echo.place}，${nameEcho(echo)}：${echo.metric}`,
    text: `${saidWhen(echo)}，${echo.saidBy}，${echo.document}。${echo.summary}`,
    day: echo.checkedOn,
  };
}

function planSubject(id: string, title: string): Subject {
  return { name: title, page: planPath(id), plans: [id], echoes: getPlanEchoes(id), notices: [] };
}

function regionSubject(adcode: string): Subject {
  return {
    name: getDivisions().fullName(adcode),
    page: regionPath(adcode),
    plans: getPlaceFacts(adcode).plans.map(({ id }) => id),
    echoes: echoesWithin().get(adcode) ?? [],
    notices: getNoticesIn(adcode),
  };
}

const echoesWithin = once(() => groupWithin(getEchoes(), ({ adcode }) => adcode));

function clausesSubject(name: string, page: string, clauses: ReadonlySet<string>): Subject {
  const plans = loadCorpus().plans.filter((plan) => plan.clauses.some(({ id }) => clauses.has(id)));
  return {
    name,
    page,
    plans: plans.map(({ metadata }) => metadata.id),
    echoes: getEchoes().filter(({ clause }) => clause !== null && clauses.has(clause)),
    notices: [],
  };
}

function mapOf<Item>(
  items: readonly Item[],
  entryOf: (item: Item) => [string, Subject],
): Map<string, Subject> {
  return new Map(items.map(entryOf));
}
