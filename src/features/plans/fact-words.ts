import { textAt } from '../../corpus/clause-texts.ts';
import type { FactPlace } from '../../corpus/facts/types.ts';
import type { Clause } from '../../corpus/plan.ts';

/**
 * The words of a clause that make it a fact, as a page shows them.
 *
 * @example shownWords(clause, commitment) // '2018年底前'
 */
export function shownWords(
  clause: Clause,
  { paragraph, focus: [start, end] }: Pick<FactPlace, 'paragraph' | 'focus'>,
): string {
  return textAt(clause, paragraph).slice(start, end);
}

/** The whole phrase of a fact, as a page shows it: repaired, and not cut where a line of the source breaks. */
export function shownPhrase(clause: Clause, { paragraph, start, end }: FactPlace): string {
  return shownWords(clause, { paragraph, focus: [start, end] });
}

/** The first words of a clause's running text, cut at the end of a phrase where one is near. */
export function openingWords({ paragraphs }: Clause, most: number): string {
  const text = paragraphs.find(({ kind }) => kind === 'text')?.text ?? '';
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const stop = Math.max(...[...'，。；：'].map((mark) => cut.lastIndexOf(mark)));
  return `${stop > most / 2 ? cut.slice(0, stop) : cut}……`;
}
