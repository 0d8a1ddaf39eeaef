import type { Span } from '../types.ts';
import type { Edit } from './edits.ts';

const blanks = /[ \t\u00a0\u2000-\u200a\u3000]+/g;
/** Han characters, full-width signs and the quotation marks that Chinese shares with other scripts. */
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef‘’“”…—·〔〕]/u;
const narrow = /[\d%.,;:()[\]]/;
const unitEnd = /[局厅委办部院会社行站所府队组署科股室]|中心$/u;
/** A gap as wide as this is no mark between two names any more, but the trace of a lost layout. */
const layoutGap = 5;

/**
 * Find the blanks that a converter left round digits and between Han characters: `到 2020 年` → `到2020年`.
 *
 * Blanks next to Latin letters stay, and so do blanks that may part two names of units.
 */
export function findSpacingEdits(source: string, [start, end]: Span): Edit[] {
  const text = source.slice(start, end);
  const edits: Edit[] = [];
  for (const match of text.matchAll(blanks)) {
    const from = match.index;
    const to = from + match[0].length;
    const [before, after] = [text.charAt(from - 1), text.charAt(to)];
    if (!isStray(before, after) || partsNames(text, from, to)) continue;
    edits.push({
      start: start + from,
      end: start + to,
      replacement: '',
      kind: 'spacing',
      note: '删去多余的空格',
    });
  }
  return edits;
}

function isStray(before: string, after: string): boolean {
  if (before === '' || after === '') return false;
  return (
    (wide.test(before) && (wide.test(after) || narrow.test(after))) ||
    (narrow.test(before) && wide.test(after))
  );
}

function partsNames(text: string, from: number, to: number): boolean {
  return (
    to - from < layoutGap &&
    unitEnd.test(text.charAt(from - 1)) &&
    /\p{Script=Han}/u.test(text.charAt(to))
  );
}
