import type { AstroIntegration } from 'astro';
import { ContentError } from '../corpus/content-error.ts';
import { readPages } from './built-pages.ts';
import { listFiles } from './files.ts';
import { scanTags, type Tag } from './html.ts';
import { PageAnchors } from './page-anchors.ts';
import { PageLinks, type DeadLink } from './page-links.ts';
import { siteStep } from './site-step.ts';

const linkAttributes = ['href', 'src', 'action'] as const;
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** List the links between the files below `root` that have no target: a file that is missing, or an anchor in it. */
export function findDeadLinks(root: string, base: string): DeadLink[] {
  const anchors = new PageAnchors();
  const links = new PageLinks();
  for (const { file, html } of readPages(root)) {
    const tags = scanTags(html);
    anchors.add(
      file,
      tags.flatMap(({ attributes }) => attributes.get('id') ?? []),
    );
    links.add(file, readLinks(tags));
  }
  const site = { base, files: new Set(listFiles(root)), anchors };
  return links.findDead((link, page) => whyDead(new URL(link, `site:${base}${page}`), site));
}

/** Fail the build on a dead link between its own pages, so that none is ever published. */
export function checkLinks(): AstroIntegration {
  return siteStep('check-links', ({ root, base, logger }) => {
    const dead = findDeadLinks(root, base);
    if (dead.length > 0) {
      const lines = dead.map(({ page, link, reason }) => `  ${page}：${link}（${reason}）`);
      throw new ContentError(`有 ${dead.length} 个站内链接没有目标：\n${lines.join('\n')}`);
    }
    logger.info('站内链接与锚点全部有效。');
  });
}

/** The links of a page to the site's own files, each once. */
function readLinks(tags: readonly Tag[]): Set<string> {
  return new Set(
    tags
      .flatMap(({ attributes }) => linkAttributes.flatMap((name) => attributes.get(name) ?? []))
      .filter((link) => !elsewhere.test(link)),
  );
}

function whyDead(
  target: URL,
  site: { base: string; files: ReadonlySet<string>; anchors: PageAnchors },
): string | undefined {
  const address = decodeURIComponent(target.pathname);
  if (!address.startsWith(site.base)) return '不在本站的路径之下';

  const path = address.slice(site.base.length);
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!site.files.has(file))
    return site.files.has(`${file}/index.html`) ? '末尾缺少斜线' : '没有这个文件';

  const anchor = decodeURIComponent(target.hash.slice(1));
  // `#` and `#top` lead to the top of any page; a fragment of an SVG or a data file is its own affair.
  if (anchor === '' || anchor === 'top') return undefined;
  return site.anchors.offers(file, anchor) === false ? '页面中没有这个锚点' : undefined;
}
