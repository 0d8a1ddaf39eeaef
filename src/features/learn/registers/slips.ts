import { z } from 'astro/zod';
import { id, text } from '../../../corpus/registers/fields.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';

const shared = {
  id: id.describe('请写小写英文，如 a。'),
  name: text.describe('请写这张单叫什么，如 甲。'),
  place: text.describe('请写一块虚构的地。'),
  /** As a report prints them, by the names of the standard. */
  readings: z.record(text, text).describe('请照报告的样子写，数加引号，如 { 镉: "0.35" }。'),
};

const schema = z.discriminatedUnion('use', [
  z.strictObject({
    ...shared,
    use: z.literal('farmland'),
    field: z.enum(['paddy', 'orchard', 'other']),
    ph: text.describe('请写 pH，加引号。'),
  }),
  z.strictObject({
    ...shared,
    use: z.literal('construction'),
    field: z.enum(['first', 'second']),
    ph: z.null().describe('建设用地的限值不分 pH，请写 null。'),
  }),
]);

/** An invented report of a soil test. */
export type Slip = z.infer<typeof schema>;

/** Read the invented reports. */
export const readSlips = registerOf(schema);
