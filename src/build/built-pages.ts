import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';

/** One HTML page of the built site. */
export interface SitePage {
  /** From the site's root: `/plans/gansu/`, `/404.html`. */
  path: string;
  file: string;
  html: string;
}

/** Read the HTML pages of the site built in `root` one by one, for a large site does not fit into memory. */
export function* readPages(root: string): Generator<SitePage> {
  for (const file of listFiles(root)) {
    if (!file.endsWith('.html')) continue;
    const path = `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
    yield { path, file, html: readFileSync(join(root, file), 'utf8') };
  }
}

/** Read every HTML page of the site built in `root`. */
export function listPages(root: string): SitePage[] {
  return [...readPages(root)];
}
