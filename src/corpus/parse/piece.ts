import type { Span } from '../position.ts';
import type { Furniture } from './furniture.ts';
import type { Marker } from './markers.ts';

/** What a line is for: it is headed by a number, opens a paragraph, goes on with the line before it, or is of the page. */
export type LineKind = 'numbered' | 'text' | 'continued' | Furniture;

/** A line of the source that holds something, and what it is. */
export type Piece =
  | { kind: 'numbered'; span: Span; marker: Marker }
  | { kind: Exclude<LineKind, 'numbered'>; span: Span };

/** A line of which nothing is known but its place. */
export function plainPiece(span: Span): Piece {
  return { kind: 'text', span };
}

/** The number that heads a line. */
export function markerOf(piece: Piece): Marker | null {
  return piece.kind === 'numbered' ? piece.marker : null;
}

/** Whether a line is of the page that the text was printed on, and is not shown. */
export function isFurniture(piece: Piece): piece is Piece & { kind: Furniture } {
  return piece.kind === 'page-number' || piece.kind === 'running-head';
}
