import { formatDate } from '../../shared/format.ts';
import type { HeldNotices, PlaceFacts } from './held.ts';

/** The four questions about a place, in the order in which they are answered. */
export const questions = {
  notices: '公告里有没有',
  search: '找过没有',
  plan: '哪份方案管这里',
  whom: '找谁说',
} as const;

export type Question = keyof typeof questions;

/** One answer: a few words to be read at a glance, what they rest on, and a way on. */
export interface Answer {
  /** 没有收录. */
  short: string;
  /** Whole sentences. */
  why: string;
  /** Where it is told in full, from the site's root. */
  more: { path: string; label: string } | null;
}

/** The four answers about a place; `authority` says whose task it is there. */
export interface Answers extends Readonly<Record<Question, Answer>> {
  authority: string;
}

/** How many characters of what was found stand in an answer; all of it is told below. */
const mostFound = 56;

/** The number that is answered in the whole country. */
export const hotline = '12345';

/** Stands wherever no notice is held. */
export const noVerdict = '没有收录，不等于没有污染，也不等于有污染。';

/** Stands wherever a notice is held. */
const thatDay = '一条公告说的是公布那天的情况。';

/** The four answers about a place. Pure: page, sheet and card say the same of the same facts. */
export function answerPlace(facts: PlaceFacts): Answers {
  return {
    notices: answerNotices(facts),
    search: answerSearch(facts),
    plan: answerPlan(facts),
    whom: {
      short: hotline,
      why: '说清在哪里、什么时候、看到什么，请接线员报出受理编号。',
      more: null,
    },
    authority: tellAuthority(facts),
  };
}

/**
 * What there is of a place in as few words as a list or a map has room for.
 *
 * @example tellCounts(facts) // '资阳市：方案 1，公告 0'
 */
export function tellCounts({ name, plans, notices }: PlaceFacts): string {
  const own = plans.filter(({ isOwn }) => isOwn).length;
  const above = own === 0 && plans[0] ? `（${plans[0].of}的方案管到这里）` : '';
  return `${name}：方案 ${own}${above}，公告 ${notices?.count ?? 0}`;
}

/** The first whole sentences of a text that are no longer than `most` characters together; one at least. */
export function firstSentences(text: string, most: number): string {
  const sentences = text.match(/[^。]*。/g) ?? [text];
  let length = 0;
  return sentences
    .filter((sentence, at) => (length += sentence.length) <= most || at === 0)
    .join('');
}

function answerNotices({ name, adcode, notices }: PlaceFacts): Answer {
  if (!notices) return { short: '没有收录', why: noVerdict, more: null };
  const { count, newest } = notices;
  const day = newest.date === null ? '没有读到日期' : formatDate(newest.date);
  if (count === 1) {
    return {
      short: `有 1 条${newest.exceeds ? '，公告说超标' : ''}`,
      why: `${newest.name}（${newest.type}），${tellSpread(name, notices)}${day}。${thatDay}`,
      more: { path: `/notices/${newest.id}/`, label: '看这一条' },
    };
  }
  return {
    short: `有 ${count} 条`,
    why: `${tellSpread(name, notices)}最新的${newest.date === null ? day : `是 ${day}`}。${thatDay}`,
    more: { path: `/regions/${adcode}/#notices`, label: '看这些公告' },
  };
}

/** Where the notices lie, closed with a comma; nothing where they are about the place as a whole. */
function tellSpread(name: string, { count, spread, places }: HeldNotices): string {
  const [first] = spread;
  if (!first || (places === 1 && first.name === name)) return '';
  if (count === 1) return `${first.name}，`;
  const isEven = spread.every((one) => one.count === first.count) && spread.length === places;
  const named = isEven
    ? `${spread.map((one) => one.name).join('、')}${places > 1 ? '各' : ''} ${first.count} 条`
    : spread.map((one) => `${one.name} ${one.count} 条`).join('，');
  return `${named}${spread.length < places ? `，一共 ${places} 个地方` : ''}；`;
}

function answerSearch({ name, above, search, notices }: PlaceFacts): Answer {
  if (!search) {
    return {
      short: '还没有专门找过',
      why: notices
        ? `现有的是在找别处时读到的，最新的一条 ${formatDate(notices.newest.readOn)}读到。别的类别、别的年份还没有找。`
        : `本站还没有找过${[name, ...above.toReversed()].join('、')}的公告。`,
      more: null,
    };
  }
  const instead = search.isOwn ? '' : `没有单独找过${name}。`;
  const times = search.times > 1 ? `一共找过 ${search.times} 次。` : '';
  const found = firstSentences(search.found, mostFound);
  return {
    // What was searched is named where it is not this place, so that nobody takes the day for a search of it.
    short: `${formatDate(search.date)}找过${search.isOwn ? '' : search.of}`,
    why: `${instead}${found}${times}`,
    more: { path: `/regions/${search.at}/#searches`, label: '怎样找的' },
  };
}

function answerPlan({ name, above, plans }: PlaceFacts): Answer {
  const [nearest, ...others] = plans;
  if (!nearest) {
    const all = [name, ...above.toReversed()];
    return {
      short: '没有收录',
      why: `${all.join('、')}的方案${all.length > 1 ? '都' : ''}没有收录。这不表示没有方案。`,
      more: null,
    };
  }
  const { id, label, title, date, docNumber, of, isOwn } = nearest;
  const facts = [docNumber, date === null ? null : formatDate(date)].filter(
    (fact) => fact !== null,
  );
  const printed = `《${title}》${facts.length > 0 ? `，${facts.join('，')}` : ''}。`;
  const also = [...new Set(others.map((plan) => plan.label))];
  return {
    short: label,
    why: [
      isOwn ? '' : `${name}自己的方案没有收录；管到这里的是${of}的方案：`,
      printed,
      also.length > 0 ? `${also.join('、')}也管到这里。` : '',
    ].join(''),
    more: { path: `/plans/${id}/`, label },
  };
}

function tellAuthority({ name, authority }: PlaceFacts): string {
  if (!authority) return `没有核到${name}的主管部门。`;
  const called = `${authority.name}（名称以当地公布的为准）`;
  return authority.isOwn
    ? `主管的是${called}。`
    : `没有核到${name}的主管部门，${authority.of}的是${called}。`;
}
