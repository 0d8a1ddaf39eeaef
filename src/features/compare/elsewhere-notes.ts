import type { Part } from './row-marks.ts';

/** A link that a note gives. */
export interface NoteLink {
  href: string;
  text: string;
}

/** What other plans write where a clause stands in the comparison, as its page fetches it. */
export interface ElsewhereNote {
  /** Sentences that differ, each with its place and the words that differ. */
  differing: readonly { place: NoteLink; parts: readonly Part[] }[];
  /** Where the same sentence stands. */
  same: readonly string[];
  /** The rows of the comparison that the clause's sentences stand in. */
  rows: readonly NoteLink[];
}
