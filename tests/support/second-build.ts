/** Another build of the site: its pages read otherwise, and its scripts, styles and search index have other names. */
import { cpSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildId, bundleWorker, nameBuild } from '../../src/build/service-worker.ts';
import { finishHeads } from '../../src/build/page-heads.ts';
import { rewritePages } from '../../src/build/rewrite-pages.ts';

/** What the first-level heading of every page of the second build ends with. */
export const secondMark = '（第二版）';

/** Write a second build of the site in `dist` to `folder`; no file of the first that a script loads is left in it. */
export async function writeSecondBuild(dist: string, folder: string): Promise<void> {
  cpSync(dist, folder, { recursive: true });
  const [index = ''] = readdirSync(join(folder, 'pagefind'));
  const nextIndex = [...index].reverse().join('');
  renameSync(join(folder, 'pagefind', index), join(folder, 'pagefind', nextIndex));

  const assets = readdirSync(join(folder, '_astro'));
  const rename = (text: string): string =>
    assets.reduce((whole, name) => whole.replaceAll(name, nextName(name)), text);
  for (const name of assets) {
    const file = join(folder, '_astro', name);
    writeFileSync(file, rename(readFileSync(file, 'utf8')));
    renameSync(file, join(folder, '_astro', nextName(name)));
  }
  rewritePages(folder, (html) =>
    rename(html).replaceAll(index, nextIndex).replace('</h1>', `${secondMark}</h1>`),
  );
  await finishHeads(folder, '/');
  writeFileSync(join(folder, 'sw.js'), nameBuild(await bundleWorker('/'), buildId(folder)));
}

function nextName(name: string): string {
  return name.replace(/(\.\w+)$/, '2$1');
}
