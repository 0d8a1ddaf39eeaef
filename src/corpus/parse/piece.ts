import type { Span } from '../position.ts';
import type { Furniture } from './furniture.ts';
import type { Marker } from './markers.ts';

/** A line of the source that holds something, and what it is. */
export interface Piece {
  span: Span;
  /** The number that heads it. */
  marker: Marker | null;
  /** Whether it names units: `牵头单位：市环保局`. */
  units: boolean;
  /** Whether it goes on with the sentence of the piece before it. */
  joined: boolean;
  /** What of the page it is, which is not shown; `null` for a line of the text. */
  furniture: Furniture | null;
  /** Whether it belongs to an annex behind the plan. */
  annexed: boolean;
}

/** A line of which nothing is known but its place. */
export function plainPiece(span: Span): Piece {
  return { span, marker: null, units: false, joined: false, furniture: null, annexed: false };
}
