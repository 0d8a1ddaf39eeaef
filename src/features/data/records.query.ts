import { clausePath, planPath } from '../../corpus/address.ts';
import { datasets } from '../../corpus/export/datasets.ts';
import type { Plan } from '../../corpus/plan.ts';
import { getPlan, getPlans, loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';
import { dataLicense } from '../../shared/settings.ts';
import { fullAddress } from '../../shared/url.ts';
import { agencyPath, getAgencies } from '../agencies/agencies.query.ts';
import { echoDataset } from '../echoes/dataset.ts';
import { getPlaceEchoes, getPlanEchoes } from '../echoes/echoes.query.ts';
import { noticePath } from '../notices/addresses.ts';
import { noticeRecord } from '../notices/dataset.ts';
import { getDivisions, getNotices, getNoticesIn } from '../notices/notices.query.ts';
import type { Notice } from '../notices/types.ts';
import { arePlansSplit } from '../plans/plan-groups.query.ts';
import { answerPlace } from '../regions/answer.ts';
import { getPlaceFacts } from '../regions/held.query.ts';
import { findRegion, getSheetRegions } from '../regions/regions.query.ts';
import { regionPath } from '../regions/regions.ts';
import { getTopics, topicPath } from '../topics/topics.query.ts';
import { answeredQuestions, recordKinds, recordSchemaName, type RecordKind } from './records.ts';

/**
 * The records that stand beside pages. Places have one where something is held; agencies and topics as long as their pages
 * speak of all plans.
 */
export const recordRoutes = () => {
  const ids: Record<RecordKind, readonly string[]> = {
    plan: getPlans().map(({ metadata }) => metadata.id),
    region: getSheetRegions().map(({ adcode }) => adcode),
    agency: arePlansSplit() ? [] : getAgencies().map(({ agency }) => agency.id),
    topic: arePlansSplit() ? [] : getTopics().map(({ topic }) => topic.id),
    notice: getNotices().map(({ id }) => id),
  };
  return (Object.keys(ids) as RecordKind[]).flatMap((kind) =>
    ids[kind].map((id) => ({ params: { folder: recordKinds[kind].folder, id }, props: { kind } })),
  );
};

/** The page of a thing, from the site's root, and what its record holds. */
type Members = { url: string } & Record<string, unknown>;

const writers: Readonly<Record<RecordKind, (id: string) => Members>> = {
  plan: (id) => ({ url: planPath(id), ...planMembers(getPlan(id)) }),
  region: regionMembers,
  agency: agencyMembers,
  topic: topicMembers,
  notice: noticeMembers,
};

/** Write the record of one thing, for the site at this address. */
export function writeRecord(kind: RecordKind, id: string, site: URL | undefined): string {
  const { url, ...members } = writers[kind](id);
  return JSON.stringify({
    $schema: fullAddress(`/data/${recordSchemaName(kind)}`, site),
    url: fullAddress(url, site),
    license: dataLicense.url,
    ...members,
  });
}

/** A plan's row of every dataset that has rows for what stands in plans; together those of all plans are the datasets. */
function planMembers(plan: Plan): Record<string, unknown> {
  const corpus = { ...loadCorpus(), plans: [plan] };
  const long = datasets.filter(({ isLong }) => isLong);
  return {
    plan: rowsOf('plans', corpus)[0],
    ...Object.fromEntries(long.map(({ name }) => [name, rowsOf(name, corpus)])),
    echoes: echoDataset.rows(getPlanEchoes(plan.metadata.id)),
  };
}

function regionMembers(adcode: string): Members {
  const region = findRegion(adcode)!;
  const { name, fullName, level, above, below } = region;
  const facts = getPlaceFacts(adcode);
  const answers = answerPlace(facts);
  const codes = (places: readonly { adcode: string }[]): string[] => places.map((at) => at.adcode);
  return {
    url: regionPath(adcode),
    region: { adcode, name, fullName, level, above: codes(above), below: codes(below) },
    answers: answeredQuestions.map((question) => {
      const { short, why } = answers[question];
      return { question, short, why };
    }),
    plans: facts.plans.map(({ id }) => {
      const { title, adcode: of } = getPlan(id).metadata;
      return { id, title, adcode: of, url: planPath(id) };
    }),
    notices: getNoticesIn(adcode).map(toNoticeRecord),
    echoes: echoDataset.rows(getPlaceEchoes(adcode)),
    places: placesByCode().get(adcode) ?? [],
  };
}

const placesByCode = once(() => Map.groupBy(rowsOf('places'), (row) => row['adcode']));

function agencyMembers(id: string): Members {
  return {
    url: agencyPath(id),
    agency: rowsOf('agencies').find((row) => row['id'] === id),
    responsibilities: rowsOf('responsibilities').filter((row) => row['agency'] === id),
    commitments: rowsOf('commitments').filter((row) => (row['lead'] as string[]).includes(id)),
  };
}

function topicMembers(id: string): Members {
  const { plans } = getTopics().find(({ topic }) => topic.id === id)!;
  return {
    url: topicPath(id),
    topic: rowsOf('topics').find((row) => row['id'] === id),
    clauses: plans.flatMap(({ clauses }) =>
      clauses.map((clause) => {
        const { id: clauseId, plan, ordinals, heading } = clause;
        return { id: clauseId, plan, ordinals, heading, url: clausePath(clause) };
      }),
    ),
  };
}

function noticeMembers(id: string): Members {
  const notice = getNotices().find((one) => one.id === id)!;
  return {
    url: noticePath(id),
    notice: toNoticeRecord(notice),
    plot: getNotices()
      .filter(({ plot }) => plot === notice.plot)
      .map((one) => ({ id: one.id, date: one.date, name: one.name, url: noticePath(one.id) })),
  };
}

function toNoticeRecord(notice: Notice): object {
  return noticeRecord({ notice, region: getDivisions().fullName(notice.adcode) });
}

type Row = Readonly<Record<string, unknown>>;

/** The rows of a dataset, of all plans or of some. */
function rowsOf(name: string, corpus = loadCorpus()): readonly Row[] {
  return datasets.find((dataset) => dataset.name === name)!.rows(corpus) as readonly Row[];
}
