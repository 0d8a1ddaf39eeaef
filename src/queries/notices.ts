import { pathToFileURL } from 'node:url';
import { createDivisionTree, type DivisionTree } from '@/lib/divisions.ts';
import { readProjectNotices } from '@/notices/io.ts';
import { groupPlots } from '@/notices/plots.ts';
import type { Notice, Plot } from '@/notices/types.ts';
import { loadCorpus } from './corpus.ts';

let notices: readonly Notice[] | undefined;
let plots: readonly Plot[] | undefined;
let divisions: DivisionTree | undefined;

/** The divisions of the country, arranged once in a build. */
export function getDivisions(): DivisionTree {
  divisions ??= createDivisionTree(loadCorpus().registers.divisions);
  return divisions;
}

/** Every notice of the register, oldest first, read once in a build. */
export function getNotices(): readonly Notice[] {
  notices ??= readProjectNotices(
    pathToFileURL(`${process.cwd()}/`),
    loadCorpus().registers.divisions,
  );
  return notices;
}

/** Every plot with its history. */
export function getPlots(): readonly Plot[] {
  plots ??= groupPlots(getNotices());
  return plots;
}

/** The plot that a notice is about. */
export function getPlot({ plot: id }: Notice): Plot {
  return getPlots().find((plot) => plot.id === id)!;
}

/** The notices about plots in a division or below it, newest first. */
export function getNoticesIn(adcode: string): readonly Notice[] {
  const prefix = adcode.replace(/(?:00)+$/, '');
  return getNotices()
    .filter((notice) => notice.adcode.startsWith(prefix))
    .toReversed();
}
