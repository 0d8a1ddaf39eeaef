import { Feed } from 'feed';
import { fullAddress } from '../../shared/url.ts';
import { noticePath, noticesPerPage } from './addresses.ts';
import { formatAnswer, formatQuestion } from './format.ts';
import { answersOf } from './questions.ts';
import { typeWords } from './words.ts';
import { getDivisions, getNotices } from './notices.query.ts';
import { dataLicense, siteTitle } from '../../shared/settings.ts';

/** The newest notices as an Atom feed; one without a day is dated by when it was checked. */
export function writeNoticeFeed(site: URL | undefined): string {
  const absolute = (path: string): string => fullAddress(path, site);
  const notices = getNotices().toReversed().slice(0, noticesPerPage);
  const days = notices.map(({ date, source }) => date ?? source.checkedOn).sort();
  const feed = new Feed({
    id: absolute('/notices/'),
    title: `地块公告 · ${siteTitle}`,
    description: '政府网站上关于具体地块的公告：说了什么，没说什么。',
    link: absolute('/notices/'),
    feedLinks: { atom: absolute('/notices/feed.xml') },
    language: 'zh-CN',
    updated: new Date(days.at(-1) ?? 0),
    generator: siteTitle,
    copyright: dataLicense.name,
    author: { name: siteTitle, link: absolute('/') },
  });
  for (const notice of notices) {
    const link = absolute(noticePath(notice.id));
    const answers = answersOf(notice).map(
      (answer) => `${formatQuestion(answer.question)}：${formatAnswer(answer)}`,
    );
    feed.addItem({
      id: link,
      link,
      title: `${getDivisions().fullName(notice.adcode)}：${notice.name}（${typeWords[notice.type]}）`,
      description: `${answers.join('；')}。`,
      date: new Date(notice.date ?? notice.source.checkedOn),
    });
  }
  return feed.atom1();
}
