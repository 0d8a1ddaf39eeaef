import type { Edit } from '../repair/edits.ts';
import type { Span } from '../types.ts';
import { continuesLine, findWrapWidth, type LineBefore } from './continuation.ts';
import { splitLines, trimSpan } from './lines.ts';
import { readMarker, type Marker, type MarkerFamily } from './markers.ts';
import { splitRunTogether } from './run-together.ts';

/** A line of the source that holds something, and what it is. */
export interface Piece {
  span: Span;
  /** The number that heads it. */
  marker: Marker | null;
  /** Whether it names units: `牵头单位：市环保局`. */
  units: boolean;
  /** Whether it goes on with the sentence of the piece before it. */
  joined: boolean;
}

const unitsLine =
  /^(?:(?:牵头|牽頭|责任|責任|参加|參加|参与|參與|配合|落实|落實|协办|主办|实施|完成|牵头责任)(?:单位|單位|部门|部門|机关)|责任主体)\s*[:：]/u;
const longestUnitsTail = 400;

/** Whether a paragraph does nothing but name units, as a line with a label or in brackets by itself. */
export function namesUnits(text: string): boolean {
  if (unitsLine.test(text)) return true;
  const bracketed = text.length <= longestUnitsTail && /^[（(].*[）)]$/su.test(text);
  return (
    bracketed && /牵头|牽頭|负责|負責|配合|参与|參與|责任单位/.test(text) && !/。./u.test(text)
  );
}

/** Cut a text into its lines, tell which are numbered and which go on with the sentence before. */
export function readPieces(text: string): Piece[] {
  const lines = splitRunTogether(text, splitLines(text))
    .map((line) => trimSpan(text, line))
    .filter(([start, end]) => end > start);
  const wrapWidth = findWrapWidth(lines.map(([start, end]) => end - start));
  const last = new Map<MarkerFamily, number>();
  let before: LineBefore = { text: '', numbered: false, units: false };

  return lines.map((span) => {
    const line = text.slice(...span);
    const units = namesUnits(line);
    const goesOn = !units && continuesLine(before, line, wrapWidth);
    const found = readMarker(text, span[0]);
    const marker = found && (!goesOn || isExpected(found, last)) ? found : null;
    if (marker) last.set(marker.family, marker.ordinal);
    before = {
      text: marker ? text.slice(marker.end, span[1]) : line,
      numbered: marker !== null,
      units,
    };
    return { span, marker, units, joined: goesOn && !marker };
  });
}

/** A number in the middle of a broken sentence counts only where it opens or continues a series. */
function isExpected({ family, ordinal }: Marker, last: ReadonlyMap<MarkerFamily, number>): boolean {
  return ordinal === 1 || ordinal === (last.get(family) ?? 0) + 1;
}

/** The edits that join broken sentences, one before each joined piece. */
export function findJoinEdits(text: string, pieces: readonly Piece[]): Edit[] {
  return pieces.flatMap((piece, index) => {
    const before = pieces[index - 1];
    if (!piece.joined || !before) return [];
    const [start, end] = [before.span[1], piece.span[0]];
    if (start === end) return [];
    // Two words of a Latin script would run together.
    const replacement =
      /[A-Za-z\d]/.test(text.charAt(start - 1)) && /[A-Za-z]/.test(text.charAt(end)) ? ' ' : '';
    return [
      {
        start,
        end,
        replacement,
        kind: 'page-break' as const,
        note: '换页或换行断开的句子，接回一行',
      },
    ];
  });
}
