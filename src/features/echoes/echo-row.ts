import { z } from 'astro/zod';
import type { Plan } from '../../corpus/plan.ts';
import { adcode, id, text, webAddress } from '../../corpus/registers/fields.ts';
import { echoComparators, echoKinds, hostKinds, readExtents } from './echo.ts';
import {
  list,
  optional,
  optionalNumber,
  optionalOf,
  optionalYear,
  someDay,
} from './echo-fields.ts';

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
  id,
  place: text,
  adcode,
  plan: id,
  clause: z.union([z.literal('').transform(() => null), z.string().regex(/^[a-z\d-]+\/[\w.-]+$/)]),
  words: list,
  metric: text,
  subject: text,
  base: z.enum(['', 'other']).transform((value) => value === 'other'),
  year: optionalYear,
  comparator: optionalOf(echoComparators),
  value: optionalNumber,
  unit: optional,
  kind: z.enum(echoKinds),
  saidBy: text,
  saidOn: someDay,
  document: text,
  summary,
  source: webAddress,
  hostKind: z.enum(hostKinds),
  copy: z.enum(['', 'yes']).transform((value) => value === 'yes'),
  read: z.enum(readExtents),
  checkedOn: z.iso.date(),
  note: optional,
});

/** The checked cells of one row. */
export type EchoCells = z.infer<typeof rowSchema>;
