import type { Clause } from './plan.ts';

/** What of a clause holds its words. */
type ClauseWords = Pick<Clause, 'heading' | 'paragraphs'>;

/** All texts of a clause in order: its heading (0; `''` where it has none), then every paragraph. */
export function clauseTexts({ heading, paragraphs }: ClauseWords): string[] {
  return [heading, ...paragraphs.map(({ text }) => text)];
}

/** The paragraphs of the clause of these ordinals, such as the lines before the first clause of a plan, `0`. */
export function paragraphsOf(clauses: readonly Clause[], ordinals: string): string[] {
  return clauses
    .filter((clause) => clause.ordinals === ordinals)
    .flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text));
}

/** Heading and paragraphs of a clause as one text, a line each. */
export function clauseText(clause: ClauseWords): string {
  return clauseTexts(clause)
    .filter((text) => text !== '')
    .join('\n');
}

/** The text in which a fact stands, by the number of its paragraph; 0 is the heading. */
export function textAt({ heading, paragraphs }: ClauseWords, paragraph: number): string {
  return paragraph === 0 ? heading : (paragraphs[paragraph - 1]?.text ?? '');
}

/** The paragraphs of a clause as one text, a line each. */
export function bodyText({ paragraphs }: ClauseWords): string {
  return paragraphs.map(({ text }) => text).join('\n');
}
