/**
 * The names of what the site keeps on a device. Sites under other paths of one host share the storage, so every name
 * holds the path.
 */

/** The kinds of caches: pages seen, sets of pages saved on purpose, and the whole of a search index. */
export type CacheKind = 'seen' | 'saved' | 'search';

/** What one cache of the site holds. */
export interface SiteCache {
  name: string;
  kind: CacheKind;
  /** The build that saw the pages, the first address of a saved set, or the folder of the index. */
  key: string;
}

/** Name a cache of the site that lives under `base`. */
export function cacheName(base: string, kind: CacheKind, key: string): string {
  return `${prefixOf(base)}${kind} ${key}`;
}

/** Pick the site's own among the names of all caches, the newest first. */
export function siteCaches(base: string, names: readonly string[]): SiteCache[] {
  const prefix = prefixOf(base);
  return names
    .filter((name) => name.startsWith(prefix))
    .map((name) => {
      const [kind = '', key = ''] = name.slice(prefix.length).split(' ', 2);
      return { name, kind: kind as CacheKind, key };
    })
    .reverse();
}

/**
 * The name under which one address is kept: what follows `?` and `#` is between the reader and the page, and the file of a
 * page is the page.
 */
export function keptAddress(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/\/index\.html$/, '/');
}

/** The addresses of pages that one may mean who writes another: without the slash, with `.html`, in capital letters. */
export function pageAddresses(base: string, address: string): string[] {
  const page = new URL(keptAddress(address).replace(/(?:\.html|\/)?$/, '/'));
  const small = new URL(base + page.pathname.slice(base.length).toLowerCase(), page);
  return [...new Set([page.href, small.href])].filter((other) => other !== keptAddress(address));
}

/**
 * Whether a path names its own content, by the bundler's folder or by a folder that is a hash: then it never holds
 * anything else, whatever build it is asked of.
 */
export function isFixed(path: string): boolean {
  return /\/(?:_astro|[0-9a-f]{16})\/[^?]*[^/?]$/.test(path) && !path.endsWith('.zip');
}

function prefixOf(base: string): string {
  return `jingtu ${`/${base}/`.replace(/\/+/g, '/')} `;
}
