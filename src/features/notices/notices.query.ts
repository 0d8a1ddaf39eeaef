import { pathToFileURL } from 'node:url';
import { createDivisionTree, type DivisionTree } from '../../shared/division-tree.ts';
import { groupWithin, provinceOf } from '../../corpus/adcode.ts';
import { compare } from '../../corpus/compare.ts';
import { provinceNoticesPath } from './addresses.ts';
import { formatNoticeDay } from './format.ts';
import type { NoticeGuide } from './guide.ts';
import { readProjectNoticeGuides, readProjectNotices } from './read-notices.query.ts';
import { groupPlots } from './plots.ts';
import { groupSearches, readSearches } from './searches.ts';
import type { Notice, NoticeType, Plot } from './types.ts';
import { readContent } from '../../shared/content.query.ts';
import { loadCorpus } from '../../shared/corpus.query.ts';
import { once } from '../../shared/once.ts';

const root = pathToFileURL(`${process.cwd()}/`);

/** The divisions of the country, arranged once in a build. */
export const getDivisions = once((): DivisionTree =>
  createDivisionTree(loadCorpus().registers.divisions),
);

/** Every notice of the register, oldest first, read once in a build. */
export const getNotices = once((): readonly Notice[] =>
  readProjectNotices(root, loadCorpus().registers.divisions),
);

/** Every plot with its history. */
export const getPlots = once((): readonly Plot[] => groupPlots(getNotices()));

/** The plot that a notice is about. */
export function getPlot({ plot: id }: Notice): Plot {
  return getPlots().find((plot) => plot.id === id)!;
}

/** The notices about plots in a division or below it, newest first. */
export function getNoticesIn(adcode: string): readonly Notice[] {
  return noticesByPlace().get(adcode) ?? [];
}

const noticesByPlace = once(() =>
  groupWithin(getNotices().toReversed(), (notice) => notice.adcode),
);

/** The searches for notices by the places for which they were made, the newest first. */
export const getSearches = once(() =>
  groupSearches(
    readContent('content/notices/searches.yaml', (file, source) =>
      readSearches(file, source, loadCorpus().registers.divisions),
    ),
  ),
);

/** What editors wrote about every kind of notice, in the order of the file. */
export const getNoticeGuides = once((): readonly NoticeGuide[] => readProjectNoticeGuides(root));

/** What editors wrote about one kind of notice. */
export function getNoticeGuide(type: NoticeType): NoticeGuide {
  return getNoticeGuides().find((guide) => guide.type === type)!;
}

/** The provinces that have notices, in the order of their codes, with their notices, newest first. */
export function getNoticeProvinces(): { adcode: string; name: string; notices: Notice[] }[] {
  return [...Map.groupBy(getNotices().toReversed(), ({ adcode }) => provinceOf(adcode))]
    .map(([adcode, own]) => ({ adcode, name: getDivisions().fullName(adcode), notices: own }))
    .sort((one, other) => compare(one.adcode, other.adcode));
}

/** What the layout of a notice's page is told of it. */
export function describeNotice({ id, adcode, name, typePrinted, issuer, date }: Notice) {
  const province = provinceOf(adcode);
  const place = getDivisions().fullName(adcode);
  return {
    title: name,
    card: `notice-${id}`,
    description: `${place}：${name}。${typePrinted}，${issuer}，${formatNoticeDay(date)}。公告说了什么，没说什么。`,
    crumbs: [
      { path: '/notices/', label: '公告' },
      { path: provinceNoticesPath(province), label: getDivisions().fullName(province) },
    ],
  };
}
