import type { Span } from '../position.ts';
import { isFurniture, markerOf, plainPiece, type Piece } from './piece.ts';

const attachmentList = /^附(?:件|表)?\s*[:：]/u;
const attachmentHead = /^附(?:件|表)\s*[\d一二三四五六七八九十]*\s*[:：]?$/u;
const contents = /^目\s*[录錄]$/u;
const titleLine =
  /(?:方案|计划|规划|意见|办法|条例|规定|细则|计划表|分工表|分解表|任务表|清单)(?:[（(][^（()）]{1,20}[）)])?$/u;
const longestTitle = 60;

/** The lines of a text: those of the plan, with what stands before it, and those of an annex behind it. */
export interface DividedText {
  plan: readonly Piece[];
  annex: readonly Piece[];
}

/**
 * Divide a text, and take the numbers from lines that are not numbered clauses of the plan itself: the list of attachments
 * in a covering notice, a table of contents, the numbered paragraphs of a notice before the plan or of an annex behind it.
 *
 * Their words stay where they are, as text before the first clause or after the last.
 */
export function divideText(text: string, pieces: readonly Piece[]): DividedText {
  const words = pieces.map(({ span }) => text.slice(...span));
  const own = withoutLists(pieces, words);
  return keepMainPart(own, words);
}

function withoutLists(pieces: readonly Piece[], words: readonly string[]): Piece[] {
  const contentsEnd = findContentsEnd(pieces, words);
  let inList = false;
  return pieces.map((piece, index) => {
    const line = words[index] ?? '';
    if (attachmentList.test(line)) inList = true;
    else if (markerOf(piece)?.family !== 'digit') inList = false;
    const inContents = contentsEnd !== null && index > contentsEnd[0] && index < contentsEnd[1];
    return (inList || inContents) && !isFurniture(piece) ? plainPiece(piece.span) : piece;
  });
}

/** A table of contents ends where its first entry comes again. */
function findContentsEnd(pieces: readonly Piece[], words: readonly string[]): Span | null {
  const start = words.findIndex((line) => contents.test(line));
  const first = pieces.findIndex(({ kind }, index) => index > start && kind === 'numbered');
  if (start === -1 || first === -1) return null;
  const entry = entryOf(words[first] ?? '');
  const again = words.findIndex((line, index) => index > first && entryOf(line).startsWith(entry));
  return entry !== '' && again !== -1 ? [start, again] : null;
}

/** An entry without the dots and the page number behind it. */
function entryOf(line: string): string {
  return line.replace(/[.．…·\s]*\d*$/u, '').replaceAll(/\s/gu, '');
}

/** Of a document that begins its numbers anew under a title of its own, the part with most of them is the plan. */
function keepMainPart(pieces: readonly Piece[], words: readonly string[]): DividedText {
  const cuts = [0, ...findPartHeads(pieces, words), pieces.length];
  const parts = cuts.slice(1).map((end, index): Span => [cuts[index] ?? 0, end]);
  const counts = parts.map(
    (part) => pieces.slice(...part).filter(({ kind }) => kind === 'numbered').length,
  );
  const main = parts[counts.indexOf(Math.max(...counts))] ?? [0, pieces.length];
  return {
    plan: [...pieces.slice(0, main[0]).map(withoutNumber), ...pieces.slice(...main)],
    annex: pieces.slice(main[1]).map(withoutNumber),
  };
}

function withoutNumber(piece: Piece): Piece {
  return piece.kind === 'numbered' ? plainPiece(piece.span) : piece;
}

function findPartHeads(pieces: readonly Piece[], words: readonly string[]): number[] {
  const seen = new Set<string>();
  const heads: number[] = [];
  pieces.forEach((piece, index) => {
    const line = words[index] ?? '';
    if (piece.kind === 'numbered') {
      seen.add(piece.marker.family);
      return;
    }
    if (piece.kind === 'continued' || line.length > longestTitle || /[，。；]/u.test(line)) return;
    const [next] = pieces.slice(index + 1, index + 40).flatMap((below) => markerOf(below) ?? []);
    const restarts = next?.ordinal === 1 && seen.has(next.family);
    if (restarts && (attachmentHead.test(line) || titleLine.test(line))) heads.push(index);
  });
  return heads;
}
