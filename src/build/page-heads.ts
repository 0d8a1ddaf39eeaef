import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { listName, listPath, writeFileList, type Summed } from '../features/offline/file-list.ts';
import { listPageFiles, namedFiles } from '../features/offline/page-files.ts';
import { withoutMark, writeMark } from '../features/offline/page-mark.ts';
import { readPages } from './built-pages.ts';
import { listFiles, sumOf } from './files.ts';
import { siteStep } from './site-step.ts';

/** Addresses are resolved against a host that is never asked. */
const host = 'http://site.invalid';
const policy = /<meta http-equiv="content-security-policy"[^>]*>/i;
const charset = /<meta charset="[^"]*">/i;
/** Written into the page itself: a script that runs, a style, a style of one element. */
const inlined =
  /<script(?![^>]*\s(?:src|type="application\/[a-z+]*json")[\s=>])|<style[\s>]|\sstyle="/i;
const hash = / 'sha\d+-[^']*'/g;
/** What `default-src` says already. */
const repeated = / (?:script|style)-src 'self';/g;

/**
 * Finish the heads of all pages: the content security policy stands before anything that loads, and after it the mark by
 * which the worker knows a page of the site, with the name of the list of the page's files.
 */
export function pageHeads(): AstroIntegration {
  return siteStep('page-heads', async ({ root, base, logger }) => {
    const lists = await finishHeads(root, base);
    logger.info(`各页认得出是本站的；它们的文件清单共 ${lists} 份。`);
  });
}

/** Finish the heads of the pages below `root`, those finished before too; gives how many lists of files there are. */
export async function finishHeads(root: string, base: string): Promise<number> {
  for (const file of listFiles(root).filter((path) => listName(path) !== undefined))
    rmSync(dirname(join(root, file)), { recursive: true });
  const lists = new FileLists(root, base);
  for (const page of readPages(root)) {
    const path = addressOf(page.path, base);
    const list = await lists.name(path, page.html);
    const finished = finishHead(page.html, writeMark({ list, path }));
    if (finished !== page.html) writeFileSync(join(root, page.file), finished);
  }
  return lists.write();
}

/**
 * Put the policy and the mark behind the encoding, which alone must come first. A page that has everything in files needs
 * no hashes of what it may run: thousands of pages would carry those of the whole site.
 */
export function finishHead(html: string, mark: string): string {
  const [own = ''] = policy.exec(html) ?? [];
  const strict = inlined.test(html) ? own : own.replace(hash, '').replace(repeated, '');
  return withoutMark(html)
    .replace(own, '')
    .replace(charset, (first) => `${first}${strict}${mark}`);
}

function addressOf(path: string, base: string): string {
  return encodeURI(`${base}${path.slice(1)}`);
}

/** The lists of files that pages need; pages that name the same ones share a list. */
class FileLists {
  /** Names of lists by what pages name. */
  readonly #names = new Map<string, string>();
  /** Texts of lists by their names. */
  readonly #lists = new Map<string, string>();
  readonly #sums = new Map<string, string>();
  readonly #root: string;
  readonly #base: string;

  constructor(root: string, base: string) {
    this.#root = root;
    this.#base = base;
  }

  async name(path: string, html: string): Promise<string> {
    const page = new URL(path, host).href;
    const { links, named } = namedFiles(html);
    const key = [...links, '', ...named].map((link) => link && new URL(link, page).href).join(' ');
    const known = this.#names.get(key);
    if (known !== undefined) return known;
    const read = (file: string): Promise<string> => Promise.resolve(this.#read(file).toString());
    const shown = await listPageFiles(page, html, { read });
    const all = await listPageFiles(page, html, { read, later: true });
    const later = all.filter((file) => !shown.includes(file));
    const text = writeFileList({
      shown: shown.map((file) => this.#summed(file)),
      later: later.map((file) => this.#summed(file)),
    });
    const name = sumOf(Buffer.from(text));
    this.#lists.set(name, text);
    this.#names.set(key, name);
    return name;
  }

  write(): number {
    for (const [name, text] of this.#lists) {
      const file = join(this.#root, listPath(name));
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    return this.#lists.size;
  }

  #summed(address: string): Summed {
    const sum = this.#sums.get(address) ?? sumOf(this.#read(address));
    this.#sums.set(address, sum);
    return [new URL(address).pathname.slice(this.#base.length), sum];
  }

  #read(address: string): Buffer {
    const path = decodeURI(new URL(address).pathname);
    return readFileSync(join(this.#root, path.slice(this.#base.length)));
  }
}
