import { createHash } from 'node:crypto';
import { getPlans } from './corpus.ts';
import { quoteClause } from './forms.ts';

/** The clauses of one plan as letters quote them. */
export interface CitationFile {
  plan: string;
  text: string;
}

/** The modules from which letters take their quotes, and the name of their folder, which is a hash of them. */
export function getCitationFiles(): { version: string; files: readonly CitationFile[] } {
  const files = getPlans().map((plan) => {
    const quotes = Object.fromEntries(
      plan.clauses.map((clause) => [clause.ordinals, quoteClause(plan, clause)]),
    );
    // A module, since the page that asks for it may fetch nothing.
    return { plan: plan.metadata.id, text: `export default ${JSON.stringify(quotes)};\n` };
  });
  const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex');
  return { version: hash.slice(0, 16), files };
}
