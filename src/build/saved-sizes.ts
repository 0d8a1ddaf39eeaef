import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { formatBytes } from '../features/data/bytes.ts';
import { listPageFiles } from '../features/offline/page-files.ts';
import { readPages } from './built-pages.ts';
import { scanTags } from './html.ts';
import { rewritePages } from './rewrite-pages.ts';
import { siteStep } from './site-step.ts';

const button = /<save-offline\b[^>]*>/g;
const label = /<save-offline\b[^>]*>[\s\S]*?class="saved-size">/g;
/** Addresses are resolved against a host that is never asked. */
const host = 'http://site.invalid';

/** Write on each button that saves pages how many bytes it fetches. */
export function savedSizes(): AstroIntegration {
  return siteStep('saved-sizes', async ({ root, base, logger }) => {
    const scales = new Scales(root, base);
    // All are weighed before any is written: a page counts as it was built, whoever saves it.
    const sizes = new Map<string, number[]>();
    for (const { file, html } of readPages(root)) {
      const own: number[] = [];
      for (const tag of html.match(button) ?? []) own.push(await scales.weigh(addressesIn(tag)));
      if (own.length > 0) sizes.set(file, own);
    }
    rewritePages(root, (html, file) => {
      const own = sizes.get(file)?.values();
      return own === undefined
        ? html
        : html.replace(label, (before) => `${before}（约 ${formatBytes(own.next().value ?? 0)}）`);
    });
    const buttons = sizes.values().reduce((sum, own) => sum + own.length, 0);
    logger.info(`${buttons} 处可以存下离线看，大小已写在按钮上。`);
  });
}

function addressesIn(tag: string): string[] {
  const [element] = scanTags(tag);
  return (element?.attributes.get('data-addresses') ?? '').split(' ');
}

/** Weighs pages with all that they need, as they are sent. */
class Scales {
  /** By address; many pages share their styles and scripts. */
  readonly #weights = new Map<string, number>();
  readonly #root: string;
  readonly #base: string;

  constructor(root: string, base: string) {
    this.#root = root;
    this.#base = base;
  }

  async weigh(addresses: readonly string[]): Promise<number> {
    const needed = new Set<string>();
    for (const address of addresses) {
      const page = new URL(address, host).href;
      needed.add(page);
      if (!page.endsWith('/')) continue;
      const files = await listPageFiles(page, this.#read(page), {
        read: (file) => Promise.resolve(this.#read(file)),
        later: true,
      });
      for (const file of files) needed.add(file);
    }
    return [...needed].reduce((total, address) => total + this.#weighFile(address), 0);
  }

  #weighFile(address: string): number {
    const known = this.#weights.get(address);
    if (known !== undefined) return known;
    const bytes = Buffer.from(this.#read(address), 'latin1');
    const weight = gzipSync(bytes, { level: 9 }).length;
    this.#weights.set(address, weight);
    return weight;
  }

  #read(address: string): string {
    const path = decodeURIComponent(new URL(address).pathname);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    return readFileSync(join(this.#root, file.slice(this.#base.length)), 'latin1');
  }
}
