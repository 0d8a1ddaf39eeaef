import { expect, test } from 'vitest';
import { text, webAddress } from '../../../src/corpus/registers/fields.ts';

test.each([
  ['某县人民政府', null],
  [' 某县', '首尾有空格'],
  ['', '或是空的'],
  ['某县\r\nX-Field: y', '里有换行或制表符'],
  ['某县\nBEGIN:VEVENT', '里有换行或制表符'],
  ['某\t县', '里有换行或制表符'],
  ['某\u2028县', '里有看不见的字符'],
])('the words %j: %s', (value, complaint) => {
  const messages = text.safeParse(value).error?.issues.map(({ message }) => message) ?? null;
  expect(messages?.join() ?? null).toEqual(complaint && expect.stringContaining(complaint));
});

test.each([
  ['https://www.mee.gov.cn/a@b?c=d@e', true],
  ['https://www.gov.cn@example.org/', false],
  ['https://www.gov.cn:80@example.org/', false],
  ['https://www.mee.gov.cn/a b', false],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['blob:https://example.org/x', false],
  ['//example.org/', false],
])('the address %j may be opened: %s', (value, answer) => {
  expect(webAddress.safeParse(value).success).toBe(answer);
});
