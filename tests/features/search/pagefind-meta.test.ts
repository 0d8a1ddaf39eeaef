import { expect, test } from 'vitest';
import { readMeta } from '../../../src/features/search/build/pagefind-meta.ts';
import { writeMeta } from '../../../src/features/search/pagefind-meta.ts';

test.each([0, 23, 24, 255, 256, 70_000])(
  'the list of %d records is as Pagefind would have written it',
  (count) => {
    const { records, chunks } = readMeta(writeMeta(count));
    expect([records.length, chunks]).toEqual([count, []]);
    expect(records.at(-1)).toBe(count === 0 ? undefined : String(count - 1));
  },
);

test('files whose words overlap stop the build', () => {
  const meta = [0x83, 0x60, 0x80, 0x82];
  const file = (from: string, to: string): number[] => [
    0x83,
    ...[from, to, 'x'].flatMap((word) => [0x60 + word.length, ...new TextEncoder().encode(word)]),
  ];
  const overlapping = new Uint8Array([...meta, ...file('a', 'c'), ...file('b', 'd')]);
  expect(() => readMeta(overlapping)).toThrow('变了样');
  const inOrder = new Uint8Array([...meta, ...file('a', 'b'), ...file('c', 'd')]);
  expect(readMeta(inOrder).chunks.map(({ from }) => from)).toEqual(['a', 'c']);
});
