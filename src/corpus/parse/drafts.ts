import type { ParagraphKind, Span } from '../types.ts';

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
  labels: readonly string[];
  marker: string;
  depth: number;
  /** Ordinals of the enclosing clause. */
  parent: string | null;
  heading: Span | null;
  paragraphs: DraftParagraph[];
  spans: Span[];
}

/** Gives out the ordinals of clauses, and a second counter to a number that one parent prints twice. */
export class OrdinalRegister {
  readonly #used = new Map<string, number>();

  /** The ordinals of the next item that is numbered `ordinal` under `parent`, and whether it is the first so numbered. */
  take(parent: string | null, ordinal: number): { ordinals: string; repeated: boolean } {
    const base = parent === null ? String(ordinal) : `${parent}.${ordinal}`;
    const times = (this.#used.get(base) ?? 0) + 1;
    this.#used.set(base, times);
    return { ordinals: times === 1 ? base : `${base}-${times}`, repeated: times > 1 };
  }
}

/** A draft with no number of its own: the text before the first clause or after the last. */
export function unnumberedDraft(ordinals: '0' | 'end'): Draft {
  return {
    ordinals,
    labels: [''],
    marker: '',
    depth: 1,
    parent: null,
    heading: null,
    paragraphs: [],
    spans: [],
  };
}
