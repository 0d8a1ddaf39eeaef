import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readCorpus } from '../corpus/io.ts';
import { getTerms } from '../queries/glossary.ts';
import { getDivisions, getNotices } from '../queries/notices.ts';
import { buildSearchBundle } from '../search/build/bundle.ts';
import { noticePages, pageFiles, termPages } from '../search/build/pages.ts';
import { readSynonyms } from '../search/build/synonyms.ts';
import type { SearchablePage } from '../search/pages.ts';
import { readSections } from './lesson-sections.ts';

/** Pages of the class room that are searched by other means, or hold nothing to be read. */
const notSearched = ['glossary', 'teacher', 'quiz'];
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
        const clauses = await buildSearchBundle(readCorpus(root), synonyms);
        const files = [...clauses, ...pageFiles(searchablePages(fileURLToPath(dir)))];
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

/** What the site says beside the plans: announcements, terms, and the parts of the lessons as they were built. */
function searchablePages(dist: string): SearchablePage[] {
  const lessons = readdirSync(join(dist, 'learn'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !notSearched.includes(entry.name))
    .map(({ name }) => `/learn/${name}/`)
    .sort()
    .flatMap((path) => readSections(readFileSync(join(dist, path, 'index.html'), 'utf8'), path));
  return [
    ...noticePages(getNotices(), (adcode) => getDivisions().fullName(adcode)),
    ...termPages(getTerms()),
    ...lessons,
  ];
}
