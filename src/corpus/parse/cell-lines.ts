import type { Edit } from '../repair/edits.ts';
import type { Span } from '../position.ts';
import type { Draft, DraftParagraph } from './drafts.ts';
import { readMarker } from './markers.ts';

const closing = /[。．.！!？?；;：:，,）)】》”]$/;
/** A shorter line, such as a lone number, is no beginning of a sentence. */
const shortestBroken = 6;

/**
 * Add the lines of a cell to a clause, a paragraph each, and return the edits that join a sentence which a line break cut.
 */
export function addCellLines(
  draft: Draft,
  what: Omit<DraftParagraph, 'span'>,
  lines: readonly Span[],
  text: string,
): Edit[] {
  const edits: Edit[] = [];
  let before: Span | null = null;
  for (const span of lines) {
    const paragraph = draft.paragraphs.at(-1);
    if (before && paragraph && isBroken(text, before, span)) {
      paragraph.span = [paragraph.span[0], span[1]];
      edits.push(joinLines(before, span));
    } else {
      draft.paragraphs.push({ ...what, span });
    }
    draft.spans.push(span);
    before = span;
  }
  return edits;
}

/** The edit that takes out the line break between two lines of a cell. */
export function joinLines(before: Span, after: Span): Edit {
  return {
    start: before[1],
    end: after[0],
    replacement: '',
    kind: 'page-break',
    note: '单元格里断开的句子，接回一行',
  };
}

/** Whether a line break of a cell cuts a sentence. */
export function isBroken(text: string, before: Span, after: Span): boolean {
  if (before[1] - before[0] < shortestBroken || closing.test(text.charAt(before[1] - 1)))
    return false;
  return readMarker(text, after[0]) === null;
}
