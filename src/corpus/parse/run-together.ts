import type { Span } from '../position.ts';
import { findInlineMarkers, type InlineMarker, type MarkerFamily } from './markers.ts';

/** Lines longer than this do not occur in plans that keep their line breaks (the longest paragraph of the first five has 1,100 characters). */
const longestParagraph = 2000;
/** A text of at most this many lines has lost its line breaks. */
const fewLines = 3;
const shortestRunTogether = 60;

/**
 * Cut lines into which a whole document has run together, at the numbers that head its clauses.
 *
 * A number counts only where its family begins (1) or goes on (one more than the last), so that figures in the text are
 * left alone. Lines of ordinary length come back as they are.
 */
export function splitRunTogether(text: string, lines: readonly Span[]): Span[] {
  const filled = lines.filter(([start, end]) => end > start);
  const wholeDocument = filled.length <= fewLines;
  return lines.flatMap((line) => {
    const length = line[1] - line[0];
    const suspicious = length > longestParagraph || (wholeDocument && length > shortestRunTogether);
    return suspicious ? splitAtMarkers(text, line) : [line];
  });
}

function splitAtMarkers(text: string, [start, end]: Span): Span[] {
  const cuts = inSequence(findInlineMarkers(text, start, end)).map((marker) => marker.start);
  const edges = [start, ...cuts.filter((cut) => cut > start), end];
  return edges.slice(1).map((edge, index): Span => [edges[index] ?? start, edge]);
}

function inSequence(markers: readonly InlineMarker[]): InlineMarker[] {
  const last = new Map<MarkerFamily, number>();
  return markers.filter(({ family, ordinal, weak }) => {
    const opens = ordinal === 1 && !weak;
    if (!opens && (ordinal === 1 || ordinal !== (last.get(family) ?? 0) + 1)) return false;
    last.set(family, ordinal);
    return true;
  });
}
