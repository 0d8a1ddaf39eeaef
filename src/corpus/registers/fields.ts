import { z } from 'astro/zod';
import { findHiddenCharacters } from '../hidden-characters.ts';

/** How sure a register is of what it says. */
export const confidences = ['source-read', 'plan-text', 'from-memory', 'unverified'] as const;

/** Words of any kind, if every character of them can be seen. */
export const visible = z
  .string()
  .refine((value) => findHiddenCharacters(value).length === 0, '里有看不见的字符');

/** Words on one line, without blanks round them; a second line would pass for a line of the file they are written into. */
export const text = visible
  .refine((value) => value.trim() === value && value !== '', '首尾有空格，或是空的')
  .refine((value) => !/[\t\n\r]/.test(value), '里有换行或制表符');

/** Lower-case English words with hyphens. */
export const id = z
  .string()
  .regex(/^[a-z\d]+(?:-[a-z\d]+)*$/)
  .describe('请写小写英文和连字符。');

/** Six digits of GB/T 2260. */
export const adcode = z
  .string()
  .regex(/^[1-9]\d{5}$/)
  .describe("请写六位行政区划代码，加引号，如 '620000'。");

/** An address that readers may open; what stands before an @ could pass for its host. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((value) => findHiddenCharacters(value).length === 0, '里有看不见的字符')
  .refine((value) => !/\s|^[^/]*\/\/[^/?#]*@/.test(value), '里有空格或 @')
  .describe('请写以 http:// 或 https:// 开头的完整网址。');
