import type { ParagraphKind } from '../plan.ts';
import type { Span } from '../position.ts';
import type { LineKind, Piece } from './piece.ts';
import { namesUnits } from './pieces.ts';

/** A paragraph before repair: where it stands in the source. */
export interface DraftParagraph {
  kind: ParagraphKind;
  /** The name of the column of a task table in which it stands. */
  label?: string;
  span: Span;
}

/** A clause before repair: everything that the shape of the document tells. */
export interface Draft {
  ordinals: string;
  /** Where the numbers stand, outermost first, without the marks that close them; `unprinted` where none is printed. */
  labels: readonly Span[];
  /** Where its own number stands, with its mark. */
  marker: Span;
  depth: number;
  /** Ordinals of the enclosing clause. */
  parent: string | null;
  heading: Span | null;
  paragraphs: DraftParagraph[];
  spans: Span[];
}

/** Where a number that is not printed stands. */
export const unprinted: Span = [0, 0];

/** Gives out the ordinals of clauses, and a second counter to a number that one parent prints twice. */
export class OrdinalRegister {
  readonly #used = new Map<string, number>();

  /** The ordinals of the next item that is numbered `number` under `parent`, and whether it is the first so numbered. */
  take(parent: string | null, number: string): { ordinals: string; repeated: boolean } {
    const base = parent === null ? number : `${parent}.${number}`;
    const times = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, times);
    return { ordinals: times === 1 ? base : `${base}-${times}`, repeated: times > 1 };
  }
}

/** A draft with no number of its own: the text before the first clause or after the last. */
export function unnumberedDraft(ordinals: '0' | 'end'): Draft {
  return {
    ordinals,
    labels: [unprinted],
    marker: unprinted,
    depth: 1,
    parent: null,
    heading: null,
    paragraphs: [],
    spans: [],
  };
}

/** What each kind of line does to the paragraphs of the clause in which it stands. */
const rules: Readonly<Record<LineKind, (paragraphs: DraftParagraph[], span: Span) => void>> = {
  numbered: openParagraph,
  text: openParagraph,
  continued: extendParagraph,
  'page-number': leaveOut,
  'running-head': leaveOut,
};

function openParagraph(paragraphs: DraftParagraph[], span: Span): void {
  paragraphs.push({ kind: 'text', span });
}

function extendParagraph(paragraphs: DraftParagraph[], span: Span): void {
  const before = paragraphs.at(-1);
  if (before) before.span = [before.span[0], span[1]];
  else openParagraph(paragraphs, span);
}

/** What a page prints round its text stands in no paragraph. */
function leaveOut(): void {
  return;
}

/** Add a line to the paragraphs of a draft. */
export function addLine({ paragraphs }: Draft, { kind, span }: Piece): void {
  rules[kind](paragraphs, span);
}

/** Tell the paragraphs of a draft that do nothing but name units, once all its lines are added. */
export function markUnits({ paragraphs }: Draft, text: string): void {
  for (const paragraph of paragraphs) {
    if (namesUnits(text.slice(...paragraph.span))) paragraph.kind = 'units';
  }
}
