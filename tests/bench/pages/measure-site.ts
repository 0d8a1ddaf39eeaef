/** What a built site holds: files, bytes, and the pages that weigh most. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** The size of a built site. */
export interface SiteSize {
  files: number;
  bytes: number;
  pages: number;
  /** Compressed, the largest first. */
  largest: readonly { path: string; bytes: number }[];
}

/** Count the files below a folder and weigh its pages as they are sent. */
export function measureSite(folder: string, mostListed: number): SiteSize {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    statSync(join(folder, name)).isFile(),
  );
  const pages = files
    .filter((name) => name.endsWith('.html'))
    .map((path) => ({ path, bytes: gzipSync(readFileSync(join(folder, path))).length }))
    .sort((one, other) => other.bytes - one.bytes);
  return {
    files: files.length,
    bytes: files.reduce((sum, name) => sum + statSync(join(folder, name)).size, 0),
    pages: pages.length,
    largest: pages.slice(0, mostListed),
  };
}
