import { z } from 'astro/zod';
import { id, text } from '../../../corpus/registers/fields.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';
import { countyAskSchema } from './county-ask.ts';

const schema = z.strictObject({
  id: id.describe('请写小写英文，如 resident。'),
  name: text.describe('请写角色的名称。'),
  you: text.describe('请写「你是谁」。'),
  want: text.describe('请写这个角色想弄清什么。'),
  asks: z.array(countyAskSchema).min(1).describe('请列出要在方案里读的，至少一项。'),
  law: z
    .array(z.strictObject({ article: text, gist: text }))
    .min(1)
    .describe('请列出条号和要点，至少一项。'),
  /** From the easiest to the hardest. */
  tasks: z.tuple([text, text, text]).describe('请写三层任务，从易到难。'),
  /** What to mind when one speaks. */
  fair: text.describe('请写发言时要当心什么。'),
});

/** A part that a group of pupils plays, with what it reads. */
export type Role = z.infer<typeof schema>;

/** Read the parts that the groups of a class play. */
export const readRoles = registerOf(schema);
