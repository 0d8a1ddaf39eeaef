import { firstIndex } from '../compare.ts';
import type { RepairKind } from '../plan-kinds.ts';
import type { Run, Span } from '../position.ts';

/** A replacement of a stretch of the source in what is shown. */
export interface Edit {
  start: number;
  end: number;
  replacement: string;
  kind: RepairKind;
  note: string;
}

/** Put edits in order and leave out those that overlap an edit of an earlier list: the first list has the last word. */
export function mergeEdits(...lists: readonly (readonly Edit[])[]): Edit[] {
  const [first = [], ...rest] = lists;
  let merged = [...first].sort(byPlace);
  for (const list of rest)
    merged = [...merged, ...withoutOverlap([...list].sort(byPlace), merged)].sort(byPlace);
  return merged;
}

function byPlace(one: Edit, other: Edit): number {
  return one.start - other.start || one.end - other.end;
}

function withoutOverlap(candidates: readonly Edit[], taken: readonly Edit[]): Edit[] {
  let next = 0;
  return candidates.filter((candidate) => {
    while (next < taken.length && (taken[next]?.end ?? 0) <= candidate.start) next++;
    const neighbour = taken[next];
    return !neighbour || neighbour.start >= candidate.end;
  });
}

/** Apply to a span of the source those of the ordered edits that fall into it; the runs are the way back into the source. */
export function applyEdits(source: string, [start, end]: Span, edits: readonly Edit[]) {
  const runs: Run[] = [];
  let text = '';
  let from = start;
  const copyTo = (to: number): void => {
    if (to <= from) return;
    runs.push({ at: text.length, from, length: to - from });
    text += source.slice(from, to);
  };
  const first = firstIndex(edits.length, (index) => (edits[index]?.start ?? 0) >= start);
  for (let index = first; index < edits.length; index++) {
    const edit = edits[index];
    if (!edit || edit.end > end) break;
    copyTo(edit.start);
    text += edit.replacement;
    from = edit.end;
  }
  copyTo(end);
  return { text, runs };
}
