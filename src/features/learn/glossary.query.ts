import { ContentError } from '../../corpus/content-error.ts';
import type { Clause } from '../../corpus/plan.ts';
import { readGlossary, type Term } from './registers/glossary.ts';
import { findUses } from './term-marks.ts';
import { getPlans } from '../../shared/corpus.query.ts';
import { readContent } from '../../shared/content.query.ts';
import { once } from '../../shared/once.ts';

/** Every term of the glossary. */
export const getTerms = once((): readonly Term[] =>
  readContent('content/glossary.yaml', readGlossary),
);

const getUses = once(() => findUses(getTerms(), getPlans()));

/** The term with this id; there must be one. */
export function getTerm(id: string): Term {
  const term = getTerms().find((candidate) => candidate.id === id);
  if (!term) throw new ContentError(`content/glossary.yaml 里没有术语 ${id}。请检查拼写。`);
  return term;
}

/** A term with its definition in one line, as it opens below a text; what nobody has checked says so. */
export function noteOf({ term, definition, confidence }: Term): string {
  return `${term}：${definition}${confidence === 'from-memory' ? '（待核）' : ''}`;
}

/** The clauses that use a term. */
export function usesOf(term: Term): readonly Clause[] {
  return getUses().get(term.id) ?? [];
}
