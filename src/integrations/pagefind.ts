import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { strToU8, zipSync } from 'fflate';
import { readCorpus } from '../corpus/io.ts';
import { getTerms } from '../queries/glossary.ts';
import { getDivisions, getNotices } from '../queries/notices.ts';
import { buildSearchBundle, type BundleFile } from '../search/build/bundle.ts';
import { noticePages, pageFiles, termPages } from '../search/build/pages.ts';
import { readSynonyms } from '../search/build/synonyms.ts';
import type { SearchablePage } from '../search/pages.ts';
import { readSections } from './lesson-sections.ts';
import { rewritePages } from './rewrite-pages.ts';

/** Pages of the class room that are searched by other means, or hold nothing to be read. */
const notSearched = ['glossary', 'teacher', 'quiz'];
const synonymFile = 'content/search/synonyms.yaml';
/** More than this nobody is given unasked; a reader who searches has then what was fetched for that. */
const mostWhole = 1_500_000;
const placeholder = /(data-bundle="[^"]*\/pagefind\/)"/g;

/**
 * Write the search index of all clauses into the built site, in a folder of /pagefind/ whose name is a hash of it: a page
 * that is open while the site is renewed never meets the files of another index.
 */
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
        // Pagefind gives its files in no fixed order, and the folder's name is a hash of them all.
        const files = [...clauses, ...pageFiles(searchablePages(fileURLToPath(dir)))].sort(
          (a, b) => (a.path < b.path ? -1 : 1),
        );
        const version = versionOf(files);
        const whole = zipFiles(files);
        const isSmall = whole.length <= mostWhole;
        const folder = fileURLToPath(new URL('pagefind/', dir));
        await rm(folder, { recursive: true, force: true });
        for (const { path, content } of isSmall
          ? [...files, { path: 'whole.zip', content: whole }]
          : files) {
          const file = join(folder, version, path);
          await mkdir(dirname(file), { recursive: true });
          await writeFile(file, content);
        }
        const changed = rewritePages(fileURLToPath(dir), (html) =>
          html.replace(placeholder, `$1${version}/"${isSmall ? ' data-whole="whole.zip"' : ''}`),
        );
        if (changed === 0) throw new Error('没有一个页面用到检索索引（data-bundle）。');
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

function versionOf(files: readonly BundleFile[]): string {
  const hash = createHash('sha256');
  for (const { path, content } of files)
    hash.update(`${path}\0${content.length}\0`).update(content);
  return hash.digest('hex').slice(0, 16);
}

/** All files in one, for those who take the index along. */
function zipFiles(files: readonly BundleFile[]): Uint8Array {
  const entries = Object.fromEntries(
    files.map(({ path, content }) => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
  // The clock of the zip format has no time zone; a fixed day keeps the bytes the same everywhere.
  return zipSync(entries, { level: 9, mtime: new Date(1980, 0, 1, 12) });
}
