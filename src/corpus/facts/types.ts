import type { Diagnostic } from '../diagnostic.ts';
import type { Span } from '../position.ts';

/**
 * What the clauses of a plan promise.
 *
 * Every fact says where its words stand twice: in the paragraph as shown, for marking them on a page, and in the source,
 * for quoting them.
 */

/** Where the words of a fact stand. */
export interface FactPlace {
  plan: string;
  /** Id of the clause: `gansu/2.4.2`. */
  clause: string;
  /** 1-based, counted over the body paragraphs of the clause; 0 where the words stand in its heading. */
  paragraph: number;
  /** The phrase in the shown text of the paragraph. */
  start: number;
  end: number;
  /** The words within that phrase that make it a fact: the unit, the figure, the date, the verb, the name. */
  focus: Span;
  /** Where `quote` stands in the source: `source.slice(...span) === quote`. */
  span: Span;
  /** The phrase as printed; where a line of the source breaks it, the part that carries the fact. */
  quote: string;
}

export const responsibilityRoles = [
  'lead',
  'participant',
  'responsible',
  'implementer',
  'guide',
] as const;
export type ResponsibilityRole = (typeof responsibilityRoles)[number];

/** One unit with its part in a clause. */
export interface Responsibility extends FactPlace {
  role: ResponsibilityRole;
  /** As printed. */
  unit: string;
  /** Id in the register of agencies, or `null` where the register does not know the unit. */
  agency: string | null;
}

export const comparators = ['>=', '<=', '=', '~', 'range', 'zero-growth', 'decrease-by'] as const;
export type Comparator = (typeof comparators)[number];

/** One figure that is to be reached. */
export interface Indicator extends FactPlace {
  /** Canonical Chinese name. */
  metric: string;
  /** `other` where the table of metrics does not know it. */
  metricId: string;
  /** What the figure is a share or quantity of. */
  subject: string;
  /** `null` where the text names none. */
  year: number | null;
  comparator: Comparator;
  /** `null` where the text names no figure, as in a target handed down from above. */
  value: number | null;
  /** The upper end of a range, `null` for everything else. */
  valueMax: number | null;
  /** As printed: `%`, `万亩`, `个`. */
  unit: string | null;
  /** The year that the figure is compared with. */
  baseline: number | null;
}

export const commitmentKinds = ['by', 'from', 'in', 'at-year', 'recurring'] as const;
export type CommitmentKind = (typeof commitmentKinds)[number];

export const commitmentStates = ['due', 'standing', 'recurring'] as const;
/** Whether something is due at a time, holds from a time on, or comes again and again. */
export type CommitmentState = (typeof commitmentStates)[number];

/** Something to be done by, from or in a time, or again and again. */
export interface Commitment extends FactPlace {
  kind: CommitmentKind;
  state: CommitmentState;
  /** ISO 8601: the last day of the period, or the first day for `from`; `null` for `recurring`. */
  date: string | null;
  /** ISO 8601 duration; `null` for the other kinds and for 定期. */
  every: string | null;
  /** What is to be done, in the words of the text: who, the verb, and what; 「……」 where it is shortened. */
  task: string;
  /** The ids of the agencies that lead; where none does, of those responsible, or else of those who carry out. */
  lead: readonly string[];
  /** The id of the disclosure that it promises as well. */
  public: string | null;
}

/** A promise to make something public. */
export interface Disclosure extends FactPlace {
  /** Its clause, and which of the disclosures of that clause it is: `ziyang/10.39/2`. */
  id: string;
  what: string;
  /** As the sentence says, else the units in the lead of the clause, else `null`. */
  publisher: string | null;
}

/** A place with a duty or a pilot of its own. */
export interface NamedPlace extends FactPlace {
  /** With the prefecture that it belongs to, as far as it is known: `白银市会宁县`. */
  name: string;
  /** As printed: `山阴`. */
  printed: string;
  /** Six digits of GB/T 2260, or `null` for a river basin, a zone or an unknown place. */
  adcode: string | null;
  why: string;
  /** WGS 84, of the district's representative point. */
  lat: number | null;
  lon: number | null;
}

/** A law, standard or document that a clause cites. */
export interface Citation extends FactPlace {
  /** Without 《》; `null` where only a number is printed. */
  title: string | null;
  /** 国发〔2016〕31号 or GB 15618-2018, as printed; `null` where only a title is. */
  number: string | null;
}

/** A sum that an article of a law sets for a breach. */
export interface Penalty extends FactPlace {
  /** The least and the most; `null` where the article sets no bound on that side. */
  least: number | null;
  most: number | null;
  /** What the sums are counted in: 元, or times of what was gained. */
  unit: '元' | '倍';
}

/** The topics of one clause, the most telling first. */
export interface ClauseTopics {
  plan: string;
  clause: string;
  topics: readonly string[];
}

/** Everything that was read from the clauses of one plan. */
export interface Facts {
  responsibilities: readonly Responsibility[];
  indicators: readonly Indicator[];
  commitments: readonly Commitment[];
  disclosures: readonly Disclosure[];
  places: readonly NamedPlace[];
  citations: readonly Citation[];
  penalties: readonly Penalty[];
  topics: readonly ClauseTopics[];
  diagnostics: readonly Diagnostic[];
}
