/** Text set in lines, by what is known of the width of its characters. */

/** How wide a character is, the em being 1. */
export type WidthOf = (character: string) => number;

/** What text has to fit into. */
export interface TextBox {
  width: number;
  lines: number;
  /** The sizes that are tried, the largest first. */
  sizes: readonly number[];
}

const closers = '，。、；：？！」』）》〉”’〕】·…—%％,.;:?!)]';
const openers = '「『（《〈“‘〔【([';
const word = /[\p{Script=Latin}\p{Nd}.,:/@_-]/u;
const cutMark = '……';

/** Set a text in the largest size in which it fits; in the smallest it is cut, so that it never runs over. The size is the em, in the units of the box. */
export function fitText(
  text: string,
  widthOf: WidthOf,
  { width, lines, sizes }: TextBox,
): { lines: string[]; size: number } {
  for (const size of sizes) {
    const broken = breakLines(text, widthOf, width / size);
    if (broken.length <= lines) return { lines: broken, size };
  }
  const size = sizes.at(-1)!;
  const kept = breakLines(text, widthOf, width / size).slice(0, lines);
  const room = width / size - lengthOf(cutMark, widthOf);
  let last = kept.pop() ?? '';
  while (last !== '' && lengthOf(last, widthOf) > room) last = [...last].slice(0, -1).join('');
  return { lines: [...kept, last.replace(/[，、；：\s]+$/u, '') + cutMark], size };
}

/** How long a text is in one line, the em being 1. */
export function lengthOf(text: string, widthOf: WidthOf): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0);
}

/** Break a text into lines that are at most so wide: Chinese between any two characters, but no mark at the wrong end. */
function breakLines(text: string, widthOf: WidthOf, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of piecesOf(text, widthOf, width)) {
    if (line !== '' && lengthOf(line + piece.trimEnd(), widthOf) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += line === '' ? piece.trimStart() : piece;
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()];
}

/** What stays together: a word, a character with the marks before and behind it. A piece wider than a line is cut. */
function piecesOf(text: string, widthOf: WidthOf, width: number): string[] {
  const pieces: string[] = [];
  for (const character of text) {
    const last = pieces.at(-1);
    const before = last === undefined ? '' : [...last].at(-1)!;
    const joins =
      closers.includes(character) ||
      openers.includes(before) ||
      (word.test(character) && word.test(before));
    if (
      last !== undefined &&
      before !== '' &&
      joins &&
      lengthOf(last + character, widthOf) <= width
    )
      pieces[pieces.length - 1] = last + character;
    else pieces.push(character);
  }
  return pieces;
}
