import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { remedyAt } from '../../src/corpus/remedies.ts';

const entry = z.array(
  z.strictObject({
    name: z.string().describe('写名称。'),
    level: z.enum(['high', 'low']).nullable(),
    parts: z
      .array(z.strictObject({ kind: z.string(), size: z.number().describe('写大小。') }))
      .optional()
      .describe('写 kind 和 size。'),
    topics: z.record(z.string(), z.string()).default({}).describe('写主题。'),
    plain: z.string(),
  }),
);

test.each([
  ['what a field says of itself', [0, 'name'], '写名称。'],
  [
    'the words that a field may hold, where it says nothing',
    [0, 'level'],
    '请写其中之一：high、low。',
  ],
  ['what a field within a list says', [0, 'parts', 2, 'size'], '写大小。'],
  [
    'what the list says, where its field says nothing',
    [0, 'parts', 2, 'kind'],
    '写 kind 和 size。',
  ],
  ['what a record says of its entries', [0, 'topics', 'x/1'], '写主题。'],
  ['nothing, where nothing is said', [0, 'plain'], ''],
  ['nothing of a key that is not known', [0, 'other'], ''],
])('an editor is told %s', (_, path, remedy) => {
  expect(remedyAt(entry, path)).toBe(remedy);
});
