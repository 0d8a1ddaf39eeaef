import type { FactPlace } from '../../corpus/facts/types.ts';
import type { Clause, Plan } from '../../corpus/plan.ts';
import { getClause, getPlan } from '../../shared/corpus.query.ts';
import { oncePer } from '../../shared/once.ts';
import { citationLabel } from '../plans/citation.ts';
import { shownWords } from '../plans/fact-words.ts';
import type { UnitPlace } from './unit-place.ts';
import type { Unit } from './units.ts';

const factsByClause = oncePer(({ facts }: Plan) => ({
  leads: Map.groupBy(
    facts.responsibilities.filter(({ role }) => role === 'lead'),
    ({ clause }) => clause,
  ),
  times: Map.groupBy(facts.commitments, ({ clause }) => clause),
  figures: Map.groupBy(facts.indicators, ({ clause }) => clause),
}));

/** The facts of a sentence, with the clause that it is linked to: the leads of its paragraph, or of its clause where that prints them apart. */
export function factsOfSentence(unit: Unit): UnitPlace & { clause: Clause } {
  const clause = getClause(unit.clause);
  const { leads, times, figures } = factsByClause(getPlan(unit.plan));
  const all = leads.get(unit.clause) ?? [];
  const own = all.filter(({ paragraph }) => paragraph === unit.paragraph);
  const apart = all.filter(({ paragraph }) => clause.paragraphs[paragraph - 1]?.kind === 'units');
  const within = (fact: FactPlace): boolean =>
    fact.paragraph === unit.paragraph && fact.focus[0] >= unit.start && fact.focus[1] <= unit.end;
  const wordsOf = (facts: readonly FactPlace[] = []): string[] => [
    ...new Set(facts.filter(within).map((fact) => shownWords(clause, fact))),
  ];
  return {
    clause,
    label: citationLabel(clause),
    leads: [...new Set((own.length > 0 ? own : apart).map(({ unit: name }) => name))],
    times: wordsOf(times.get(unit.clause)),
    // Of a target that is no number the sentence itself says all there is.
    figures: wordsOf(figures.get(unit.clause)?.filter(({ value }) => value !== null)),
  };
}
