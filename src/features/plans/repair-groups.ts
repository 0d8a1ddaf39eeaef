import type { Repair } from '../../corpus/types.ts';
import type { Segment } from './marked-text.ts';
import type { RepairMark } from './repair-marks.ts';

/** A piece of a text: shown as it is, put in by a repair, or what stood there before. */
export interface RepairPiece {
  role: 'text' | 'before' | 'after';
  text: string;
}

/** Pieces that follow each other and belong to the same repair, or to none. */
export interface RepairGroup {
  repair: Repair | null;
  pieces: RepairPiece[];
}

/** Join the segments that one repair covers, so that a page can make one link of them. */
export function groupByPlace(segments: readonly Segment<RepairMark>[]): RepairGroup[] {
  const groups: RepairGroup[] = [];
  for (const segment of segments) {
    const piece = toPiece(segment);
    if (piece.text === '') continue;
    const current = groups.at(-1);
    const repair = repairOf(segment, current?.repair ?? null);
    if (current?.repair === repair) current.pieces.push(piece);
    else groups.push({ repair, pieces: [piece] });
  }
  return groups;
}

function toPiece({ text, marks }: Segment<RepairMark>): RepairPiece {
  const before = marks.find(({ role, start, end }) => role === 'before' && start === end);
  if (text === '') return { role: 'before', text: before?.repair.original ?? '' };
  return { role: marks.some(({ role }) => role === 'after') ? 'after' : 'text', text };
}

/** Where repairs touch, the one that has begun goes on; an original always belongs to its own repair. */
function repairOf({ text, marks }: Segment<RepairMark>, current: Repair | null): Repair | null {
  const own = text === '' ? marks.find(({ role }) => role === 'before') : undefined;
  const running = marks.find(({ repair }) => repair === current);
  return (own ?? running ?? marks[0])?.repair ?? null;
}
