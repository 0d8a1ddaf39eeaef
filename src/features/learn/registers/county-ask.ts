import { z } from 'astro/zod';
import { text } from '../../../corpus/registers/fields.ts';

/** What a class asks of its own county's plan. */
export const countyAskSchema = z.strictObject({
  /** Stands in `原文没有说……，但写了……`: 农膜回收的数字目标. */
  what: text.describe('请写问的是什么，接在「原文没有说」后面也通顺。'),
  /** The metric whose targets answer it. */
  metric: text.optional(),
  /** Words that stand together in a sentence that answers it; each further set is tried where the one before finds nothing. */
  words: z.array(z.array(text).min(1)).optional(),
  /** Words of what comes nearest where the plan is silent, the best first. */
  near: z.array(text).min(1).describe('请列出方案没有写到时，哪些词的句子最接近，至少一个。'),
});

/** What a class asks of its own county's plan. */
export type CountyAsk = z.infer<typeof countyAskSchema>;
