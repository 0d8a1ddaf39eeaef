import type { APIRoute } from 'astro';
import { href } from '@/lib/url.ts';
import { siteDescription, siteTitle, themeColors } from '@/site.ts';

const icons = [
  { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  {
    src: '/icons/maskable.svg',
    sizes: 'any',
    type: 'image/svg+xml',
    purpose: 'maskable',
  },
  {
    src: '/icons/maskable-512.png',
    sizes: '512x512',
    type: 'image/png',
    purpose: 'maskable',
  },
];

/** What a device needs to know to show the site like an application of its own. */
export const GET: APIRoute = () => {
  const manifest = {
    name: siteTitle,
    short_name: siteTitle,
    description: siteDescription,
    lang: 'zh-CN',
    dir: 'ltr',
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: themeColors.light,
    theme_color: themeColors.light,
    categories: ['education', 'news'],
    icons: icons.map((icon) => ({ ...icon, src: href(icon.src) })),
    shortcuts: [
      { name: '搜索条款', url: href('/search/') },
      { name: '课堂', url: href('/learn/') },
      { name: '离线看', url: href('/offline/') },
    ],
  };
  return new Response(`${JSON.stringify(manifest, undefined, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
};
