import { z } from 'astro/zod';
import type { Plan } from '../../corpus/plan.ts';
import { adcode, id, text, webAddress } from '../../corpus/registers/fields.ts';
import {
  empty,
  list,
  optional,
  optionalNumber,
  optionalOf,
  optionalYear,
  someDay,
} from './echo-fields.ts';

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

/** What rows are held against. */
export interface EchoContext {
  plans: ReadonlyMap<string, Plan>;
  /** Names of the divisions by their codes. */
  places: ReadonlyMap<string, string>;
}

/** Words that no page of ours says of what was promised. */
export const judgingWords =
  /完成得好|未完成|没有完成|未兑现|没有兑现|违约|失信|落实不力|失职|超额|食言|不达标|敷衍/u;

/** Our own sentence is short, and judges nobody. */
const summary = text
  .refine((value) => value.endsWith('。') && value.length <= 60, '不是六十字以内的一句话')
  .refine((value) => !judgingWords.test(value), '里有评判的词');

/** One row of the register, its cells checked one by one. */
export const rowSchema = z.object({
  /** Permanent. */
  id,
  /** The place that it speaks of. */
  place: text,
  adcode,
  /** Id of the plan whose story it belongs to, or `national`. */
  plan: id,
  /** Id of the clause that it speaks of; `null` where it speaks of none in particular. */
  clause: z.union([empty, z.string().regex(/^[a-z\d-]+\/[\w.-]+$/)]),
  /** Words of that clause, one of which a promise has that this is about. */
  words: list,
  metric: text,
  /** What is measured. */
  subject: text,
  base: z.enum(['', 'other']).transform((value) => value === 'other'),
  year: optionalYear,
  comparator: optionalOf(echoComparators),
  value: optionalNumber,
  unit: optional,
  kind: z.enum(echoKinds),
  saidBy: text,
  /** ISO 8601, as precise as it was read. */
  saidOn: someDay,
  document: text,
  /** One sentence of our own. */
  summary,
  source: webAddress,
  hostKind: z.enum(hostKinds),
  copy: z.enum(['', 'yes']).transform((value) => value === 'yes'),
  read: z.enum(readExtents),
  checkedOn: z.iso.date(),
  /** For editors, not for pages. */
  note: optional,
});

/** The checked cells of one row. */
export type EchoCells = z.infer<typeof rowSchema>;

/** One thing that was said later, in our own words, with where it was read. */
export type Echo = Omit<EchoCells, 'base' | 'copy'> & {
  /** Where the table of metrics knows the metric by this name, its id. */
  metricId: string | null;
  /** What the figure is counted on is another thing than what the plan counts on, or compares with another year. */
  isOtherBase: boolean;
  /** Whether the page that was read retells or reprints what another had published. */
  isCopy: boolean;
};

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
