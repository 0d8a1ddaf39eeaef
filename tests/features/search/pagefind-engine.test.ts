import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { engineScript } from '../../../src/features/search/build/bundle.ts';
import { unpack } from '../../../src/features/search/pagefind-engine.ts';
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

test('a script of Pagefind that binds its engine in another way stops the build', () => {
  expect(() => engineScript('const pagefind_version="9.9.9";')).toThrow('变了样');
});

describe('where a part of the index is missing', () => {
  test.each([/^index\//, /^texts\//])(
    'the search fails and never finds less: %s',
    async (missing) => {
      const files = await bundleOf(projectCorpus());
      const rest = files.filter(({ path }) => !missing.test(path));
      const { search } = await openSearch(rest);
      await expect(search.search('秸秆').then(({ page }) => page(0))).rejects.toThrow();
    },
  );
});
