import { countFacts } from '../corpus/export/records.ts';
import { planPath } from '../corpus/address.ts';
import type { Plan } from '../corpus/plan.ts';
import { noticePath } from '../features/notices/addresses.ts';
import { formatAnswer, formatNoticeDay, formatQuestion } from '../features/notices/format.ts';
import { getDivisions, getNotices } from '../features/notices/notices.query.ts';
import { answersOf } from '../features/notices/questions.ts';
import type { Notice } from '../features/notices/types.ts';
import { typeWords } from '../features/notices/words.ts';
import { toneCount, type CoreLayer } from '../features/plans/core.ts';
import { planLayers } from '../features/plans/plan-core.ts';
import { answerPlace, noVerdict, questions, type Question } from '../features/regions/answer.ts';
import { isHeld } from '../features/regions/held.ts';
import { getPlaceFacts } from '../features/regions/held.query.ts';
import { getRegions } from '../features/regions/regions.query.ts';
import { regionPath } from '../features/regions/regions.ts';
import { getPlan, getPlans, loadCorpus } from '../shared/corpus.query.ts';
import { formatDate } from '../shared/format.ts';
import { once } from '../shared/once.ts';
import { disclaimer, siteTitle } from '../shared/settings.ts';
import type { Card } from './card-drawing.ts';

/** What a page says of itself to those who pass it on. */
export interface PassedOn {
  /** From the site's root. */
  path: string;
  title: string;
  description: string;
}

/** What kinds of pages are called above their titles, by how their paths begin. */
const kinds: readonly (readonly [start: string, name: string])[] = [
  ['/indicators/', '指标'],
  ['/topics/', '主题'],
  ['/learn/', '课堂'],
  ['/commitments/', '方案里的承诺'],
  ['/compare/', '各地方案'],
];

/** The card of a page: what it says in its own words, and the core of its place. */
export function cardOf(page: PassedOn): Card {
  const plan = plansByPath().get(page.path);
  if (plan) return planCard(plan);
  const notice = noticesByPath().get(page.path);
  if (notice) return noticeCard(notice);
  const adcode = /^\/regions\/(\d{6})\/$/.exec(page.path)?.[1];
  if (adcode !== undefined) return placeCard(adcode);
  const { path, title, description } = page;
  const kicker = kinds.find(([start]) => path.startsWith(start))?.[1] ?? '';
  // Its name stands in the title.
  const sentence = description.startsWith(`${title}：`)
    ? description.slice(title.length + 1)
    : description;
  return { ...blank(path), kicker, title, sentence };
}

/** The pages whose cards the corpus tells alone, each with the name of its card. */
export function toldPaths(): { name: string; path: string }[] {
  return [
    ...getPlans().map(({ metadata: { id } }) => ({ name: `plan-${id}`, path: planPath(id) })),
    ...getNotices().map(({ id }) => ({ name: `notice-${id}`, path: noticePath(id) })),
    ...getRegions()
      .filter(({ adcode }) => isHeld(getPlaceFacts(adcode)))
      .map(({ adcode }) => ({ name: `region-${adcode}`, path: regionPath(adcode) })),
  ];
}

const plansByPath = once(
  () => new Map(getPlans().map((plan) => [planPath(plan.metadata.id), plan])),
);
const noticesByPath = once(
  () => new Map(getNotices().map((notice) => [noticePath(notice.id), notice])),
);

/** A card with nothing on it but a core of even layers, which the name of the page makes uneven. */
function blank(name: string): Card {
  const layers = Array.from({ length: toneCount }, (_, index): CoreLayer => {
    const tone = index + 1;
    return { id: `${name}${tone}`, label: '', weight: 1, href: '', tone };
  });
  const words = { kicker: '', note: '', title: '', sentence: '', foot: disclaimer, origin: '' };
  return { ...words, answers: [], publisher: siteTitle, layers };
}

/** The core of a place: that of the plan that binds it. */
function placeLayers(adcode: string): readonly CoreLayer[] | undefined {
  const [nearest] = getPlaceFacts(adcode).plans;
  // Without the fine lines, which are the plan's own.
  return nearest && coreOf(getPlan(nearest.id)).map((layer) => ({ ...layer, parts: [] }));
}

function coreOf(plan: Plan): CoreLayer[] {
  return planLayers(plan, loadCorpus().registers.topics, (address) => address);
}

function planCard(plan: Plan): Card {
  const { title, docNumber, region, date } = plan.metadata;
  const { clauses, deadlines, recurring, disclosures } = countFacts(plan, plan.facts);
  const told = [
    `${clauses} 条`,
    ...(deadlines + recurring > 0 ? [`${deadlines + recurring} 件写了时间的承诺`] : []),
    ...(disclosures > 0 ? [`${disclosures} 件要公开的事`] : []),
  ];
  return {
    ...blank(title),
    kicker: region,
    note: [docNumber, date === null ? null : formatDate(date)].filter(Boolean).join('\u3000'),
    title,
    sentence: `${told.join('，')}。每条有自己的网址，可以引用。`,
    layers: coreOf(plan),
  };
}

function placeCard(adcode: string): Card {
  const facts = getPlaceFacts(adcode);
  const answers = answerPlace(facts);
  return {
    ...blank(adcode),
    kicker: facts.above.join(''),
    note: '四个回答',
    title: facts.name,
    answers: (Object.keys(questions) as Question[]).map((question) => ({
      question: questions[question],
      short: answers[question].short,
    })),
    foot: noVerdict.replace(/。$/, ''),
    layers: placeLayers(adcode) ?? blank(adcode).layers,
  };
}

function noticeCard(notice: Notice): Card {
  const { id, adcode, name, type, date, exceedance } = notice;
  const answers = answersOf(notice)
    .filter(({ question }) => question !== 'informed')
    .map((one) => `${formatQuestion(one.question)}：${formatAnswer(one)}`);
  return {
    ...blank(id),
    kicker: getDivisions().fullName(adcode),
    note: [typeWords[type], formatNoticeDay(date)].join('\u3000'),
    title: name,
    sentence: `${exceedance?.quote ? `「${exceedance.quote}」\u3000` : ''}${answers.join('；')}。`,
    foot: '公告原文照录，附来源',
    layers: placeLayers(adcode) ?? blank(id).layers,
  };
}
