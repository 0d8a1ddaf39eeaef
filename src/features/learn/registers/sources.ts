import { z } from 'astro/zod';
import { id, text, webAddress } from '../../../corpus/registers/fields.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';

/** Whether the source itself was read, or a retelling of it. What nobody has read is no source. */
const sourceConfidences = ['source-read', 'retold'] as const;

const schema = z.strictObject({
  id: id.describe('请写小写英文和连字符，如 fao-soil-day。'),
  title: text.describe('请写来源的名称。'),
  /** Where it was read. */
  urls: z.array(webAddress).describe('请列出以 http:// 或 https:// 开头的网址，没有时写 []。'),
  confidence: z
    .enum(sourceConfidences)
    .describe('读到原文写 source-read，读到转载写 retold；只凭记忆的不能作来源。'),
  note: text.nullable().describe('没有说明时写 null。'),
});

/** A source that lessons, experiments and answers cite. */
export type Source = z.infer<typeof schema>;

/** Read the register of sources. */
export const readSources = registerOf(schema);
