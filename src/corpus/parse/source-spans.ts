import type { Reading } from '../characters/reading.ts';
import type { Edit } from '../repair/edits.ts';
import type { Span } from '../position.ts';
import { unnumberedDraft, type Draft } from './drafts.ts';

/**
 * Move drafts that were made from a reading to where their text stands in the source.
 *
 * What the reading left out belongs to the clause beside it, so that the spans of all clauses still cover every character
 * of the source that is no white space.
 */
export function toSourceDrafts(
  source: string,
  drafts: readonly Draft[],
  reading: Reading,
): Draft[] {
  const { toSource, changes } = reading;
  const moved = drafts.map((draft) => ({
    ...draft,
    labels: draft.labels.map(toSource),
    marker: toSource(draft.marker),
    heading: draft.heading && toSource(draft.heading),
    paragraphs: draft.paragraphs.map((paragraph) => ({
      ...paragraph,
      span: toSource(paragraph.span),
    })),
    spans: draft.spans.map(toSource),
  }));
  const left = changes.filter(({ start, end }) => /\S/u.test(source.slice(start, end)));
  if (left.length === 0) return moved;
  if (!moved.some(({ spans }) => spans.some(([start, end]) => start < end)))
    return [{ ...unnumberedDraft('0'), spans: spansOf(left) }];
  coverEdges(source, moved, left);
  return moved;
}

function spansOf(changes: readonly Edit[]): Span[] {
  return changes.map(({ start, end }): Span => [start, end]);
}

/** Widen the spans of drafts over what was left out between them. */
function coverEdges(source: string, drafts: readonly Draft[], left: readonly Edit[]): void {
  const places = drafts
    .flatMap(({ spans }) => spans.map((span, index) => ({ spans, index, start: span[0] })))
    .sort((one, other) => one.start - other.start);
  let next = 0;
  for (const { start, end } of left) {
    while ((places[next]?.start ?? Infinity) < end) next++;
    const [before, after] = [places[next - 1], places[next]];
    const known = before?.spans[before.index];
    if (known && end <= known[1]) continue;
    const behind = after?.spans[after.index];
    // What stands at the head of a line goes with that line.
    if (after && behind && (!before || !source.slice(end, behind[0]).includes('\n')))
      after.spans[after.index] = [Math.min(start, behind[0]), behind[1]];
    else if (before && known) before.spans[before.index] = [known[0], Math.max(end, known[1])];
  }
}
