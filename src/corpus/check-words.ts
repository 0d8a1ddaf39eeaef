import { z } from 'astro/zod';

/** Where the library can name nothing; a pattern too tells an editor nothing. The remedy says what is asked for. */
const badlyWritten = '：写法不对';

const said = z.locales.zhCN().localeError;

/** What the library calls kinds of values, as editors know them. */
const kinds: Readonly<Record<string, string>> = {
  string: '文字',
  boolean: 'true 或 false',
  object: '一组字段',
  record: '一组字段',
  map: '一组字段',
  array: '列表',
  undefined: '空',
  date: '日期',
  number: '数字',
};

/**
 * Check a value and say in Chinese what was expected: behind a colon where the library says it, as our own messages follow
 * right on the value.
 */
export function check<Value>(
  schema: z.ZodType<Value>,
  value: unknown,
): z.ZodSafeParseResult<Value> {
  return schema.safeParse(value, { error: describeExpected });
}

function describeExpected(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_format' && issue.format === 'regex') return badlyWritten;
  const message = said(issue);
  const words = typeof message === 'string' ? message : (message?.message ?? '无效输入');
  const named = words
    .replaceAll('数组', '列表')
    .replaceAll(/(?<=\s)[a-z]+(?![^\s，])/g, (kind) => kinds[kind] ?? kind);
  return named === '无效输入' ? badlyWritten : `：${named.replace('：', '，')}`;
}
