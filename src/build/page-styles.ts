import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { readPages } from './built-pages.ts';
import { listFiles } from './files.ts';
import { rewritePages } from './rewrite-pages.ts';
import { siteStep } from './site-step.ts';

const folder = '_astro/';
const styleLink = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Join the sheets of a page into two: what most kinds of pages share, which a reader fetches once, and what its own kind
 * adds. The bundler cuts one small sheet a component, and on a slow line each waits for a connection of its own.
 */
export function pageStyles(): AstroIntegration {
  return siteStep('page-styles', ({ root, base, logger }) => {
    const read = (address: string): string =>
      readFileSync(join(root, address.slice(base.length)), 'utf8');
    const shared = findShared(readPages(root).map(({ html }) => sheetsOf(html)));
    const joined = new Map<string, string>();
    const used = new Set<string>();
    rewritePages(root, (html) => {
      const page = joinSheets(html, { base, read, shared });
      for (const { name, text } of page.sheets) joined.set(name, text);
      for (const address of sheetsOf(page.html)) used.add(address.slice(base.length));
      return page.html;
    });
    for (const [name, text] of joined) writeFileSync(join(root, folder, name), text);
    dropUnused(root, used);
    logger.info(`各页的样式合成了 ${joined.size} 份。`);
  });
}

/** The addresses of the sheets of a page, in their order. */
function sheetsOf(html: string): string[] {
  return [...html.matchAll(styleLink)].map(([, address]) => address!);
}

/** The sheets that most of the kinds of pages name; pages that name the same ones are of a kind, however many they are. */
export function findShared(pages: Iterable<readonly string[]>): ReadonlySet<string> {
  const kinds = new Set<string>();
  // As one text, so that no page is kept for the sake of its names.
  for (const sheets of pages) kinds.add(sheets.join(' '));
  const counts = new Map<string, number>();
  for (const sheet of [...kinds].flatMap((kind) => kind.split(' ')))
    counts.set(sheet, (counts.get(sheet) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count * 2 > kinds.size).map(([name]) => name));
}

/** Replace the sheets of a page by one of those that are shared and one of the others, each in their order. */
export function joinSheets(
  html: string,
  {
    base,
    read,
    shared,
  }: { base: string; read: (address: string) => string; shared: ReadonlySet<string> },
): { html: string; sheets: { name: string; text: string }[] } {
  const sheets: { name: string; text: string }[] = [];
  const all = sheetsOf(html);
  const groups = [all.filter((one) => shared.has(one)), all.filter((one) => !shared.has(one))];
  const links = groups.map((group) => {
    if (group.length < 2) return group.map(linkTo).join('');
    const text = group.map(read).join('\n');
    const name = `page.${createHash('sha256').update(text).digest('hex').slice(0, 8)}.css`;
    sheets.push({ name, text });
    return linkTo(`${base}${folder}${name}`);
  });
  let isFirst = true;
  const joined = html.replace(styleLink, () => {
    if (!isFirst) return '';
    isFirst = false;
    return links.join('');
  });
  return { html: joined, sheets };
}

/** A sheet as a page names it. */
function linkTo(address: string): string {
  return `<link rel="stylesheet" href="${address}">`;
}

/** Delete the sheets that no page uses any more; scripts may still ask for some. */
function dropUnused(root: string, used: ReadonlySet<string>): void {
  const files = listFiles(root);
  const scripts = files
    .filter((file) => file.endsWith('.js'))
    .map((file) => readFileSync(join(root, file), 'utf8'));
  for (const file of files.filter((name) => name.startsWith(folder) && name.endsWith('.css'))) {
    const name = file.slice(folder.length);
    if (!used.has(file) && !scripts.some((text) => text.includes(name))) rmSync(join(root, file));
  }
}
