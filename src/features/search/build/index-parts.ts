/** Pagefind's index of clauses, part by part. */
import { encodeContent, indexedPunctuation, indexLanguage } from '../content.ts';
import { readWritten, type WrittenIndex } from '../pagefind.ts';

/** The texts are kept by other means; few files of them are written the fastest. */
const fragmentFiles = 1;

/**
 * Index records, each given as the keys of its paragraphs, for each part in turn.
 *
 * @param chunk About how much goes into a file of the index; Pagefind's default is 20,000.
 */
export async function* indexParts(
  parts: readonly (readonly (readonly string[])[])[],
  chunk: number,
): AsyncGenerator<WrittenIndex> {
  // Read by Pagefind's binary when it starts, so it has to stand before the first call.
  process.env['PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE'] = String(chunk);
  const pagefind = await import('pagefind');
  try {
    for (const records of parts) {
      const { index, errors } = await pagefind.createIndex({
        includeCharacters: indexedPunctuation,
        maxFragments: fragmentFiles,
      });
      if (!index) throw failure(errors);
      for (const [at, keys] of records.entries()) {
        const record = { url: String(at), language: indexLanguage, content: encodeContent(keys) };
        const added = await index.addCustomRecord({ ...record, meta: {} });
        if (added.errors.length > 0) throw failure(added.errors);
      }
      const { files, errors: problems } = await index.getFiles();
      if (problems.length > 0) throw failure(problems);
      yield await readWritten(files, records.length);
      await index.deleteIndex();
    }
  } finally {
    await pagefind.close();
  }
}

/** Say that the index could not be built, and why. */
function failure(errors: readonly string[]): Error {
  return new Error(`搜索索引没有建成：${errors.join(' ')}`);
}
