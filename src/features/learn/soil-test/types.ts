/** The shapes of a soil test. No package is imported here, for these modules also run in the reader's browser. */

export const farmlandUses = ['paddy', 'orchard', 'other', 'any'] as const;
/** How GB 15618-2018 tells fields apart; `any` where a row does not. */
export type FarmlandUse = (typeof farmlandUses)[number];

/** One row of a standard: what a pollutant may reach, in mg/kg. */
export interface LimitRow {
  id: string;
  standard: 'farmland' | 'construction';
  /** The table that the screening values stand in. */
  table: string;
  no: number;
  name: string;
  landUse: FarmlandUse;
  /** By pH band (four), by class of construction land (two), or one for all. */
  screening: readonly number[];
  /** `null` where the standard sets none. */
  control: readonly number[] | null;
  /** The row of the table that the control values stand in. */
  controlNo: number | null;
  note: string | null;
}

export const verdicts = ['below', 'between', 'above-screening', 'above-control'] as const;
/** Where a reading stands; `above-screening` where the standard sets no control value. */
export type Verdict = (typeof verdicts)[number];

/** What a standard says about one reading. */
export interface Judgement {
  verdict: Verdict;
  row: LimitRow;
  screening: number;
  control: number | null;
}

/** Where a reading stands that may also be too little to be found; `undetected` and `hidden` leave open where. */
export type ReadingVerdict = Verdict | 'undetected' | 'hidden';
