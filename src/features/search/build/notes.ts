/** What a result says about its clause beside the words that were found: who answers for it, and by when. */
import { clauseTexts } from '../../../corpus/clause-texts.ts';
import type { Plan } from '../../../corpus/plan.ts';
import type { RecordNotes } from '../types.ts';

/** More would be a list of its own; the clause has it. */
const mostShown = 3;

/** For each clause of a plan what its record says beside the text, by clause id. */
export function recordNotes(plan: Plan): ReadonlyMap<string, RecordNotes> {
  const texts = new Map(plan.clauses.map((clause) => [clause.id, clauseTexts(clause)]));
  const units = Map.groupBy(plan.facts.responsibilities, ({ clause }) => clause);
  const times = Map.groupBy(plan.facts.commitments, ({ clause }) => clause);
  const above = headingsAbove(plan.clauses);
  return new Map(
    plan.clauses.map(({ id }) => [
      id,
      {
        under: above.get(id) ?? '',
        duty: duty(units.get(id) ?? []),
        time: list(
          (times.get(id) ?? []).map(
            ({ paragraph, focus }) => texts.get(id)?.[paragraph]?.slice(...focus) ?? '',
          ),
        ),
      },
    ]),
  );
}

/** For each clause the heading that it stands under, by id; `''` where there is none. */
function headingsAbove(clauses: Plan['clauses']): ReadonlyMap<string, string> {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const above = new Map<string, string>();
  for (const { id, parent } of clauses) {
    const heading = byId.get(parent ?? '')?.heading ?? '';
    above.set(id, heading === '' ? (above.get(parent ?? '') ?? '') : heading);
  }
  return above;
}

/** Who leads; where nobody does, who is responsible. */
function duty(responsibilities: Plan['facts']['responsibilities']): string {
  for (const [role, verb] of [
    ['lead', '牵头'],
    ['responsible', '负责'],
  ] as const) {
    const units = responsibilities.filter((one) => one.role === role).map(({ unit }) => unit);
    if (units.length > 0) return `${list(units)}${verb}`;
  }
  return '';
}

function list(words: readonly string[]): string {
  const different = [...new Set(words)];
  return `${different.slice(0, mostShown).join('、')}${different.length > mostShown ? '等' : ''}`;
}
