import type { Reporter } from '../diagnostics.ts';
import type { Span } from '../position.ts';
import type { AgencyResolver } from './agencies.ts';
import type { Gazetteer } from './divisions.ts';
import type { Calendar } from './found-date.ts';
import type { Legend } from './legends.ts';
import type {
  Citation,
  Commitment,
  Disclosure,
  FactPlace,
  Indicator,
  NamedPlace,
  Penalty,
  Responsibility,
} from './types.ts';

/** Facts whose bonds with others are not known before all are read. */
export type CollectedCommitment = Omit<Commitment, 'lead' | 'public'>;

export type CollectedDisclosure = Omit<Disclosure, 'id'>;

/** What passages say, as far as it was read, in the order of the text. */
export interface CollectedFacts {
  responsibilities: Responsibility[];
  indicators: Indicator[];
  commitments: CollectedCommitment[];
  disclosures: CollectedDisclosure[];
  places: NamedPlace[];
  citations: Citation[];
  penalties: Penalty[];
}

/** What the reading of a text's passages rests on, and where it gathers what they say. */
export interface CollectContext {
  source: string;
  /** The plan's own division. */
  adcode: string | null;
  calendar: Calendar;
  resolveAgency: AgencyResolver;
  gazetteer: Gazetteer;
  reporter: Reporter;
  facts: CollectedFacts;
  /** How the text has said so far that its lists of units are to be read. */
  legend: Legend | null;
}

/** Says where a phrase of the passage stands, in the text as shown and in the source. */
export type Locate = (phrase: Span, focus: Span) => FactPlace | null;
