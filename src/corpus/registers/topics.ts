import { z } from 'astro/zod';
import { id, text } from './fields.ts';
import { readRegister, type ReadRegister } from './read-register.ts';

const schema = z.strictObject({
  id,
  name: text,
  description: text,
  /** Words of headings, `*` standing for anything. */
  headings: z.array(text).min(1),
  /** Words of running text, counted where no heading tells. */
  words: z.array(text).min(1),
});

/** A task that clauses serve, as the register of topics describes it. */
export type Topic = z.infer<typeof schema>;

const remedies: Readonly<Record<string, string>> = {
  id: '请写小写英文和连字符，如 construction-land。',
  name: '请写主题的名称。',
  description: '请用一句话说明这个主题。',
  headings: '请列出至少一个标题用语。',
  words: '请列出至少一个正文用语。',
};

/** Read the register of topics. */
export function readTopics(file: string, source: string): ReadRegister<Topic> {
  return readRegister(source, { file, entry: schema, keyOf: (topic) => topic.id, remedies });
}
