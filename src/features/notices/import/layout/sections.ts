import { fold } from '../../../../corpus/characters/fold.ts';
import type { MergeIndex } from './merges.ts';
import type { Entry, Section, SheetRow } from '../types.ts';

const words: readonly { kind: Section; pattern: RegExp }[] = [
  { kind: 'removed', pattern: /移出|退出|移除/u },
  { kind: 'kept', pattern: /保留|原有|继续管控|延续/u },
  { kind: 'listed', pattern: /新增|新纳入|移入|纳入|列入|新列/u },
];

/** Longer ones are titles or sentences. */
const longestSection = 30;

/**
 * Read the name of a part of a list; `null` where a text is none.
 *
 * @example readSection('三、退出地块') // { kind: 'removed', printed: '退出地块' }
 */
export function readSection(text: string): Entry['section'] {
  const bare = fold(text)
    .replaceAll(/\s/gu, '')
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]+[）)]?[、.．]?)/u, '')
    .replace(/[:：]$/u, '');
  const kind = words.find(({ pattern }) => pattern.test(bare))?.kind;
  if (!kind || bare.length > longestSection || /[，。；,;]/u.test(bare)) return null;
  // 名录 alone stands in the title of every list, and a longer text may be about anything.
  const isNumbered = bare.length < fold(text).replaceAll(/\s/gu, '').length;
  const isOfPlots = /地块|清单|名录|名单|场地|企业|单位/u.test(bare);
  return (isNumbered && isOfPlots) || bare.length <= 12 ? { kind, printed: bare } : null;
}

/** Read from the title of a list that all its plots have left; `null` where it does not say so. */
export function readTitleSection(title: string): Entry['section'] {
  const printed = /(?:移出|退出)(?:的)?(?:地块|企业)?(?:清单|名单|名录)/u.exec(title)?.[0];
  return printed === undefined ? null : { kind: 'removed', printed };
}

/** Whether all cells of a row are merged into one. */
export function isWholeTitle(row: SheetRow, merges: MergeIndex): boolean {
  const last = row.cells.findLastIndex((cell) => cell !== '');
  const end = merges.titleEnd(row.number);
  return end > 0 && end >= last;
}
