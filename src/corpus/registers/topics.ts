import { z } from 'astro/zod';
import { id, text } from './fields.ts';
import { registerOf } from './register-of.ts';

const schema = z.strictObject({
  id: id.describe('请写小写英文和连字符，如 construction-land。'),
  name: text.describe('请写主题的名称。'),
  description: text.describe('请用一句话说明这个主题。'),
  /** Words of headings, `*` standing for anything. */
  headings: z.array(text).min(1).describe('请列出至少一个标题用语。'),
  /** Words of running text, counted where no heading tells. */
  words: z.array(text).min(1).describe('请列出至少一个正文用语。'),
});

/** A task that clauses serve, as the register of topics describes it. */
export type Topic = z.infer<typeof schema>;

/** Read the register of topics. */
export const readTopics = registerOf(schema);
