import type { Repair } from '../../corpus/plan.ts';
import {
  markedFacts,
  type ClauseFactMark,
  type DutyMark,
  type FactMark,
  type MarkedFact,
  type UnitMark,
} from './fact-marks.ts';
import { groupByMark, splitByMarks, type Segment } from './marked-text.ts';
import type { PlanTermMark } from './plan-terms.ts';
import type { RepairMark } from './repair-marks.ts';

/** Whatever a page marks in a text of a plan. */
export type TextMark = RepairMark | ClauseFactMark | PlanTermMark;

/** A piece of a text: shown as it is, put in by a repair, or what stood there before. */
export interface TextPiece {
  kind: 'text' | 'before' | 'after';
  text: string;
}

/** The place of a repair; `isGap` where it shows nothing but what stood there before. */
export interface RepairPlace {
  kind: 'repair';
  repair: Repair;
  isLink: boolean;
  isGap: boolean;
  children: readonly TextPiece[];
}

/** A marked text as a page draws it, from the outside in; no link stands in another. */
export type MarkNode =
  | TextPiece
  | RepairPlace
  | { kind: 'duty'; isLast: boolean; children: readonly MarkNode[] }
  | { kind: 'unit'; agency: string; isLead: boolean; children: readonly MarkNode[] }
  /** `adcode` is that of the page about the place; `null` where the words lead nowhere. */
  | { kind: 'fact'; fact: MarkedFact; adcode: string | null; children: readonly MarkNode[] }
  | { kind: 'term'; term: string; children: readonly MarkNode[] };

/** Says whether a place has a page. */
export type HasPlacePage = (adcode: string) => boolean;

type Segments = readonly Segment<TextMark>[];

/**
 * Lay out a text with its marks: the note on duties, in it the units, in these the facts, the terms and the repairs.
 *
 * A unit that is known, a place with a page and a term are links; a repair is one where it stands in none of the others.
 */
export function layOutMarks(
  text: string,
  marks: readonly TextMark[],
  hasPage: HasPlacePage,
): MarkNode[] {
  // A note that is the whole paragraph needs no element of its own.
  const isDuty = (mark: TextMark): mark is DutyMark =>
    mark.role === 'duty' && mark.end - mark.start < text.length;
  return groupByMark(splitByMarks(text, marks), isDuty).flatMap(({ mark, segments }) => {
    const children = layOutUnits(segments, hasPage);
    return mark ? [{ kind: 'duty', isLast: mark.end === text.length, children }] : children;
  });
}

function layOutUnits(segments: Segments, hasPage: HasPlacePage): MarkNode[] {
  return groupByMark(segments, isUnit).flatMap(({ mark, segments: own }): MarkNode[] => {
    const agency = mark?.agency ?? null;
    if (!mark || agency === null) return layOutFacts(own, hasPage, { isLinked: false });
    const children = layOutFacts(own, hasPage, { isLinked: true });
    return [{ kind: 'unit', agency, isLead: mark.isLead, children }];
  });
}

interface Around {
  /** Whether the words stand in a link. */
  isLinked: boolean;
}

function layOutFacts(segments: Segments, hasPage: HasPlacePage, { isLinked }: Around): MarkNode[] {
  return groupByMark(segments, isFact).flatMap(({ mark, segments: own }): MarkNode[] => {
    const place = mark?.adcode;
    const adcode = !isLinked && place !== undefined && hasPage(place) ? place : null;
    const children = layOutTerms(own, { isLinked: isLinked || adcode !== null });
    return mark ? [{ kind: 'fact', fact: mark.role, adcode, children }] : children;
  });
}

function layOutTerms(segments: Segments, around: Around): MarkNode[] {
  return groupByMark(segments, isTerm).flatMap(({ mark, segments: own }): MarkNode[] => {
    const children = layOutRepairs(own, around);
    return mark ? [{ kind: 'term', term: mark.term, children }] : children;
  });
}

function layOutRepairs(segments: Segments, { isLinked }: Around): (TextPiece | RepairPlace)[] {
  const repairs = segments.map(({ text, marks }) => ({ text, marks: marks.filter(isRepair) }));
  return groupByPlace(repairs).flatMap(({ repair, pieces }): (TextPiece | RepairPlace)[] => {
    if (repair === null) return pieces;
    const isGap = pieces.every(({ kind }) => kind === 'before');
    return [{ kind: 'repair', repair, isLink: !isLinked, isGap, children: pieces }];
  });
}

function isUnit(mark: TextMark): mark is UnitMark {
  return mark.role === 'unit';
}

function isFact(mark: TextMark): mark is FactMark {
  return (markedFacts as readonly string[]).includes(mark.role);
}

function isTerm(mark: TextMark): mark is PlanTermMark {
  return mark.role === 'term';
}

function isRepair(mark: TextMark): mark is RepairMark {
  return 'repair' in mark;
}

/** Join the segments that one repair covers, so that a page can make one link of them. */
function groupByPlace(segments: readonly Segment<RepairMark>[]) {
  const groups: { repair: Repair | null; pieces: TextPiece[] }[] = [];
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

function toPiece({ text, marks }: Segment<RepairMark>): TextPiece {
  const before = marks.find(({ role, start, end }) => role === 'before' && start === end);
  if (text === '') return { kind: 'before', text: before?.repair.original ?? '' };
  return { kind: marks.some(({ role }) => role === 'after') ? 'after' : 'text', text };
}

/** Where repairs touch, the one that has begun goes on; an original always belongs to its own repair. */
function repairOf({ text, marks }: Segment<RepairMark>, current: Repair | null): Repair | null {
  const own = text === '' ? marks.find(({ role }) => role === 'before') : undefined;
  const running = marks.find(({ repair }) => repair === current);
  return (own ?? running ?? marks[0])?.repair ?? null;
}
