import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { strToU8 } from 'fflate';
import { zipFiles } from '../features/data/zip.ts';
import { readContent } from '../shared/content.query.ts';
import { getPlans, loadCorpus } from '../shared/corpus.query.ts';
import { getTerms } from '../features/learn/glossary.query.ts';
import { indexList, writeIndexList, type Summed } from '../features/offline/file-list.ts';
import { getDivisions, getNotices } from '../features/notices/notices.query.ts';
import { loadReportContent } from '../features/report/report-content.query.ts';
import { isSearchSplit } from '../features/search/search-split.query.ts';
import { readPinyin } from '../features/places/build/tables.ts';
import { buildSearchBundle, type BundleFile } from '../features/search/build/bundle.ts';
import { buildNationalBundle } from '../features/search/build/national.ts';
import { noticePages, pageFiles, termPages } from '../features/search/build/pages.ts';
import { readSynonyms, synonymFile } from '../features/search/build/synonyms.ts';
import {
  packSyllables,
  registeredSynonyms,
  renamedWords,
  vocabularyOf,
} from '../features/search/build/vocabulary.ts';
import type { SearchablePage } from '../features/search/pages.ts';
import { sumOf } from './files.ts';
import { readSections } from './lesson-sections.ts';
import { rewritePages } from './rewrite-pages.ts';
import { siteStep } from './site-step.ts';

/** Pages of the class room that are searched by other means, or hold nothing to be read. */
const notSearched = ['glossary', 'teacher', 'quiz'];
/** More than this nobody is given unasked; a reader who searches has then what was fetched for that. */
const mostWhole = 1_500_000;
const wholeFile = 'whole.zip';
/** The folder's name before its contents are known. */
const unnamed = 'new';
const placeholder = /(data-bundle="[^"]*\/pagefind\/)"/g;

/**
 * Write the search index of all clauses into the built site, in a folder of /pagefind/ whose name is a hash of it: a page
 * that is open while the site is renewed never meets the files of another index. Of many plans each province has its own
 * index.
 */
export function pagefindIndex(): AstroIntegration {
  return siteStep('pagefind-index', async ({ root, logger }) => {
    const plans = getPlans();
    const { articles, documents } = loadReportContent();
    const words = {
      synonyms: [
        ...readContent(synonymFile, readSynonyms),
        ...registeredSynonyms(getTerms(), documents, plans),
        ...renamedWords(articles),
      ],
      vocabulary: vocabularyOf(plans, loadCorpus().registers),
      syllables: packSyllables(readContent('content/pinyin.csv', readPinyin)),
    };
    const isNational = isSearchSplit(plans);
    const bundle = new BundleFolder(join(root, 'pagefind'), { isKept: !isNational });
    const write = bundle.write.bind(bundle);
    if (isNational) await buildNationalBundle(plans, words, write);
    else (await buildSearchBundle({ plans }, words)).forEach(write);
    pageFiles(searchablePages(root)).forEach(write);
    const { version, hasWhole } = bundle.close();
    const attributes = [
      isNational ? ' data-national' : '',
      hasWhole ? ` data-whole="${wholeFile}"` : '',
    ].join('');
    const changed = rewritePages(root, (html) =>
      html.replace(placeholder, `$1${version}/"${attributes}`),
    );
    if (changed === 0) throw new Error('没有一个页面用到检索索引（data-bundle）。');
    logger.info(`${bundle.count} files of the search index`);
  });
}

/** The files of an index, written one by one; its folder gets its name when the last is there. */
class BundleFolder {
  count = 0;
  readonly #folder: string;
  readonly #hash = createHash('sha256');
  readonly #sums: Summed[] = [];
  readonly #kept: BundleFile[] | null;

  /** @param isKept Whether the index is also wanted as a whole. */
  constructor(folder: string, { isKept }: { isKept: boolean }) {
    this.#folder = folder;
    this.#kept = isKept ? [] : null;
    rmSync(folder, { recursive: true, force: true });
  }

  write(file: BundleFile): void {
    this.count += 1;
    this.#hash.update(`${file.path}\0${file.content.length}\0`).update(file.content);
    if (this.#kept) {
      this.#kept.push(file);
      this.#sums.push([file.path, sumOf(file.content)]);
    }
    this.#put(file);
  }

  close(): { version: string; hasWhole: boolean } {
    if (!this.#kept) return this.#name(this.#hash.digest('hex').slice(0, 16), false);
    // Named by the sum of its list, so that the list itself can be told from another.
    const list = { path: indexList, content: writeIndexList(this.#sums) };
    this.#put(list);
    const whole = zipBundle([...this.#kept, list]);
    const hasWhole = whole.length <= mostWhole;
    if (hasWhole) this.#put({ path: wholeFile, content: whole });
    return this.#name(sumOf(list.content), hasWhole);
  }

  #name(version: string, hasWhole: boolean): { version: string; hasWhole: boolean } {
    renameSync(join(this.#folder, unnamed), join(this.#folder, version));
    return { version, hasWhole };
  }

  #put({ path, content }: BundleFile): void {
    const file = join(this.#folder, unnamed, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
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

/** All files in one, for those who take the index along. */
function zipBundle(files: readonly BundleFile[]): Uint8Array {
  const entries = Object.fromEntries(
    files.map(({ path, content }) => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  );
  return zipFiles(entries);
}
