import type { Silence } from './absence.ts';
import type { RowTable } from './row-table.ts';

/** A line in which others have a sentence and a plan has none. */
export type LackedLine = ReturnType<typeof lackedLines>[number];

/** What is known of a sentence that a plan has not. */
export const verdictWords = {
  absent: '未提及',
  otherwise: '写法不同',
  unsure: '请看原文',
} as const satisfies Record<Silence['verdict'], string>;

const mostSigns = 18;

/** The lines of a row, from 1, that enough others have to tell that a plan has them not; how each begins in the first that has it. */
export function lackedLines({ lines }: Pick<RowTable, 'lines'>, plan: string) {
  return lines.flatMap(({ cells, contrasts }, at) => {
    const cell = cells.get(plan);
    const silence = cell && 'silence' in cell ? cell.silence : null;
    if (!silence) return [];
    const text = contrasts.members[0]?.text ?? '';
    const opening = text.length > mostSigns ? `${text.slice(0, mostSigns)}……` : text;
    return [{ line: at + 1, opening, verdict: silence.verdict }];
  });
}
