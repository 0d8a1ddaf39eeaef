/** Which files a page needs: read from its own words, so that the answer fits the page whatever build it is of. */

/** Gives the text of a file by its address. */
export type ReadText = (address: string) => Promise<string>;

/** Every tag as a whole: what stands in the words of an attribute is no tag. */
const anyTag = /<([a-z][\w-]*)(?:[^>"']|"[^"]*"|'[^']*')*>/gi;
const resources: readonly string[] = ['link', 'script', 'img'];
const resourceAddress = /\s(?:href|src)=(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i;
/** Other links lead away from the page. */
const resourceLink = /\srel=["']?(?:stylesheet|icon|apple-touch-icon|modulepreload|manifest)\b/i;
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;
/** A page that is of no use without what its scripts ask for later names those files. */
const keptLater = /\sdata-keep="([^"]+)"/g;
const importedModule = /\b(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
/** What is asked for later on, workers among them; the bundler lists some from the site's root. */
const laterFile = /["'`]((?:\.{1,2}\/|[^"'`\s]*\b_astro\/)[^"'`\s]+\.(?:js|css))["'`]/g;
const styleAddress = /url\(\s*["']?((?!data:|#)[^"')]+)["']?\s*\)/g;

/**
 * List the addresses of all files that a page shows itself with: styles, scripts with what these import, and pictures.
 *
 * @param page The page's own address.
 * @param later Whether to list also what its scripts may ask for later, even if the page does not name it.
 */
export async function listPageFiles(
  page: string,
  html: string,
  { read, later = false }: { read: ReadText; later?: boolean },
): Promise<string[]> {
  const { links: own, named } = namedFiles(html);
  return followLinks(
    [...own, ...named].map((link) => new URL(link, page).href),
    { read, later: later || named.length > 0 },
  );
}

/** The links of a page to its own files, and what it names that its scripts ask for later, as they are written. */
export function namedFiles(html: string): { links: string[]; named: string[] } {
  const named = matches(html, keptLater).flatMap((links) => links.split(' '));
  return { links: linkedFiles(html), named };
}

async function followLinks(
  queue: string[],
  { read, later }: { read: ReadText; later: boolean },
): Promise<string[]> {
  const found = new Set<string>();
  for (let address = queue.shift(); address !== undefined; address = queue.shift()) {
    if (found.has(address)) continue;
    found.add(address);
    const here = address;
    const links = await linksIn(here, read, later);
    queue.push(...links.map((link) => new URL(link, here).href));
  }
  return [...found];
}

/** The links of a page to its own files, as they are written. */
function linkedFiles(html: string): string[] {
  return [...html.matchAll(anyTag)].flatMap(([tag, written = '']) => {
    const name = written.toLowerCase();
    if (!resources.includes(name)) return [];
    if (name === 'link' && !resourceLink.test(tag)) return [];
    const [, double, single, bare] = resourceAddress.exec(tag) ?? [];
    const link = double ?? single ?? bare ?? '';
    return link === '' || elsewhere.test(link) ? [] : [link.replaceAll('&amp;', '&')];
  });
}

async function linksIn(address: string, read: ReadText, later: boolean): Promise<string[]> {
  const path = new URL(address).pathname;
  if (path.endsWith('.css')) return matches(await read(address), styleAddress);
  if (!path.endsWith('.js')) return [];
  const links = matches(await read(address), later ? laterFile : importedModule);
  return links.map((link) => link.replace(/^_astro\//, '../_astro/'));
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, link]) => link!);
}
