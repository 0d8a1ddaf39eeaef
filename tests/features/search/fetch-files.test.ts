import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fetchFiles } from '../../../src/features/search/fetch-files.ts';

const place = 'https://a.example/pagefind/0123456789abcdef/';
const text = 'pagefind_dcd索引';

/** Answer each request with the next body; gives how each was to be fetched. */
function answerWith(...bodies: readonly BodyInit[]): (RequestCache | undefined)[] {
  const asked: (RequestCache | undefined)[] = [];
  vi.stubGlobal('fetch', (_: string, options?: RequestInit) => {
    asked.push(options?.cache);
    const body = bodies[asked.length - 1];
    return Promise.resolve(new Response(body, { status: body === undefined ? 404 : 200 }));
  });
  return asked;
}

/** A device on which one cache holds the files of these addresses. */
function keepOnDevice(...addresses: readonly string[]): Set<string> {
  const held = new Set(addresses);
  const cache = { delete: (address: string) => Promise.resolve(held.delete(address)) };
  vi.stubGlobal('caches', {
    keys: () => Promise.resolve(['x']),
    open: () => Promise.resolve(cache),
  });
  return held;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a file of the index that cannot be read', () => {
  test('is dropped from the device and asked for once more, past what is kept on the way', async () => {
    const held = keepOnDevice(`${place}clauses.json`, `${place}facts.json`);
    const asked = answerWith('<html>', '{"a":1}');
    expect(await fetchFiles(place).readJson('clauses.json')).toEqual({ a: 1 });
    expect([...held]).toEqual([`${place}facts.json`]);
    expect(asked).toEqual([undefined, 'reload']);
  });

  test('is asked for no third time', async () => {
    const asked = answerWith('<html>', '<html>', '{"a":1}');
    await expect(fetchFiles(place).readJson('clauses.json')).rejects.toThrow();
    expect(asked).toHaveLength(2);
  });

  test('may be one of bytes, cut off or of another kind', async () => {
    const packed = new Uint8Array(gzipSync(text));
    const asked = answerWith(packed.subarray(0, packed.length - 9), packed, '<html>', packed);
    const { readBytes } = fetchFiles(place);
    for (const path of ['a.pf_index', 'b.pf_index'])
      expect(new TextDecoder().decode(await readBytes(path))).toBe(text);
    expect(asked).toEqual([undefined, 'reload', undefined, 'reload']);
  });
});

test('a file that is not there is no reason to drop anything', async () => {
  const held = keepOnDevice(`${place}clauses.json`);
  const asked = answerWith();
  await expect(fetchFiles(place).readJson('clauses.json')).rejects.toThrow('404');
  expect(held.size).toBe(1);
  expect(asked).toHaveLength(1);
});
