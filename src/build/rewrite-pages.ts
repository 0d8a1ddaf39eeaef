import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readPages } from './built-pages.ts';

/** Change the built pages below `root`, for what is known only once all are built; gives how many it changed. */
export function rewritePages(
  root: string,
  rewrite: (html: string, file: string) => string,
): number {
  let changed = 0;
  for (const { html, file } of readPages(root)) {
    const rewritten = rewrite(html, file);
    if (rewritten === html) continue;
    writeFileSync(join(root, file), rewritten);
    changed += 1;
  }
  return changed;
}
