import { createHash } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { listFiles } from './files.ts';
import { rewritePages } from './rewrite-pages.ts';
import { siteStep } from './site-step.ts';

const folder = '_astro/';
const styleLink = /<link rel="stylesheet" href="([^"]+)">/g;

/**
 * Join the sheets of a page into one, so that a page waits for one answer before it is shown. The bundler cuts
 * one small sheet a component, and on a slow line each waits for a connection of its own.
 */
export function pageStyles(): AstroIntegration {
  return siteStep('page-styles', ({ root, base, logger }) => {
    const read = (address: string): string =>
      readFileSync(join(root, address.slice(base.length)), 'utf8');
    const joined = new Map<string, string>();
    const used = new Set<string>();
    rewritePages(root, (html) => {
      const page = joinSheets(html, base, read);
      if (page.sheet !== undefined) joined.set(page.sheet.name, page.sheet.text);
      for (const [, address] of page.html.matchAll(styleLink))
        used.add(address!.slice(base.length));
      return page.html;
    });
    for (const [name, text] of joined) writeFileSync(join(root, folder, name), text);
    dropUnused(root, used);
    logger.info(`各页的样式合成了 ${joined.size} 份。`);
  });
}

/** Replace the sheets of a page by one that holds them in their order; a page with one stays as it is. */
export function joinSheets(
  html: string,
  base: string,
  read: (address: string) => string,
): { html: string; sheet?: { name: string; text: string } } {
  const links = [...html.matchAll(styleLink)];
  if (links.length < 2) return { html };
  const text = links.map(([, address]) => read(address!)).join('\n');
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const name = `page.${hash}.css`;
  const [first, ...others] = links.map(([link]) => link);
  return {
    html: others
      .reduce((page, link) => page.replace(link, ''), html)
      .replace(first!, `<link rel="stylesheet" href="${base}${folder}${name}">`),
    sheet: { name, text },
  };
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
