import type { Calendar, FoundDate } from './found-date.ts';
import { findDates } from './dates.ts';

const pastBefore = /(?:截至|截止到?|已经?|曾经?)$/u;
const pastBehind =
  /^[^，,。；;]{0,24}(?:已(?:经)?(?:达|完成|实现|建|有|累计|全部)|(?:完成|建成|建立|开展|制定|印发|启动|划定|实现|取得|出台|组织|成立|编制|召开|达到|安排|投入|通过|批准)了)|^[^。；;]{0,40}超额完成/u;
/** What follows the date of a paper. */
const paperBehind = /^[^，,。；;]{0,40}(?:(?:会议|审议|研究)(?:审议)?(?:通过|批准|同意)|印发$)/u;
/** What is told of a day on which somebody spoke or a meeting was held. */
const reportBehind =
  /^[^。；;]{0,40}?(?:强调|指出|讲话|致辞|表示|报道|出席|视察|考察|调研|会见|(?:召开|举行)[^。；;]{0,16}会议?[，,](?:部署|研究|传达|听取|学习|总结|安排))/u;
/** What makes of a year the one that a plan is for: 为做好2019年工作. */
const purposeBefore = /为(?:切实|进一步|认真|扎实|全面)?(?:做好|抓好|推进|加强)$/u;
const stop = /[。；;！？!?\n]/u;
/** A date is compared with the one before it no farther back. */
const reach = 60;

/** Find the dates of a folded text, those that bind and those of what is over: a bare year that goes on with a tale of the past is past as well. */
export function sortDates(text: string, calendar: Calendar) {
  const ahead: FoundDate[] = [];
  const over: FoundDate[] = [];
  let last: FoundDate | undefined;
  for (const date of findDates(text, calendar)) {
    const between = last && text.slice(last.span[1], Math.min(date.span[0], last.span[1] + reach));
    const goesOn =
      last !== undefined &&
      last === over.at(-1) &&
      date.kind === 'in' &&
      between !== undefined &&
      between.length < reach &&
      !stop.test(between);
    const isOver = goesOn || isPast(text, date) || isBefore(date, calendar);
    (isOver ? over : ahead).push(date);
    last = date;
  }
  return { ahead, over };
}

/** Whether the words round a date tell of the past, or of a paper that bears it. */
export function isPast(text: string, { span: [start, end], kind }: FoundDate): boolean {
  const before = text.slice(Math.max(0, start - 8), start);
  const behind = text.slice(end, end + 60);
  if (pastBefore.test(before) || pastBehind.test(behind)) return true;
  const isReport = text.charAt(end - 1) === '日' && reportBehind.test(behind);
  return kind === 'in' && (isReport || purposeBefore.test(before) || paperBehind.test(behind));
}

function isBefore({ date }: FoundDate, { issueYear }: Calendar): boolean {
  return date !== null && issueYear !== null && Number(date.slice(0, 4)) < issueYear;
}
