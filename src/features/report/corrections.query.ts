import { LineIndex } from '@/corpus/position.ts';
import type { Clause, Plan } from '@/corpus/plan.ts';
import { clauseCitation } from '@/features/plans/outline.ts';
import type { CorrectableClause, CorrectablePlan } from './correction.ts';

const openingLength = 60;

/** What a correction of any clause of a plan has to say about its source. */
export function getCorrectable({ metadata, text, clauses }: Plan): CorrectablePlan {
  const lines = new LineIndex(text);
  return {
    plan: metadata.id,
    file: `seeds/${metadata.source.file}`,
    sha256: metadata.source.sha256,
    clauses: Object.fromEntries(
      clauses.map((clause): [string, CorrectableClause] => [
        clause.ordinals,
        {
          number: clauseCitation(clause),
          opening: openingOf(clause),
          line: lines.locate(clause.spans[0]?.[0] ?? 0).line,
        },
      ]),
    ),
  };
}

/** How a clause begins, as it is shown. */
function openingOf({ heading, paragraphs }: Clause): string {
  const characters = [...(heading || (paragraphs[0]?.text ?? ''))];
  const isCut = characters.length > openingLength;
  return characters.slice(0, openingLength).join('') + (isCut ? '……' : '');
}
