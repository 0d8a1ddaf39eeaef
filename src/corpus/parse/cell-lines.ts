import type { Edit } from '../repair/edits.ts';
import type { ParagraphKind, Span } from '../types.ts';
import type { Draft } from './drafts.ts';
import { readMarker } from './markers.ts';

const closing = /[。．.！!？?；;：:，,）)】》”]$/;
/** A shorter line, such as a lone number, is no beginning of a sentence. */
const shortestBroken = 6;

/**
 * Add the lines of a cell to a clause, a paragraph each, and return the edits that join a sentence which a line break cut.
 */
export function addCellLines(
  draft: Draft,
  kind: ParagraphKind,
  lines: readonly Span[],
  text: string,
): Edit[] {
  const edits: Edit[] = [];
  let before: Span | null = null;
  for (const span of lines) {
    const paragraph = draft.paragraphs.at(-1);
    if (before && paragraph && isBroken(text, before, span)) {
      paragraph.span = [paragraph.span[0], span[1]];
      edits.push({
        start: before[1],
        end: span[0],
        replacement: '',
        kind: 'page-break',
        note: '单元格里断开的句子，接回一行',
      });
    } else {
      draft.paragraphs.push({ kind, span });
    }
    draft.spans.push(span);
    before = span;
  }
  return edits;
}

function isBroken(text: string, before: Span, after: Span): boolean {
  if (before[1] - before[0] < shortestBroken || closing.test(text.charAt(before[1] - 1)))
    return false;
  return readMarker(text, after[0]) === null;
}
