import { z } from 'astro/zod';
import { comparators } from '../facts/types.ts';
import { metrics } from '../facts/metrics.data.ts';
import { text, webAddress } from './fields.ts';
import { readRegister, type ReadRegister } from './read-register.ts';

/** Where a figure was read: in the document itself, in a retelling of it, or nowhere. */
const targetConfidences = ['source-read', 'retold', 'from-memory', 'unverified'] as const;

const schema = z.strictObject({
  metricId: z
    .string()
    .refine((value) => metrics.some(({ id }) => id === value))
    .describe('请写指标表里的代号，如 contaminated-farmland-safe-use-rate。'),
  year: z.int().min(2000).max(2100).describe('请写四位年份，不加引号。'),
  comparator: z.enum(comparators).describe(`请写其中之一，加引号：${comparators.join('、')}。`),
  value: z.number().describe('请只写数字，单位写在 unit 里。'),
  unit: text.describe("请写单位，如 '%'。"),
  /** As the document words it. */
  words: text.describe('请照文件的写法，如“90%左右”。'),
  /** The document that sets it, with its number. */
  document: text.describe('请写文件名和文号。'),
  confidence: z.enum(targetConfidences),
  sources: z.array(webAddress).min(1).describe('请列出读到这个数的网址，至少一个。'),
});

/** A figure that the state set for the whole country. */
export type NationalTarget = z.infer<typeof schema>;

/** Read the targets that the state set, whatever their confidence. */
export function readNationalTargets(file: string, source: string): ReadRegister<NationalTarget> {
  return readRegister(source, {
    file,
    entry: schema,
    keyOf: ({ metricId, year }) => `${metricId} ${year}`,
  });
}

/** The targets that may be shown: those that someone has read, in the document or in a retelling. */
export function shownTargets(targets: readonly NationalTarget[]): NationalTarget[] {
  return targets.filter(
    ({ confidence }) => confidence === 'source-read' || confidence === 'retold',
  );
}
