import { pathToFileURL } from 'node:url';
import { createDivisionTree, type DivisionTree } from '../../shared/division-tree.ts';
import { isWithin, provinceOf } from '../../corpus/adcode.ts';
import { compare } from '../../corpus/compare.ts';
import type { NoticeGuide } from './guide.ts';
import { readProjectNoticeGuides, readProjectNotices } from './read-notices.query.ts';
import { groupPlots } from './plots.ts';
import type { Notice, NoticeType, Plot } from './types.ts';
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
  return getNotices()
    .filter((notice) => isWithin(notice.adcode, adcode))
    .toReversed();
}

/** What editors wrote about every kind of notice, in the order of the file. */
export const getNoticeGuides = once((): readonly NoticeGuide[] => readProjectNoticeGuides(root));

/** What editors wrote about one kind of notice. */
export function getNoticeGuide(type: NoticeType): NoticeGuide {
  return getNoticeGuides().find((guide) => guide.type === type)!;
}

/** The provinces that have notices, in the order of their codes, and how many. */
export function getNoticeProvinces(): { adcode: string; count: number }[] {
  return [...Map.groupBy(getNotices(), ({ adcode }) => provinceOf(adcode))]
    .map(([adcode, { length: count }]) => ({ adcode, count }))
    .sort((one, other) => compare(one.adcode, other.adcode));
}
