import { plainDates } from './dates.ts';
import { maskDoubtfulFigures } from './figures.ts';
import { fold } from './fold.ts';

/**
 * Write a text in the form that facts are looked for in: folded, its days with 年 and 月, and its doubtful figures made
 * unreadable, each character in its place.
 */
export function plainText(text: string): string {
  return plainDates(maskDoubtfulFigures(fold(text)));
}
