import type { Clause } from '../../corpus/plan.ts';
import { cutTail, leadingNumber, sentenceSpans } from './sentence-cuts.ts';

/**
 * What a sentence is for: running text, a heading run into its paragraph, a cell of a task table with the work of one
 * unit, a line that only names units, or a line of the title block.
 */
export type SentenceKind = 'text' | 'title' | 'cell' | 'lead' | 'front';

/** A sentence of a plan with its place: `text` is its paragraph's from `start` to `end`, as shown. */
export type Sentence = ReturnType<typeof place>;

/** What of a clause is needed to cut it into sentences. */
export type ClauseText = Pick<Clause, 'id' | 'plan' | 'ordinals'> & {
  paragraphs: readonly Pick<Clause['paragraphs'][number], 'kind' | 'text'>[];
};

/** A run-in heading has no more characters than this, marks left out. */
const longestTitle = 16;
/** Words and figures that no heading has: it orders nothing and counts nothing. */
const orders = /应|不得|严禁|每|要|试点$|^制定|是|\d/;
/** The numbers of a task table's outer rows, which stand in the paragraph itself. */
const tableNumber = /^[一二三四五六七八九十]+、|^（[一二三四五六七八九十]+）/;

/** Cut the clauses of one plan into sentences, in their order. */
export function cutSentences(clauses: readonly ClauseText[]): Sentence[] {
  const isTable = clauses.some(({ paragraphs }) => paragraphs.some(({ kind }) => kind === 'work'));
  return clauses.flatMap((clause) =>
    clause.paragraphs.flatMap((_, index) => cutParagraph(clause, index, isTable)),
  );
}

function cutParagraph(clause: ClauseText, index: number, isTable: boolean): Sentence[] {
  const { kind, text } = clause.paragraphs[index]!;
  const make = (kind: SentenceKind, number: number, [start, end]: readonly [number, number]) =>
    place(clause, { kind, text, number, paragraph: index + 1, start, end });
  const isFront = clause.ordinals === '0' || clause.ordinals === 'end';
  if (isFront && !/[。；]/.test(text)) return [make('front', 1, [0, text.length])];
  if (kind === 'units') return [make('lead', 1, [0, text.length])];
  const tail = cutTail(text);
  const body = text.slice(0, tail);
  const spans = sentenceSpans(body);
  const sentences = spans.map((span, at) => {
    const words = body.slice(...span);
    const isNumbered = isTable && spans.length === 1 && tableNumber.test(body);
    const isTitle = isNumbered || (at === 0 && spans.length > 1 && isHeadingLike(words));
    if (kind !== 'text') return make('cell', at + 1, span);
    return make(isTitle ? 'title' : 'text', at + 1, span);
  });
  return tail < text.length
    ? [...sentences, make('lead', spans.length + 1, [tail, text.length])]
    : sentences;
}

/** Whether a sentence is as short as a heading, and orders and counts nothing. */
export function isHeadingLike(sentence: string): boolean {
  const words = sentence.replace(/[\s\p{P}]/gu, '');
  return words.length <= longestTitle && !orders.test(words) && !/[，,：]/.test(sentence);
}

/** A sentence without blanks round it and without the number of a list before it. */
function place(
  { id, plan }: ClauseText,
  at: Record<'number' | 'paragraph' | 'start' | 'end', number> & {
    kind: SentenceKind;
    text: string;
  },
) {
  const raw = at.text.slice(at.start, at.end);
  const start = at.start + leadingNumber(raw);
  const end = at.start + raw.trimEnd().length;
  return {
    /** Clause, paragraph and number: `gansu/2.4.2#1.3`. */
    id: `${id}#${at.paragraph}.${at.number}`,
    plan,
    clause: id,
    /** 1-based, over the body paragraphs of the clause. */
    paragraph: at.paragraph,
    start,
    end: Math.max(start, end),
    kind: at.kind,
    text: at.text.slice(start, Math.max(start, end)),
  };
}
