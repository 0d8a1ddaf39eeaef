import type { Reporter } from '../diagnostics.ts';
import { needsSeries, noMeasure, readMarker } from './markers.ts';
import type { Piece } from './piece.ts';

const blank = '[ \\t\\u00a0\\u3000]';
const word = '[\\p{Script=Han}“《]';
const counted = '(?![年月日号个家处座户种块宗套条名人次元亩万亿千百余多])';
const signs = '[\\dA-Za-zⅠ-ⅿ甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾〇一二三四五六七八九十]{1,3}';
/** What stands at the head of a line as a number would, and is none that headings are numbered with. */
const likeNumber = new RegExp(
  [
    `\\d{1,3}(?:[.．]\\d{1,3}){1,4}${noMeasure}(?=[.．、]?${blank}*${word})`,
    `\\d{1,3}${blank}+${counted}(?=${word})`,
    `[（(【[〔]${blank}*${signs}${blank}*[）)】\\]〕](?=${blank}*${word})`,
    `[A-Za-z甲乙丙丁戊己庚辛壬癸壹贰叁肆伍陆柒捌玖拾][.．、）)](?=${blank}*${word})`,
    '[lIO|]{1,2}[、.．]',
    `[Ⅰ-ⅿ]+[.．、]?(?=${blank}*${word})`,
    `第[^\\s，。；、：]{1,6}[条章节编篇](?=${blank}|$)`,
  ].join('|'),
  'uy',
);

const entryOfContents = /[.．…·]{2}\s*\d+$/u;

/** Report the lines that begin with what looks like a number and was not read as one. */
export function reportUnreadNumbers(
  text: string,
  pieces: readonly Piece[],
  reporter: Reporter,
): void {
  for (const { kind, span } of pieces) {
    if (kind !== 'text') continue;
    const known = readMarker(text, span[0]);
    if ((known && !needsSeries(known)) || entryOfContents.test(text.slice(...span))) continue;
    likeNumber.lastIndex = span[0];
    const number = likeNumber.exec(text)?.[0].trim();
    if (number) reporter.report('unread-number', { number }, span[0]);
  }
}
