import type { Span } from '../../corpus/position.ts';

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
/** A mark never grows over these. */
const stops = '、，；。：“”（）《》 ';
/** Marks with no more than this many characters between them, punctuation aside, become one. */
const smallestGap = 1;

/**
 * The stretches of a text that are marked: differences are found in characters and shown in whole words, and a protected
 * token is marked whole.
 */
export function wordMarks(
  text: string,
  differing: readonly Span[],
  tokens: readonly Span[],
): Span[] {
  if (differing.length === 0) return [];
  const edges = wordEdges(text);
  const grown = differing.map((span) => grow(text, span, { edges, tokens }));
  return join(
    text,
    grown.toSorted((one, other) => one[0] - other[0]),
  );
}

function wordEdges(text: string): ReadonlySet<number> {
  const edges = new Set<number>([0, text.length]);
  for (const { index } of segmenter.segment(text)) edges.add(index);
  return edges;
}

/** Tokens widen a stretch, and so do words, until neither does. */
function grow(
  text: string,
  [first, last]: Span,
  { edges, tokens }: { edges: ReadonlySet<number>; tokens: readonly Span[] },
): Span {
  let [start, end] = [first, last];
  for (const [from, to] of tokens)
    if (start < to && end > from) {
      start = Math.min(start, from);
      end = Math.max(end, to);
    }
  while (start > 0 && !edges.has(start) && !stops.includes(text[start - 1]!)) start -= 1;
  while (end < text.length && !edges.has(end) && !stops.includes(text[end]!)) end += 1;
  return start === first && end === last
    ? [start, end]
    : grow(text, [start, end], { edges, tokens });
}

function join(text: string, spans: readonly Span[]): Span[] {
  const joined: [number, number][] = [];
  for (const [start, end] of spans) {
    const last = joined.at(-1);
    const gap = last ? text.slice(last[1], start).replace(/[\s\p{P}]/gu, '') : '';
    if (last && (start <= last[1] || gap.length <= smallestGap)) last[1] = Math.max(last[1], end);
    else joined.push([start, end]);
  }
  return joined;
}
