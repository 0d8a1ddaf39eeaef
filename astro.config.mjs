import { satteri } from '@astrojs/markdown-satteri';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';

import { checkContent } from './src/build/check-content.ts';
import { checkLinks } from './src/build/check-links.ts';
import { drawings } from './src/build/drawings.ts';
import { hostHeaders } from './src/build/host-headers.ts';
import { withoutLeafletPictures } from './src/build/leaflet-pictures.ts';
import { lessonPacks } from './src/build/lesson-packs.ts';
import { pagefindIndex } from './src/build/pagefind.ts';
import { pageHeads } from './src/build/page-heads.ts';
import { pageScripts } from './src/build/page-scripts.ts';
import { pageStyles } from './src/build/page-styles.ts';
import { reloadContent } from './src/build/reload-content.ts';
import { redirects } from './src/build/redirects.ts';
import { pageList } from './src/build/sitemap.ts';
import { savedSizes } from './src/build/saved-sizes.ts';
import { serviceWorker } from './src/build/service-worker.ts';
import { placeholderSite } from './src/shared/settings.ts';

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
const draw = drawings();

/**
 * What scripts load later brings no styles along, so nothing has to be fetched beforehand: the bundler lists nothing for
 * that in each script that loads another, and its helper, which would be one more file of every page, is written in place.
 */
const plainDynamicImports = {
  name: 'plain-dynamic-imports',
  enforce: 'pre',
  configEnvironment(name) {
    return name === 'client' ? { build: { modulePreload: false } } : undefined;
  },
  load(id) {
    if (id === '\0vite/preload-helper.js') return 'export const __vitePreload = (load) => load();';
  },
  renderChunk(code) {
    const helper = /import \{ \w+ as (\w+) \} from "\.\/[^"]*preload-helper[^"]*";/;
    return helper.test(code) ? code.replace(helper, 'const $1 = (load) => load();') : undefined;
  },
  generateBundle(_, bundle) {
    for (const [file, { name }] of Object.entries(bundle))
      if (name === 'preload-helper') delete bundle[file];
  },
};

export default defineConfig({
  site: process.env.SITE_URL ?? placeholderSite,
  base,
  output: 'static',
  trailingSlash: 'always',
  // Several pages at a time, for each waits for the disk; their bytes are the same in any order.
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  prerenderConflictBehavior: 'error',
  devToolbar: { enabled: false },
  // In this order: the check of what editors wrote, what the pages are made of, what writes files, then the worker, which names them all, then the check of what was written.
  integrations: [
    checkContent(),
    mdx(),
    reloadContent(),
    draw.rest,
    pageStyles(),
    pagefindIndex(),
    lessonPacks(),
    pageScripts(),
    pageHeads(),
    hostHeaders(),
    pageList(base),
    redirects(),
    draw.finish,
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
    // Astro names scripts after the component and the place in it; every page would carry that.
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: { entryFileNames: ({ name }) => `_astro/${name.split('.')[0]}.[hash].js` },
          },
        },
      },
    },
    build: {
      assetsInlineLimit: 0,
      // Astro marks every page of prose with a directive that the bundler has no use for, and warns of.
      rolldownOptions: { checks: { moduleLevelDirective: false } },
    },
    css: { postcss: { plugins: [withoutLeafletPictures] } },
    plugins: [plainDynamicImports],
  },
});
