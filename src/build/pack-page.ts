/** What goes into one pack. */
export interface PackedSite {
  /** The site's address with its base, ending in a slash. */
  site: string;
  /** The base alone: `/` or `/jingtu/`. */
  base: string;
  /** Paths below the base: pages, ending in a slash, and other files: `learn/junior/`, `learn/calendar.ics`. */
  pages: readonly string[];
}

/** The name in a pack of a page, or of another file. */
export function packedName(path: string): string {
  return path.replace(/\/$/, '.html').replaceAll('/', '-');
}

/**
 * Make one page whole by itself: its style sheets and scripts stand in it, its policy, which forbids that, is gone, its
 * links lead to the files of the pack or, where the pack lacks the page, to the site.
 */
export function packPage(
  page: string,
  html: string,
  { site, base, pages }: PackedSite,
  read: (file: string) => string,
): string {
  const here = new URL(page, site);
  return (
    html
      .replace(/<meta[^>]*http-equiv="content-security-policy"[^>]*>/i, '')
      .replace(/<script\b[^>]*\bsrc="([^"]+)"[^>]*><\/script>/g, (_, path: string) =>
        inlineScript(read(path.slice(base.length))),
      )
      .replace(/<link(?=[^>]*rel="stylesheet")[^>]*?href="([^"]+)"[^>]*>/g, (_, path: string) => {
        const sheet = read(path.slice(base.length));
        return `<style>${sheet}</style>`;
      })
      .replace(/<link(?=[^>]*rel="(?:icon|apple-touch-icon|manifest|modulepreload)")[^>]*>/g, '')
      // A file has no worker that could keep it or learn of a newer one.
      .replace(/<(update-note|save-offline)\b[\s\S]*?<\/\1>/g, '')
      // Who has the pack needs no way to it.
      .replace(/<a\b[^>]*\shref="[^"]+\.zip"[^>]*>[\s\S]*?<\/a>/g, '')
      // The header leads about the site; a sheet of paper or a computer without network has no use for it.
      .replace(/<header class="site-header[\s\S]*?<\/header>/, '')
      .replace(
        /(<a\b[^>]*?\shref=")([^"]+)(")/g,
        (_, before: string, link: string, after: string) =>
          [before, packedLink(link, here, { site, pages }), after].join(''),
      )
  );
}

/** A script that loads others would find nothing beside a file; the page is whole without it. */
function inlineScript(script: string): string {
  if (/\bimport\s*(?:["'({*]|\w+\s+from)/.test(script)) return '';
  return `<script type="module">${script.replaceAll('</script', '<\\/script')}</script>`;
}

function packedLink(
  link: string,
  here: URL,
  { site, pages }: Pick<PackedSite, 'site' | 'pages'>,
): string {
  if (link.startsWith('#')) return link;
  const target = new URL(link, here);
  const page = target.href.startsWith(site)
    ? target.href.slice(site.length).replace(/[?#].*$/, '')
    : '';
  return pages.includes(page) ? packedName(page) + target.hash : target.href;
}
