import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCorpus } from '../corpus/io.ts';
import { buildSearchBundle } from '../search/build/bundle.ts';
import { readSynonyms } from '../search/build/synonyms.ts';

const synonymFile = 'content/search/synonyms.yaml';

/** Write the search index of all clauses into the built site, at /pagefind/. */
export function pagefindIndex(): AstroIntegration {
  let root: URL;
  return {
    name: 'pagefind-index',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const synonyms = readSynonyms(
          await readFile(new URL(synonymFile, root), 'utf8'),
          synonymFile,
        );
        const files = await buildSearchBundle(readCorpus(root), synonyms);
        const folder = fileURLToPath(new URL('pagefind/', dir));
        await rm(folder, { recursive: true, force: true });
        for (const { path, content } of files) {
          const file = join(folder, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        logger.info(`${files.length} files of the search index`);
      },
    },
  };
}
