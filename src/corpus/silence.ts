import type { Extent } from './plan-kinds.ts';

/** How much of a document a text has, as its metadata say it. */
export interface HasExtent {
  complete: Extent;
}

const unread: Readonly<Record<Exclude<Extent, 'whole'>, string>> = {
  opening: '这份文本只有开头，没有读到',
  excerpt: '这份文本只是节录，没有读到',
};

/** Whether a text has only a part of its document: what was not read in it, the document may still say. */
export function isPartial({ complete }: HasExtent): boolean {
  return complete === 'opening' || complete === 'excerpt';
}

/** What stands where nothing of a thing was read in a text, so that nobody takes what is missing for silence. */
export function silenceOf({ complete }: HasExtent): string {
  return complete === 'opening' || complete === 'excerpt' ? unread[complete] : '原文没有写';
}

/** A note for the head of what is said of a partial text; `null` for a whole one. */
export function extentNote({ complete }: HasExtent): string | null {
  if (complete === 'opening') return '这份文本只有开头，没有读到后面的部分。这里的数只算读到的。';
  if (complete === 'excerpt') return '这份文本只是节录，没有读到别的部分。这里的数只算读到的。';
  return null;
}

/** What stands for what a document may say of itself, such as its number, where its text does not. */
export function unstated(text: HasExtent): string {
  return isPartial(text) ? '没有读到' : '原文没有写';
}

/** What stands in a table where nothing was counted. */
export function noCount(text: HasExtent): string {
  return isPartial(text) ? '没有读到' : '无';
}

/** Those of some texts that are silent for certain, and those that have only a part of their document. */
export function splitByExtent<Item>(
  items: readonly Item[],
  extentOf: (item: Item) => HasExtent,
): { whole: readonly Item[]; partial: readonly Item[] } {
  return {
    whole: items.filter((item) => !isPartial(extentOf(item))),
    partial: items.filter((item) => isPartial(extentOf(item))),
  };
}
