import { element, type Xml } from '../../corpus/export/xml.ts';

/** Text in a picture: nobody breaks its lines but us, and what draws it may have another font than what measured it. */

/** How a piece of text looks; sizes are in the units of the picture. */
export interface TextStyle {
  size: number;
  fill: string;
  isBold?: boolean;
  anchor?: 'start' | 'middle' | 'end';
}

/** Marks that no line begins with. */
const notFirst = /^[，。；：、！？）》」』”’…—％%）\]}]/u;
/** Marks that no line ends with. */
const notLast = /[（《「『“‘([{]$/u;
/** A run of these is broken only where it is longer than a line. */
const run = /[\p{ASCII}&&[^\s]]+|\s|./gsv;

/** About how wide a text is, in the size of its letters: a wide sign takes one, a narrow one somewhat more than half. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += signWidth(sign);
  return width;
}

function signWidth(sign: string): number {
  if (sign > '\u2e7f' || /[—…“”‘’]/u.test(sign)) return 1;
  return /[A-Z@%&MW]/.test(sign) ? 0.78 : 0.58;
}

/** Break a text into lines no wider than `most`, in the size of its letters. */
export function breakLines(text: string, most: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text, most)) {
    const isFull = line !== '' && widthOf(line + piece) > most;
    if (isFull && !notFirst.test(piece)) {
      const [kept, moved] = splitEnd(line);
      lines.push(kept.trimEnd());
      line = moved + piece.trimStart();
    } else line += piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** What stands together; a run that is wider than a line is cut. */
function pieces(text: string, most: number): string[] {
  return (text.match(run) ?? []).flatMap((piece) => {
    if (widthOf(piece) <= most) return [piece];
    const cut: string[] = [''];
    for (const sign of piece) {
      if (widthOf(cut.at(-1)! + sign) > most) cut.push('');
      cut[cut.length - 1] += sign;
    }
    return cut;
  });
}

/** An opening mark goes down with what it opens. */
function splitEnd(line: string): [kept: string, moved: string] {
  const [mark = ''] = notLast.exec(line) ?? [];
  return mark === line ? [line, ''] : [line.slice(0, line.length - mark.length), mark];
}

/** How high lines of a size stand. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.5);
}

/** Write lines of text below each other; `y` is the upper edge of the first. */
export function drawLines(
  lines: readonly string[],
  [x, y]: readonly [x: number, y: number],
  { size, fill, isBold = false, anchor = 'start' }: TextStyle,
): Xml[] {
  const step = lineHeight(size);
  return lines.map((line, nth) =>
    element(
      'text',
      {
        x: String(round(x)),
        y: String(round(y + nth * step + size * 1.1)),
        'font-size': String(size),
        fill,
        'font-weight': isBold ? '700' : undefined,
        'text-anchor': anchor === 'start' ? undefined : anchor,
      },
      line,
    ),
  );
}

/** A number of a picture, short. */
export function round(value: number): number {
  return Math.round(value * 10) / 10;
}
