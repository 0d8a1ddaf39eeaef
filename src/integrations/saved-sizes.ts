import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { formatBytes } from '../lib/bytes.ts';
import { listPageFiles } from '../offline/page-files.ts';
import { listFiles } from './files.ts';
import { scanTags } from './html.ts';
import { rewritePages } from './rewrite-pages.ts';

const button = /<save-offline\b[^>]*>/g;
const label = /(<save-offline\b[^>]*>)[\s\S]*?class="saved-size">/g;
/** Addresses are resolved against a host that is never asked. */
const host = 'http://site.invalid';

/** Write on each button that saves pages how many bytes it fetches. */
export function savedSizes(): AstroIntegration {
  let base = '/';
  return {
    name: 'saved-sizes',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const root = fileURLToPath(dir);
        const tags = listFiles(root)
          .filter((file) => file.endsWith('.html'))
          .flatMap((file) => readFileSync(join(root, file), 'utf8').match(button) ?? []);
        const sizes = new Map<string, number>();
        for (const tag of tags) sizes.set(tag, await measure(addressesIn(tag), root, base));
        rewritePages(root, (html) =>
          html.replace(
            label,
            (before, tag: string) => `${before}（约 ${formatBytes(sizes.get(tag) ?? 0)}）`,
          ),
        );
        logger.info(`${sizes.size} 处可以存下离线看，大小已写在按钮上。`);
      },
    },
  };
}

function addressesIn(tag: string): string[] {
  const [element] = scanTags(tag);
  return (element?.attributes.get('data-addresses') ?? '').split(' ');
}

/** Bytes on the wire of some pages with all that they need. */
async function measure(addresses: readonly string[], root: string, base: string): Promise<number> {
  const read = (address: string): string => {
    const path = decodeURIComponent(new URL(address, host).pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return readFileSync(join(root, file.slice(base.length)), 'latin1');
  };
  const needed = new Set<string>();
  for (const address of addresses) {
    const page = new URL(address, host).href;
    needed.add(page);
    if (!page.endsWith('/')) continue;
    const files = await listPageFiles(page, read(page), {
      read: (file) => Promise.resolve(read(file)),
      later: true,
    });
    for (const file of files) needed.add(file);
  }
  return [...needed]
    .map((address) => gzipSync(Buffer.from(read(address), 'latin1'), { level: 9 }).length)
    .reduce((total, size) => total + size, 0);
}
