/** What goes into one pack. */
export interface PackedSite {
  /** The site's address with its base, ending in a slash. */
  site: string;
  /** The base alone: `/` or `/jingtu/`. */
  base: string;
  /** Whether the site's address is known; where nobody has set it, a link to it would lead nowhere. */
  isNamed: boolean;
  /** Paths below the base: pages, ending in a slash, and other files: `learn/junior/`, `learn/calendar.ics`. */
  pages: readonly string[];
}

/** The name in a pack of a page, or of another file. */
export function packedName(path: string): string {
  return path.replace(/\/$/, '.html').replaceAll('/', '-');
}

/**
 * Make one page whole by itself: its style sheets and scripts stand in it, its policy, which forbids that, is gone, its
 * links lead to the files of the pack or, where the pack lacks the page, to the site. Where the site's address is not
 * known, those are plain words, and at the end of the page stands where to look.
 */
export function packPage(
  page: string,
  html: string,
  packed: PackedSite,
  read: (file: string) => string,
): string {
  const { base } = packed;
  const text = html
    .replace(/<meta[^>]*http-equiv="content-security-policy"[^>]*>/i, '')
    // Before scripts stand in the page, which name these elements too.
    .replace(/<(update-note|save-offline)\b[\s\S]*?<\/\1>/g, '')
    // It serves the header and what was just taken out.
    .replace(/<script\b[^>]*\bsrc="[^"]*\/BaseLayout\.[^"]*"[^>]*><\/script>/g, '')
    .replace(/<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>/g, (_, path: string) =>
      inlineScript(path.slice(base.length), read),
    )
    .replace(/<link(?=[^>]*rel="stylesheet")[^>]*?href="([^"]+)"[^>]*>/g, (_, path: string) => {
      const sheet = read(path.slice(base.length));
      return `<style>${sheet}</style>`;
    })
    .replace(/<link(?=[^>]*rel="(?:icon|apple-touch-icon|manifest|modulepreload)")[^>]*>/g, '')
    // A file has no worker that could keep it or learn of a newer one.
    // Who has the pack needs no way to it.
    .replace(/<a\b[^>]*\shref="[^"]+\.zip"[^>]*>[\s\S]*?<\/a>/g, '')
    // Header and footer lead about the site; a sheet of paper or a computer without network has no use for that.
    .replace(/<header class="site-header[\s\S]*?<\/header>/, '')
    .replace(/<footer class="site-footer[\s\S]*?<\/footer>/, (footer) =>
      footer.replace(/<nav\b[\s\S]*?<\/nav>/g, ''),
    );
  return packLinks(packCounties(text, packed), page, packed);
}

/**
 * Let what is filled from the reader's county lead to the sheets of the pack: to those of the chosen one where it has several,
 * to those of the only one; there, and where it has none, nothing is left to switch.
 */
function packCounties(html: string, { base, pages }: PackedSite): string {
  const counties = pages.flatMap((page) => /^learn\/county\/([^/]+)\/$/.exec(page)?.[1] ?? []);
  const filled = / href="([^"]+)" data-county="([^"]+)"/g;
  if (counties.length > 1) {
    return html.replace(
      filled,
      (_, blank: string, path: string) =>
        ` href="${blank}" data-county="${packedName(path.slice(base.length))}"`,
    );
  }
  const [only] = counties;
  return html
    .replace(/<nav class="county-switch[\s\S]*?<\/nav>/g, '')
    .replace(
      filled,
      (_, blank: string, path: string) =>
        ` href="${only === undefined ? blank : path.replace('{plan}', only)}"`,
    );
}

/** What leads nowhere looks like the words around it; a button that leads nowhere is none. */
const plainLinks =
  '<style>a:not([href]){color:inherit;text-decoration:none}a.learn-button:not([href]){display:none}</style>';

const linkPattern = /(<a\b[^>]*?)\shref="([^"]+)"([^>]*>)([\s\S]*?)<\/a>/g;

/** Let links lead to files of the pack or to the site; those that can do neither are listed below as addresses to type. */
function packLinks(html: string, page: string, packed: PackedSite): string {
  const here = new URL(page, packed.site);
  const unnamed = new Map<string, string>();
  const text = html.replace(linkPattern, (...found: readonly string[]) => {
    const [, before = '', link = '', after = '', words = ''] = found;
    const target = packedLink(link, here, packed);
    if (target !== null) return `${before} href="${target}"${after}${words}</a>`;
    const path = decodeURI(new URL(link, here).pathname).slice(packed.base.length - 1);
    if (!unnamed.has(path)) unnamed.set(path, words.replace(/<[^>]*>/g, '').trim());
    // Also in a drawing a link without an address is plain.
    return `${before}${after}${words}</a>`;
  });
  if (unnamed.size === 0) return text;
  return text
    .replace('</head>', `${plainLinks}</head>`)
    .replace('</main>', `${listAddresses(unnamed)}</main>`);
}

/** Where to look on the site for what the page speaks of, as addresses to be typed behind its own. */
function listAddresses(unnamed: ReadonlyMap<string, string>): string {
  const items = [...unnamed].map(([path, words]) => `<li>${words}：${path}</li>`).join('');
  return `<section class="page screen-only"><h2>在网站里查</h2><p>这一份没有写网站的网址。打开网站，在网址后面接着写：</p><ul>${items}</ul></section>`;
}

/** A script with all that it loads, for a file has nothing beside it; what it loads stands in its addresses. */
function inlineScript(file: string, read: (file: string) => string): string {
  const script = withoutFiles(file, read);
  return `<script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
}

const importPattern = /(\bfrom\s*|\bimport\s*\(?\s*)(["'`])(\.{1,2}\/[^"'`]+)\2/g;

function withoutFiles(
  file: string,
  read: (file: string) => string,
  above: readonly string[] = [],
): string {
  if (above.includes(file)) throw new Error(`The script ${file} loads itself.`);
  return read(file).replace(importPattern, (_, before: string, _quote, path: string) => {
    const loaded = new URL(path, `file:///${file}`).pathname.slice(1);
    const code = withoutFiles(loaded, read, [...above, file]);
    return `${before}"data:text/javascript;charset=utf-8,${encodeURIComponent(code)}"`;
  });
}

/** Where a link leads from a file of the pack; `null` where it would lead to an address that nobody has set. */
function packedLink(link: string, here: URL, { site, pages, isNamed }: PackedSite): string | null {
  if (link.startsWith('#')) return link;
  const target = new URL(link, here);
  if (!target.href.startsWith(site)) return target.href;
  const page = target.href.slice(site.length).replace(/[?#].*$/, '');
  if (pages.includes(page)) return packedName(page) + target.search + target.hash;
  return isNamed ? target.href : null;
}
