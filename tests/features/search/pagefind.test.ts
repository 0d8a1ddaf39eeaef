import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import {
  readMeta,
  startEngine,
  unpack,
  wasmFile,
  writeMeta,
} from '../../../src/features/search/pagefind.ts';
import { bundleOf, openSearch, projectCorpus } from './bundle-in-memory.ts';

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

describe('a file of the index', () => {
  test('is read packed, and as a connection may have unpacked it', async () => {
    const plain = bytesOf('pagefind_dcd{"a":1}');
    const packed = new Uint8Array(gzipSync(plain));
    for (const { buffer } of [plain, packed]) {
      expect(new TextDecoder().decode(await unpack(buffer))).toBe('{"a":1}');
    }
  });

  test('that is another file altogether is not taken for it', async () => {
    await expect(unpack(bytesOf('<!doctype html>').buffer)).rejects.toThrow('damaged');
  });
});

describe('the engine', () => {
  /** A module without imports and exports. */
  const empty = new Uint8Array([...bytesOf('pagefind_dcd\0asm'), 1, 0, 0, 0]);

  test('of a release that is called otherwise is not started', async () => {
    await expect(startEngine(Promise.resolve(empty.buffer))).rejects.toThrow('变了样');
  });
});

describe('the list of records', () => {
  test.each([0, 23, 24, 255, 256, 70_000])(
    'of %d is as Pagefind would have written it',
    (count) => {
      const { records, chunks } = readMeta(writeMeta(count));
      expect([records.length, chunks]).toEqual([count, []]);
      expect(records.at(-1)).toBe(count === 0 ? undefined : String(count - 1));
    },
  );

  test('with files whose words overlap stops the build', () => {
    const meta = [0x83, 0x60, 0x80, 0x82];
    const file = (from: string, to: string): number[] => [
      0x83,
      ...[from, to, 'x'].flatMap((word) => [0x60 + word.length, ...bytesOf(word)]),
    ];
    const overlapping = new Uint8Array([...meta, ...file('a', 'c'), ...file('b', 'd')]);
    expect(() => readMeta(overlapping)).toThrow('变了样');
    const inOrder = new Uint8Array([...meta, ...file('a', 'b'), ...file('c', 'd')]);
    expect(readMeta(inOrder).chunks.map(({ from }) => from)).toEqual(['a', 'c']);
  });
});

describe('where a part of the index is missing', () => {
  test.each([/^index\//, /^texts\//])(
    'the search fails and never finds less: %s',
    async (missing) => {
      const files = await bundleOf(projectCorpus());
      expect(files.map(({ path }) => path)).toContain(wasmFile);
      const rest = files.filter(({ path }) => !missing.test(path));
      const { search } = await openSearch(rest);
      await expect(search.search('秸秆').then(({ page }) => page(0))).rejects.toThrow();
    },
  );
});
