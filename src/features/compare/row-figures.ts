import { textAt } from '../../corpus/clause-texts.ts';
import type { Plan } from '../../corpus/plan.ts';
import type { Reading } from './comparison.ts';

/** One figure that plans of a row set, with what each writes. */
export type RowFigure = ReturnType<typeof summarize>;

type Found = ReturnType<typeof findFigures>[number];

/** The figures of each row, by its id: those of which one stands in a sentence of the row, with all that plans say of them. */
export function figuresByRow(
  plans: readonly Pick<Plan, 'metadata' | 'clauses' | 'facts'>[],
  reading: Pick<Reading, 'units' | 'rowOf'>,
): ReadonlyMap<string, readonly RowFigure[]> {
  const found = plans.flatMap((plan) => findFigures(plan, reading));
  const figures = Map.groupBy(found, ({ fact }) => `${fact.metricId} ${fact.year}`);
  const byRow = new Map<string, RowFigure[]>();
  for (const members of figures.values())
    for (const row of new Set(members.flatMap((each) => each.row ?? [])))
      byRow.set(row, [...(byRow.get(row) ?? []), summarize(members)]);
  return byRow;
}

/** Whether the plans do not all set the same; targets of which none is a number say nothing that could be set beside it. */
export function isDiffering({ values, isNumber }: RowFigure): boolean {
  return isNumber && values.size > 1 && new Set(values.values()).size > 1;
}

function findFigures(
  { metadata, clauses, facts }: Pick<Plan, 'metadata' | 'clauses' | 'facts'>,
  { units, rowOf }: Pick<Reading, 'units' | 'rowOf'>,
) {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const byClause = Map.groupBy(units.get(metadata.id) ?? [], ({ clause }) => clause);
  return facts.indicators
    .filter(({ metricId }) => metricId !== 'other')
    .map((fact) => {
      const unit = (byClause.get(fact.clause) ?? []).find(
        ({ paragraph, start, end }) =>
          paragraph === fact.paragraph && fact.focus[0] >= start && fact.focus[1] <= end,
      );
      const clause = byId.get(fact.clause);
      return {
        plan: metadata.id,
        fact,
        words: clause ? textAt(clause, fact.paragraph).slice(...fact.focus) : fact.quote,
        row: unit ? rowOf(unit.id) : null,
      };
    });
}

function summarize(members: readonly Found[]) {
  const { metric, year } = members[0]!.fact;
  const plans = Map.groupBy(members, ({ plan }) => plan);
  const valueOf = ({ fact, words }: Found): string =>
    fact.value === null ? words : [fact.comparator, fact.value, fact.unit].join(' ');
  const entries = [...plans];
  return {
    metric,
    year,
    /** By plan, each value once, as printed. */
    words: new Map(
      entries.map(([plan, own]) => [plan, [...new Set(own.map(({ words }) => words))]]),
    ),
    /** The same for plans that set the same. */
    values: new Map(entries.map(([plan, own]) => [plan, own.map(valueOf).sort().join('|')])),
    /** Whether one of them is a number. */
    isNumber: members.some(({ fact }) => fact.value !== null),
  };
}
