import { isFurniture, type Piece } from './piece.ts';
import type { Edit } from '../repair/edits.ts';
import type { Span } from '../position.ts';
import { continuesLine, leavesBracketOpen, type LineBefore } from './continuation.ts';
import { findFurniture, type Furniture } from './furniture.ts';
import { splitLines, trimSpan } from './lines.ts';
import {
  beginsFigure,
  needsSeries,
  readMarker,
  type Marker,
  type MarkerFamily,
} from './markers.ts';
import { divideText, type DividedText } from './parts.ts';
import { splitRunTogether } from './run-together.ts';
import { findWrapping, indentOf, isFullLine, type Wrapping } from './wrapping.ts';

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
export function readPieces(text: string): DividedText {
  const lines = splitRunTogether(text, splitLines(text));
  const wrapping = findWrapping(text, lines);
  const filled = lines.filter((line) => trimSpan(text, line)[1] > trimSpan(text, line)[0]);
  const spans = filled.map((line) => trimSpan(text, line));
  const furniture = findFurniture(text, spans);
  const reader = new PieceReader(text, wrapping);
  const pieces = spans.map((span, index) =>
    reader.read(filled[index] ?? span, span, furniture.get(index) ?? null),
  );
  return divideText(text, pieces);
}

const nothingBefore: LineBefore = {
  text: '',
  numbered: false,
  units: false,
  bracketOpen: false,
  full: null,
};

/** Reads the lines of one text in order, each in the light of those before. */
class PieceReader {
  readonly #text: string;
  readonly #wrapping: Wrapping | null;
  /** The last number of each family. */
  readonly #last = new Map<MarkerFamily, number>();
  #before = nothingBefore;

  constructor(text: string, wrapping: Wrapping | null) {
    this.#text = text;
    this.#wrapping = wrapping;
  }

  read(line: Span, span: Span, furniture: Furniture | null): Piece {
    if (furniture) return { kind: furniture, span };
    const words = this.#text.slice(...span);
    const units = namesUnits(words);
    const indented = this.#wrapping?.indented ? indentOf(this.#text, ...line) >= 2 : null;
    const goesOn = !units && continuesLine(this.#before, { text: words, indented });
    const marker = this.#readMarker(span[0], goesOn);
    const joined = goesOn && marker === null;
    this.#remember(line, span, { marker, units, joined });
    if (marker) return { kind: 'numbered', span, marker };
    return { kind: joined ? 'continued' : 'text', span };
  }

  /** A number in the middle of a broken sentence, or before a figure, counts only where it opens or goes on with a series. */
  #readMarker(start: number, goesOn: boolean): Marker | null {
    const found = readMarker(this.#text, start);
    if (!found) return null;
    const expected =
      found.ordinal === 1 || found.ordinal === (this.#last.get(found.family) ?? 0) + 1;
    const unsure = goesOn || needsSeries(found) || beginsFigure(this.#text, found);
    if (unsure && !expected) return null;
    this.#last.set(found.family, found.ordinal);
    return found;
  }

  #remember(
    line: Span,
    span: Span,
    { marker, units, joined }: { marker: Marker | null; units: boolean; joined: boolean },
  ): void {
    const words = this.#text.slice(marker ? marker.end : span[0], span[1]);
    this.#before = {
      text: words,
      numbered: marker !== null,
      units: units || (joined && this.#before.units),
      bracketOpen:
        leavesBracketOpen(words) ||
        (joined && this.#before.bracketOpen && !/[）)》〕]/u.test(words)),
      full: this.#wrapping && isFullLine(this.#text, line, this.#wrapping),
    };
  }
}

/** The edits that join broken sentences and leave out what pages print round the text. */
export function findJoinEdits(text: string, pieces: readonly Piece[]): Edit[] {
  const edits: Edit[] = [];
  let before: Piece | null = null;
  let between: Piece[] = [];
  for (const piece of pieces) {
    if (isFurniture(piece)) {
      between.push(piece);
      continue;
    }
    if (piece.kind === 'continued' && before)
      edits.push(joinEdit(text, [before.span[1], piece.span[0]], between));
    else edits.push(...between.map(leaveOut));
    before = piece;
    between = [];
  }
  return [...edits, ...between.map(leaveOut)].filter(({ start, end }) => start < end);
}

const furnitureNames: Readonly<Record<Furniture, string>> = {
  'page-number': '页码',
  'running-head': '页眉',
};

function nameFurniture(pieces: readonly Piece[]): string {
  const names = pieces.filter(isFurniture).map(({ kind }) => furnitureNames[kind]);
  return [...new Set(names)].join('、');
}

function joinEdit(text: string, [start, end]: Span, between: readonly Piece[]): Edit {
  // Two words of a Latin script would run together.
  const latin = /[A-Za-z\d]/.test(text.charAt(start - 1)) && /[A-Za-z]/.test(text.charAt(end));
  const note =
    between.length > 0
      ? `换页断开的句子，接回一行，略去${nameFurniture(between)}`
      : '换页或换行断开的句子，接回一行';
  return { start, end, replacement: latin ? ' ' : '', kind: 'page-break', note };
}

function leaveOut(piece: Piece): Edit {
  const [start, end] = piece.span;
  const note = `${nameFurniture([piece])}，略去`;
  return { start, end, replacement: '', kind: 'page-break', note };
}
