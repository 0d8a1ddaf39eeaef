import { z } from 'astro/zod';
import { id, text, webAddress } from '../../../corpus/registers/fields.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';

const schema = z.strictObject({
  id: id.describe('请写小写英文和连字符，如 soil-day。'),
  name: text,
  /** Month and day: `12-05`. */
  date: z
    .string()
    .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/)
    .describe('请写月和日，加引号，如 12-05。'),
  note: text,
  /** How the plans call it. */
  words: z.array(text).min(1).describe('请列出方案里的写法，至少一个。'),
  source: text.describe('请写出处。'),
  url: webAddress.nullable().describe('请写以 http:// 或 https:// 开头的网址，没有时写 null。'),
});

/** A day of the year that has to do with soil. */
export type ThemeDay = z.infer<typeof schema>;

/** Read the theme days. */
export const readDays = registerOf(schema);
