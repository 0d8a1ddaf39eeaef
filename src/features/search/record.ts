/** What of a clause is a record of the index. */
import { clauseTexts } from '../../corpus/clause-texts.ts';
import type { Clause } from '../../corpus/plan.ts';
import { keyOf } from './fold.ts';

/** Everything of a clause that can be found, the heading first, as folded keys. */
export function searchableKeys(clause: Clause): string[] {
  return clauseTexts(clause)
    .map(keyOf)
    .filter((key) => key !== '');
}
