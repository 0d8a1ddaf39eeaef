import type { Clause } from '../plan.ts';
import type { Span } from '../position.ts';
import { findCommitments, type FoundCommitments } from './commitments.ts';
import type { Calendar } from './found-date.ts';
import type { Passage } from './passages.ts';
import type { Commitment } from './types.ts';

/** What makes a date one by which something is due; the head of the column says it of all its cells. */
const label = '时限：';

/** Dates as a column prints them, 2018.12.31 and 2018/6, where running text might mean a number. */
const figures =
  /(?<!\d)((?:19|20)\d\d)[.\-/](1[0-2]|0?[1-9])(?:[.\-/](3[01]|[12]\d|0?[1-9]))?(?!\d)/gu;
const timeWords = /[\d年月日号底前末初中旬上下半季度以之内完成结束、，,；;。.\-—~至到/\s]/gu;
/** A cell with more words beside its dates says itself what is due. */
const fewestWords = 4;

/** Find what a cell of a column of deadlines says is due; what is due at a mere date is the clause that the cell belongs to. */
export function findDeadlines(passage: Passage, calendar: Calendar): FoundCommitments {
  const { text, lengthened } = writeDates(passage.text);
  const isBare = passage.text.replace(timeWords, '').length < fewestWords;
  const shift = isBare ? label.length : 0;
  const place = (at: number): number => {
    const own = Math.max(0, at - shift);
    return own - lengthened.filter((end) => end < own).length;
  };
  const back = ([start, end]: Span): Span => [place(start), place(end)];
  const found = findCommitments(
    { ...passage, text: isBare ? label + text : text, shown: text },
    calendar,
  );
  return {
    commitments: found.commitments.map((commitment) => ({
      ...commitment,
      span: back(commitment.span),
      phrase: back(commitment.phrase),
    })),
    undated: found.undated.map(back),
  };
}

/** Write dates in figures as 2018年12月31日; each becomes a character longer, behind which offset is noted. */
function writeDates(printed: string): { text: string; lengthened: number[] } {
  const lengthened: number[] = [];
  const text = printed.replace(figures, (_, year: string, month: string, day?: string) => {
    return day === undefined ? `${year}年${month}月` : `${year}年${month}月${day}日`;
  });
  for (const { 0: date, index } of printed.matchAll(figures))
    lengthened.push(index + date.length + lengthened.length);
  return { text, lengthened };
}

/** A function that tells whether a commitment stands in a cell of a column of deadlines. */
export function deadlineCellCheck(
  clauses: readonly Clause[],
): (fact: Pick<Commitment, 'clause' | 'paragraph'>) => boolean {
  const cells = new Set(
    clauses.flatMap(({ id, paragraphs }) =>
      paragraphs.flatMap(({ kind }, index) => (kind === 'deadline' ? [`${id} ${index + 1}`] : [])),
    ),
  );
  return ({ clause, paragraph }) => cells.has(`${clause} ${paragraph}`);
}
