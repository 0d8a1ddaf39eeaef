import type { Span } from '../position.ts';
import type { Edit } from './edits.ts';

const blanks = /[ \u00a0\u2000-\u200a\u3000]+/g;
/** Han characters, full-width signs and the quotation marks that Chinese shares with other scripts. */
const wide = /[\p{Script=Han}\u3001-\u303f\uff00-\uffef‘’“”…—·〔〕]/u;
const narrow = /[\d%.,;:()[\]]/;
/** A year or a month at the head of a text: `2018 年底前`, `6 月底前`. */
const opensDate =
  /^(?:(?:19|20)\d\d[^\S\n]{1,3}年|(?:1[0-2]|0?[1-9])[^\S\n]月(?:[初中底末份前]|\d))/u;
const unitEnd = /(?:[局厅委办部院会社行站所府队组署科股室]|中心)$/u;

/**
 * Find the blanks that a converter left round digits and between Han characters, `到 2020 年` → `到2020年`.
 *
 * Blanks next to Latin letters stay, and so do those that may part two names or two columns: wide ones outside the
 * cells of a table (`inCell`), those behind the name of a unit, and those behind a number that opens the text and is no
 * year or month.
 */
export function findSpacingEdits(source: string, [start, end]: Span, inCell: boolean): Edit[] {
  const text = source.slice(start, end);
  const edits: Edit[] = [];
  for (const { 0: run, index } of text.matchAll(blanks)) {
    const isStray = joins(text.charAt(index - 1), text.charAt(index + run.length));
    if (!isStray || parts(text, index, run, inCell)) continue;
    const [from, to] = [start + index, start + index + run.length];
    edits.push({ start: from, end: to, replacement: '', kind: 'spacing', note: '删去多余的空格' });
  }
  return edits;
}

/** Whether two characters belong together in Chinese typesetting. */
function joins(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  if (/\d/.test(before) && /[%％‰℃]/.test(after)) return true;
  return (
    (wide.test(before) && (wide.test(after) || narrow.test(after))) ||
    (narrow.test(before) && wide.test(after))
  );
}

/** Whether a gap may part two names or two columns. */
function parts(text: string, from: number, run: string, inCell: boolean): boolean {
  const isWide = run.length > 1 || run === '\u3000';
  if (inCell && run.length > 1) return false;
  const [before, after] = [text.slice(Math.max(0, from - 5), from), text.slice(from + run.length)];
  if (/^[\d.．]+$/.test(text.slice(0, from))) return !opensDate.test(text);
  if (isWide)
    return !(run.length <= 3 && /(?:^|\D)(?:19|20)\d\d$/.test(before) && after.startsWith('年'));
  return unitEnd.test(before) && /^\p{Script=Han}/u.test(after);
}
