import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { listFiles } from './files.ts';
import { scanTags } from './html.ts';

/** A link that leads to nothing, and why. */
export interface DeadLink {
  /** The file it stands in, below the root. */
  page: string;
  link: string;
  reason: string;
}

/** What one page offers to others and asks of them. */
interface PageLinks {
  ids: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

const linkAttributes = ['href', 'src', 'action'] as const;
const elsewhere = /^(?:[a-z][a-z\d+.-]*:|\/\/)/i;

/** List the links between the files below `root` that have no target: a file that is missing, or an anchor in it. */
export function findDeadLinks(root: string, base: string): DeadLink[] {
  const files = new Set(listFiles(root));
  const pages = new Map(
    [...files]
      .filter((file) => file.endsWith('.html'))
      .map((file) => [file, readLinks(readFileSync(join(root, file), 'utf8'))]),
  );
  return [...pages].flatMap(([page, { links }]) =>
    [...links].flatMap((link) => {
      const reason = whyDead(new URL(link, `site:${base}${page}`), { base, files, pages });
      return reason === undefined ? [] : [{ page, link, reason }];
    }),
  );
}

/** Fail the build on a dead link between its own pages, so that none is ever published. */
export function checkLinks(): AstroIntegration {
  let base = '/';
  return {
    name: 'check-links',
    hooks: {
      'astro:config:done': ({ config }) => {
        base = `/${config.base}/`.replace(/\/+/g, '/');
      },
      'astro:build:done': ({ dir, logger }) => {
        const dead = findDeadLinks(fileURLToPath(dir), base);
        if (dead.length > 0) {
          const lines = dead.map(({ page, link, reason }) => `  ${page}：${link}（${reason}）`);
          throw new Error(`有 ${dead.length} 个站内链接没有目标：\n${lines.join('\n')}`);
        }
        logger.info('站内链接与锚点全部有效。');
      },
    },
  };
}

function readLinks(html: string): PageLinks {
  const tags = scanTags(html);
  return {
    ids: new Set(tags.flatMap(({ attributes }) => attributes.get('id') ?? [])),
    links: new Set(
      tags
        .flatMap(({ attributes }) => linkAttributes.flatMap((name) => attributes.get(name) ?? []))
        .filter((link) => !elsewhere.test(link)),
    ),
  };
}

function whyDead(
  target: URL,
  site: { base: string; files: ReadonlySet<string>; pages: ReadonlyMap<string, PageLinks> },
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
  const page = site.pages.get(file);
  return page === undefined || page.ids.has(anchor) ? undefined : '页面中没有这个锚点';
}
