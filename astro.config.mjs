import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { cards } from './src/integrations/cards.ts';
import { checkContent } from './src/integrations/check-content.ts';
import { checkLinks } from './src/integrations/check-links.ts';
import { hostHeaders } from './src/integrations/host-headers.ts';
import { withoutLeafletPictures } from './src/integrations/leaflet-pictures.ts';
import { lessonPacks } from './src/integrations/lesson-packs.ts';
import { pagefindIndex } from './src/integrations/pagefind.ts';
import { pageStyles } from './src/integrations/page-styles.ts';
import { reloadContent } from './src/integrations/reload-content.ts';
import { redirects } from './src/integrations/redirects.ts';
import { pageList } from './src/integrations/sitemap.ts';
import { savedSizes } from './src/integrations/saved-sizes.ts';
import { serviceWorker } from './src/integrations/service-worker.ts';

/** A soft line break between two Han characters would show as a space. */
const joinCjkLines = {
  name: 'join-cjk-lines',
  text(node) {
    const value = node.value.replace(
      /([\p{Script=Han}，。；：、！？”」）》])\n(?=[\p{Script=Han}“「（《])/gu,
      '$1',
    );
    return value === node.value ? undefined : { ...node, value };
  },
};

const base = process.env.BASE_PATH ?? '/';

/**
 * What scripts load later brings no styles along, so nothing has to be fetched beforehand, and the bundler's helper for
 * that, on every page with such a script, is left empty.
 */
const plainDynamicImports = {
  name: 'plain-dynamic-imports',
  enforce: 'pre',
  load(id) {
    if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = (load) => load();';
  },
};

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://jingtu.example/',
  base,
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  prerenderConflictBehavior: 'error',
  scopedStyleStrategy: 'where',
  devToolbar: { enabled: false },
  // In this order: the check of what editors wrote, what the pages are made of, what writes files, then the worker, which names them all, then the check of what was written.
  integrations: [
    checkContent(),
    mdx(),
    reloadContent(),
    pageStyles(),
    pagefindIndex(),
    lessonPacks(),
    hostHeaders(),
    pageList(base),
    redirects(),
    cards(),
    savedSizes(),
    serviceWorker(),
    checkLinks(),
  ],
  markdown: {
    syntaxHighlight: false,
    // Smart punctuation would change the words of official documents.
    processor: satteri({
      mdastPlugins: [joinCjkLines],
      features: { smartPunctuation: false },
    }),
  },
  security: {
    csp: {
      directives: [
        "default-src 'self'",
        "img-src 'self' data:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
      ],
    },
  },
  vite: {
    worker: { format: 'es' },
    build: { assetsInlineLimit: 0 },
    css: { postcss: { plugins: [withoutLeafletPictures] } },
    plugins: [plainDynamicImports],
  },
});
