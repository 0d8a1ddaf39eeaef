import { z } from 'astro/zod';
import { confidences, id, text } from '../../../corpus/registers/fields.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';

const schema = z.strictObject({
  id: id.describe('请写小写英文和连字符，如 screening-value。'),
  term: text.describe('请写术语。'),
  category: text.describe('请写分类的名称。'),
  definition: text.describe('请用一两句话解释。'),
  source: text.describe('请写出处；没有出处的写「凭记忆」，并把 confidence 写成 from-memory。'),
  confidence: z.enum(confidences),
  /** How the plans write it; every such place counts as a use. */
  words: z.array(text).min(1).describe('请列出方案里的写法，至少一个。'),
});

/** A term with its plain definition. */
export type Term = z.infer<typeof schema>;

/** Read the glossary. */
export const readGlossary = registerOf(schema);
