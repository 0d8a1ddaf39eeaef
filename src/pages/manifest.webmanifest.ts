import type { APIRoute } from 'astro';
import { href } from '@/shared/url.ts';
import { siteTitle, themeColors } from '@/shared/settings.ts';

const icons = [
  { src: '/favicon.svg', sizes: 'any', type: 'image/svg+xml' },
  { src: '/icons/icon-192.png', sizes: '192x192', type: 'image/png' },
  { src: '/icons/icon-512.png', sizes: '512x512', type: 'image/png' },
  { src: '/icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
];

const shortcuts = [
  { name: '搜索', url: '/search/' },
  { name: '离线看', url: '/offline/' },
];

/** What a device needs to know to show the site like an application of its own. */
export const GET: APIRoute = () => {
  const manifest = {
    name: siteTitle,
    short_name: siteTitle,
    lang: 'zh-CN',
    id: href('/'),
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: themeColors.light,
    theme_color: themeColors.light,
    icons: icons.map((icon) => ({ ...icon, src: href(icon.src) })),
    shortcuts: shortcuts.map(({ name, url }) => ({ name, url: href(url) })),
  };
  return new Response(JSON.stringify(manifest), {
    headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
  });
};
