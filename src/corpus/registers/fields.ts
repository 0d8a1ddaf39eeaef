import { z } from 'astro/zod';
import { findHiddenCharacters } from '../hidden-characters.ts';
import { nearestDivisions, type NamedCode } from '../nearest-division.ts';

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

/**
 * Six digits that stand in the list of divisions; what is said of others names the nearest. A list that could not be read
 * knows nothing, and holds nothing against anyone.
 *
 * @param others Codes that stand for no division and are right all the same.
 */
export function listedAdcode(
  divisions: readonly NamedCode[],
  others: readonly string[] = [],
): z.ZodType<string> {
  const known = new Set([...others, ...divisions.map((division) => division.adcode)]);
  return adcode.refine((code) => divisions.length === 0 || known.has(code), {
    error: ({ input }) => `不在行政区划表里，${nearestDivisions(String(input), divisions)}`,
  });
}

/** An address that readers may open; what stands before an @ could pass for its host. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((value) => findHiddenCharacters(value).length === 0, '里有看不见的字符')
  .refine((value) => !/\s|^[^/]*\/\/[^/?#]*@/.test(value), '里有空格或 @')
  .describe('请写以 http:// 或 https:// 开头的完整网址。');
