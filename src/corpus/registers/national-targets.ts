import { z } from 'astro/zod';
import { comparators } from '../facts/types.ts';
import { metrics, otherMetric } from '../facts/metrics.data.ts';
import { text, webAddress } from './fields.ts';
import { readRegister, type ReadRegister } from './read-register.ts';

/** Where a figure was read: in the document itself, in a retelling of it, or nowhere. */
const targetConfidences = ['source-read', 'retold', 'from-memory', 'unverified'] as const;

/** What the state set, or what was said later of the whole country. */
export const nationalKinds = ['target', 'result'] as const;

const schema = z
  .strictObject({
    kind: z.enum(nationalKinds),
    metricId: z
      .string()
      .refine((value) => value === otherMetric || metrics.some(({ id }) => id === value))
      .describe('请写指标表里的代号，如 contaminated-farmland-safe-use-rate；表里没有的写 other。'),
    /** Its name where the table of metrics does not know it. */
    metric: text.optional().describe('metricId 是 other 时写指标的名称，不是的不写。'),
    year: z.int().min(2000).max(2100).describe('请写四位年份，不加引号。'),
    comparator: z.enum(comparators).describe(`请写其中之一，加引号：${comparators.join('、')}。`),
    /** `null` where the document sets no number; then the unit is `null` too. */
    value: z.number().nullable().describe('请只写数字，单位写在 unit 里；没有数的都写 null。'),
    unit: text.nullable().describe("请写单位，如 '%'；没有数的写 null。"),
    /** As the document words it. */
    words: text.describe('请照文件的写法，如「90%左右」。'),
    /** The document that sets it, with its number, or the occasion on which it was said. */
    document: text.describe('请写文件名和文号。'),
    /** Who set or said it. */
    issuer: text.describe('请写谁定的、谁说的。'),
    /** ISO 8601, as precise as it was read. */
    date: z
      .string()
      .regex(/^20\d\d(?:-[01]\d(?:-[0-3]\d)?)?$/)
      .describe("请写 '2022-01-04'、'2024-11' 或 '2021'，加引号。"),
    confidence: z.enum(targetConfidences),
    sources: z.array(webAddress).min(1).describe('请列出读到这个数的网址，至少一个。'),
  })
  .refine(({ metricId, metric }) => (metricId === otherMetric) === (metric !== undefined), {
    path: ['metric'],
    message: '与 metricId 不符',
  })
  .refine(({ value, unit }) => (value === null) === (unit === null), {
    path: ['unit'],
    message: '与 value 不符',
  });

/** A figure that the state set for the whole country, or that was said of it later. */
export type NationalTarget = z.infer<typeof schema>;

/** Read the targets that the state set and the results that were told, whatever their confidence. */
export function readNationalTargets(file: string, source: string): ReadRegister<NationalTarget> {
  return readRegister(source, {
    file,
    entry: schema,
    // A later document may set another figure for the same year: both stay.
    keyOf: ({ kind, metricId, metric, year, document }) =>
      [kind, metric ?? metricId, year, document].join(' '),
  });
}

/** The targets that may be shown: those that someone has read, in the document or in a retelling. */
export function shownTargets(targets: readonly NationalTarget[]): NationalTarget[] {
  return targets.filter(
    ({ confidence }) => confidence === 'source-read' || confidence === 'retold',
  );
}
