import { invisible } from '../parse/lines.ts';
import type { Span } from '../types.ts';
import type { Edit } from './edits.ts';

const blanks = /[ \u00a0\u2000-\u200a\u3000]+/g;
const hidden = new RegExp(`[${invisible}]+`, 'gu');
/** Han characters, full-width signs and the quotation marks that Chinese shares with other scripts. */
const wide = /[\p{Script=Han}\u3001-\u303f\uff00-\uffef‘’“”…—·〔〕]/u;
const narrow = /[\d%.,;:()[\]]/;
const unitEnd = /[局厅委办部院会社行站所府队组署科股室]|中心$/u;

/**
 * Find the blanks that a converter left round digits and between Han characters, `到 2020 年` → `到2020年`, and marks
 * that cannot be seen.
 *
 * Blanks next to Latin letters stay, and so do those that may part two names or two columns: wide ones outside the
 * cells of a table (`inCell`), those behind the name of a unit, and those behind a number that opens the text.
 */
export function findSpacingEdits(source: string, [start, end]: Span, inCell: boolean): Edit[] {
  const text = source.slice(start, end);
  const edits: Edit[] = [];
  const add = (from: number, length: number, note: string): void => {
    edits.push({
      start: start + from,
      end: start + from + length,
      replacement: '',
      kind: 'spacing',
      note,
    });
  };
  for (const { 0: run, index } of text.matchAll(blanks)) {
    const isStray = joins(text.charAt(index - 1), text.charAt(index + run.length));
    if (isStray && !parts(text, index, run, inCell)) add(index, run.length, '删去多余的空格');
  }
  for (const { 0: run, index } of text.matchAll(hidden)) add(index, run.length, '删去看不见的符号');
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
  if (isWide || /^[\d.．]+$/.test(text.slice(0, from))) return true;
  return (
    unitEnd.test(text.charAt(from - 1)) && /\p{Script=Han}/u.test(text.charAt(from + run.length))
  );
}
