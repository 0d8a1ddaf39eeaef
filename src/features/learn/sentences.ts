import { textAt } from '../../corpus/clause-texts.ts';
import type { FactPlace } from '../../corpus/facts/types.ts';
import type { Clause } from '../../corpus/plan.ts';

/**
 * Find the first sentence of a plan that holds all the words; of two clauses that say the same the inner one counts.
 *
 * Only running text is searched, so that every sentence can be quoted as it stands.
 */
export function findSentence(clauses: readonly Clause[], words: readonly string[]) {
  const found = clauses.flatMap((clause) =>
    sentencesOf(clause)
      .filter((sentence) => words.every((word) => sentence.includes(word)))
      .map((sentence) => ({ clause, sentence })),
  );
  const [first] = found;
  const inner = found.find(
    ({ clause, sentence }) =>
      clause.id.startsWith(`${first?.clause.id}.`) && sentence === first?.sentence,
  );
  return inner ?? first;
}

/** The sentences of a clause's running text, each with its closing mark. */
export function sentencesOf({ paragraphs }: Pick<Clause, 'paragraphs'>): string[] {
  return paragraphs.filter(({ kind }) => kind === 'text').flatMap(({ text }) => split(text));
}

/** The whole sentence of a clause in which a fact stands. */
export function sentenceAt(
  clause: Pick<Clause, 'heading' | 'paragraphs'>,
  { paragraph, start }: Pick<FactPlace, 'paragraph' | 'start'>,
): string {
  const text = textAt(clause, paragraph);
  const reached = split(text.slice(0, start + 1)).length;
  return split(text)[reached - 1] ?? '';
}

function split(text: string): string[] {
  const sentences = text.match(/[^。]+(?:。[”）)]?|$)/g) ?? [];
  return sentences.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
