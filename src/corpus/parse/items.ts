import type { Span } from '../position.ts';
import { levelHasTitles, readHeadingShape, type HeadingShape } from './headings.ts';
import { rankFamilies } from './levels.ts';
import type { Marker, MarkerFamily } from './markers.ts';
import { isFurniture, type Piece } from './piece.ts';
import { namesUnits } from './pieces.ts';

/** A numbered line with what follows it up to the next number. */
export interface Item {
  marker: Marker;
  /** From its number to the end of its last line. */
  span: Span;
  /** Depth of its family in this document, 0 for the outermost. */
  rank: number;
  heading: Span | null;
  /** The text on the numbered line, without number and heading. */
  body: Span | null;
  /** The lines below it. */
  rest: readonly Piece[];
}

interface Candidate {
  marker: Marker;
  line: Span;
  /** Where the last of its lines ends. */
  end: number;
  rank: number;
  /** Whether the next item stands inside this one. */
  hasChild: boolean;
  rest: readonly Piece[];
}

/** Group lines into numbered items and tell which of them have headings; the lines before the first number are left out. */
export function readItems(text: string, pieces: readonly Piece[]): Item[] {
  const candidates = findCandidates(pieces);
  const shapes = candidates.map((candidate) => judgeShape(text, candidate));
  const titled = findTitledFamilies(candidates, shapes);
  return candidates.map((candidate, index) => {
    const shape = shapes[index] ?? { kind: 'body' };
    return toItem(text, candidate, shape, titled.has(candidate.marker.family));
  });
}

function findCandidates(pieces: readonly Piece[]): Candidate[] {
  const numbered = pieces.flatMap((piece, index) =>
    piece.kind === 'numbered' ? [{ line: piece.span, marker: piece.marker, index }] : [],
  );
  const order = rankFamilies(numbered.map(({ marker }) => marker));
  return numbered.map(({ line, marker, index }, position) => {
    const next = numbered[position + 1];
    const rank = order.indexOf(marker.family);
    const hasChild = next !== undefined && order.indexOf(next.marker.family) > rank;
    const below = pieces.slice(index + 1, next?.index);
    const end = below.at(-1)?.span[1] ?? line[1];
    const rest = below.filter((piece) => !isFurniture(piece));
    return { marker, line, end, rank, hasChild, rest };
  });
}

function judgeShape(text: string, { marker, line, hasChild, rest }: Candidate): HeadingShape {
  const shape = readHeadingShape(text, [marker.end, line[1]], rest[0]?.kind === 'continued');
  if (shape.kind === 'body') return shape;
  // A full sentence with nothing below it is the title of nothing; articles of a regulation begin with their text.
  const isSentence = shape.kind === 'own-line' && shape.sentence && !hasChild && rest.length === 0;
  const opensArticle = marker.family === 'article' && (shape.kind === 'run-in' || shape.stopped);
  return isSentence || opensArticle ? { kind: 'body' } : shape;
}

function findTitledFamilies(
  candidates: readonly Candidate[],
  shapes: readonly HeadingShape[],
): Set<MarkerFamily> {
  const byFamily = Map.groupBy(shapes.entries(), ([index]) => candidates[index]?.marker.family);
  const titled = [...byFamily].filter(([, entries]) =>
    levelHasTitles(entries.map(([, shape]) => shape)),
  );
  return new Set(titled.flatMap(([family]) => family ?? []));
}

function toItem(text: string, candidate: Candidate, shape: HeadingShape, titled: boolean): Item {
  const { marker, line, end, rank, hasChild, rest } = candidate;
  const span: Span = [line[0], end];
  const item = { marker, span, rank, heading: null, body: null, rest };
  // Even in a level of running text, a short line with items below it is their title.
  const bareTitle = shape.kind === 'own-line' && !shape.sentence && hasChild && rest.length === 0;
  if (shape.kind !== 'body' && (titled || bareTitle)) {
    return { ...item, heading: shape.heading, body: shape.kind === 'run-in' ? shape.body : null };
  }
  if (marker.end < line[1]) return { ...item, body: [marker.end, line[1]] };
  const [first] = rest;
  // 第一章 on a line of its own, its title on the next.
  return first && isTitleLine(text, first)
    ? { ...item, heading: first.span, rest: rest.slice(1) }
    : item;
}

function isTitleLine(text: string, { span }: Piece): boolean {
  const shape = readHeadingShape(text, span, false);
  return !namesUnits(text.slice(...span)) && shape.kind === 'own-line' && !shape.sentence;
}
