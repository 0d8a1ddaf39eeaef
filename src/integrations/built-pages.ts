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

/** Read every HTML page of the site built in `root`. */
export function listPages(root: string): SitePage[] {
  return listFiles(root)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({
      path: `/${file.replace(/(^|\/)index\.html$/, '$1')}`,
      file,
      html: readFileSync(join(root, file), 'utf8'),
    }));
}
