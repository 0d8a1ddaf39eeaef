/** What was said later of what plans promise: its words as code knows them. */

/** What later words are: 后来说过 (the first three) or 后来的文件又写. */
export const echoKinds = [
  'result',
  'publication',
  'inspection',
  'later-target',
  'later-plan',
  'repeated',
] as const;
export type EchoKind = (typeof echoKinds)[number];

/** Whose page was read; what stands on pages of other hosts is a lead for editors. */
export const hostKinds = ['gov', 'central-media', 'local-media', 'other'] as const;
export type HostKind = (typeof hostKinds)[number];

/** How much of a page was read: all, its opening, or what a stored copy kept of it. */
export const readExtents = ['whole', 'opening', 'cut'] as const;
export type ReadExtent = (typeof readExtents)[number];

export const echoComparators = ['>=', '<=', '=', '~', '>', 'decrease-by', 'increase-by'] as const;
export type EchoComparator = (typeof echoComparators)[number];

/** The plan of what concerns the whole country, and the code that stands for it. */
export const nationalPlan = 'national';
export const wholeCountry = '100000';

/** One thing that was said later, in our own words, with where it was read. */
export interface Echo {
  /** Permanent. */
  id: string;
  /** The place that it speaks of. */
  place: string;
  adcode: string;
  /** Id of the plan whose story it belongs to, or `national`. */
  plan: string;
  /** Id of the clause that it speaks of; `null` where it speaks of none in particular. */
  clause: string | null;
  /** Words of that clause, one of which a promise has that this is about. */
  words: readonly string[];
  metric: string;
  /** Where the table of metrics knows the metric by this name, its id. */
  metricId: string | null;
  /** What is measured. */
  subject: string;
  /** What the figure is counted on is another thing than what the plan counts on, or compares with another year. */
  isOtherBase: boolean;
  year: number | null;
  comparator: EchoComparator | null;
  value: number | null;
  unit: string | null;
  kind: EchoKind;
  saidBy: string;
  /** ISO 8601, as precise as it was read. */
  saidOn: string | null;
  document: string;
  /** One sentence of our own. */
  summary: string;
  source: string;
  hostKind: HostKind;
  /** Whether the page that was read retells or reprints what another had published. */
  isCopy: boolean;
  read: ReadExtent;
  checkedOn: string;
  /** For editors, not for pages. */
  note: string | null;
}

/** Whether pages show it; the others are leads. */
export function isShown({ hostKind }: Pick<Echo, 'hostKind'>): boolean {
  return hostKind !== 'other';
}

/** Whether somebody said it, and did not set it down as a further aim. */
export function isSaid({ kind }: Pick<Echo, 'kind'>): boolean {
  return kind === 'result' || kind === 'publication' || kind === 'inspection';
}

/** Later first; of one day, and of none, in the order of the register. */
export function byDay(one: Pick<Echo, 'saidOn'>, other: Pick<Echo, 'saidOn'>): number {
  const [a, b] = [one.saidOn ?? '', other.saidOn ?? ''];
  if (a === b) return 0;
  return a < b ? 1 : -1;
}
