/** A fact as read by hand. */
export interface ReadFact {
  path: readonly string[];
  /** In a task table: the item within its section, and the number of the item below it. */
  xiang?: number;
  xiaoxiang?: number | null;
  quote: string;
  /** Fields of the found fact that have to be the same to the letter. */
  exact?: Readonly<Record<string, unknown>>;
}

/** A plan as read by hand; see the files beside the tests. */
export interface GoldPlan {
  plan: string;
  responsibilities: readonly (ReadFact & {
    lead: readonly string[];
    participants: readonly string[];
    responsible: readonly string[];
    implementers: readonly string[];
    guides?: readonly string[];
  })[];
  indicators: readonly (ReadFact & {
    metric: string;
    year: number | null;
    comparator: string;
    value: number | null;
    unit: string | null;
  })[];
  deadlines: readonly (ReadFact & { kind: string; date: string })[];
  recurring: readonly (ReadFact & { every: string | null })[];
  disclosures: readonly ReadFact[];
  places: readonly (ReadFact & { name: string })[];
}

/** A small text of one rule, with all that is to be read from it. */
export interface RuleFixture extends GoldPlan {
  /** What the rule says, in Chinese. */
  rule: string;
  adcode: string | null;
  /** Its lines. */
  text: readonly string[];
}
