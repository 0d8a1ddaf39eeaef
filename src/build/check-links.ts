import type { AstroIntegration } from 'astro';
import { ContentError } from '../corpus/content-error.ts';
import { readPages } from './built-pages.ts';
import { listFiles } from './files.ts';
import { scanTags } from './html.ts';
import { PageAnchors } from './page-anchors.ts';
import { siteStep } from './site-step.ts';

/** A link that leads to nothing, and why. */
export interface DeadLink {
  /** The file it stands in, below the root. */
  page: string;
  link: string;
  reason: string;
}

const linkAttributes = ['href', 'src', 'action'] as const;
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** The files of a site, and the anchors that its pages offer, by file. */
interface SiteTargets {
  base: string;
  files: ReadonlySet<string>;
  anchors: PageAnchors;
}

/** List the links between the files below `root` that have no target: a file that is missing, or an anchor in it. */
export function findDeadLinks(root: string, base: string): DeadLink[] {
  const site = { base, files: new Set(listFiles(root)), anchors: readAnchors(root) };
  const dead: DeadLink[] = [];
  // The pages are read a second time, for the links of a large site would not fit into memory.
  for (const { file: page, html } of readPages(root)) {
    for (const link of readLinks(html)) {
      const reason = whyDead(new URL(link, `site:${base}${page}`), site);
      if (reason !== undefined) dead.push({ page, link, reason });
    }
  }
  return dead;
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

function readAnchors(root: string): PageAnchors {
  const anchors = new PageAnchors();
  for (const { file, html } of readPages(root))
    anchors.add(
      file,
      scanTags(html).flatMap(({ attributes }) => attributes.get('id') ?? []),
    );
  return anchors;
}

/** The links of a page to the site's own files, each once. */
function readLinks(html: string): Set<string> {
  return new Set(
    scanTags(html)
      .flatMap(({ attributes }) => linkAttributes.flatMap((name) => attributes.get(name) ?? []))
      .filter((link) => !elsewhere.test(link)),
  );
}

function whyDead(target: URL, site: SiteTargets): string | undefined {
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
