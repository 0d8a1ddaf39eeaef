import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './files.ts';

/** Change the built pages below `root`, for what is known only once all are built; gives how many it changed. */
export function rewritePages(
  root: string,
  rewrite: (html: string, file: string) => string,
): number {
  const changed = listFiles(root)
    .filter((file) => file.endsWith('.html'))
    .filter((file) => {
      const html = readFileSync(join(root, file), 'utf8');
      const rewritten = rewrite(html, file);
      if (rewritten === html) return false;
      writeFileSync(join(root, file), rewritten);
      return true;
    });
  return changed.length;
}
