import { writeAtom, type AtomEntry } from '../data/atom.query.ts';
import { fullAddress } from '../../shared/url.ts';
import { noticePath, noticesPerPage } from './addresses.ts';
import { formatAnswer, formatQuestion } from './format.ts';
import { answersOf } from './questions.ts';
import type { Notice } from './types.ts';
import { typeWords } from './words.ts';
import { getDivisions, getNotices } from './notices.query.ts';

/** An entry for a notice; one without a day is dated by when it was checked. */
export function noticeEntry(notice: Notice, site: URL | undefined): AtomEntry {
  const { id, adcode, name, type, date, source } = notice;
  const path = noticePath(id);
  const answers = answersOf(notice).map(
    (answer) => `${formatQuestion(answer.question)}：${formatAnswer(answer)}`,
  );
  return {
    id: fullAddress(path, site),
    path,
    title: `${getDivisions().fullName(adcode)}：${name}（${typeWords[type]}）`,
    text: `${answers.join('；')}。`,
    day: date ?? source.checkedOn,
  };
}

/** The newest notices as an Atom feed. */
export function writeNoticeFeed(site: URL | undefined): string {
  const entries = getNotices()
    .toReversed()
    .slice(0, noticesPerPage)
    .map((notice) => noticeEntry(notice, site));
  const days = entries.map(({ day }) => day).sort();
  return writeAtom(entries, {
    path: '/notices/feed.xml',
    page: '/notices/',
    id: '/notices/',
    title: '地块公告',
    description: '政府网站上关于具体地块的公告：说了什么，没说什么。',
    updated: days.at(-1) ?? '1970-01-01',
    site,
  });
}
