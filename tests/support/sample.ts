/** Which pages of a built site the tests look at, where one template makes thousands. */
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { SitePage } from '../../src/build/built-pages.ts';
import { listFiles } from '../../src/build/files.ts';
import { kindOf } from '../bench/page-kinds.ts';

/** How many of one kind are looked at; of fewer, all. */
const most = 24;

/**
 * Every page but of kinds that have very many: of those the longest, the shortest and a spread between. Pages of places
 * about which something is held, which have a sheet of paper below them, are a kind of their own. Pages that have moved are
 * left out, for a browser is led on from them at once.
 */
export function samplePages(dist: string): SitePage[] {
  const files = listFiles(dist).filter((file) => file.endsWith('.html'));
  const all = new Set(files);
  const kinds = Map.groupBy(files, (file) =>
    all.has(`${dirname(file)}/sheet/index.html`) ? 'with a sheet' : kindOf(pathOf(file)),
  );
  const chosen = new Set([...kinds.values()].flatMap((kind) => spread(kind, dist)));
  return files
    .filter((file) => chosen.has(file))
    .map((file) => ({
      path: pathOf(file),
      file,
      html: readFileSync(join(dist, file), 'utf8'),
    }))
    .filter(({ html }) => !html.includes('http-equiv="refresh"'));
}

function spread(files: readonly string[], dist: string): readonly string[] {
  if (files.length <= 4 * most) return files;
  const sized = files
    .map((file) => ({ file, size: statSync(join(dist, file)).size }))
    .sort((one, other) => one.size - other.size);
  return Array.from(
    { length: most },
    (_, at) => sized[Math.round((at * (sized.length - 1)) / (most - 1))]!.file,
  );
}

function pathOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}
