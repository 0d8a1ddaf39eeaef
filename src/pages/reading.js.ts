import type { APIRoute } from 'astro';
import { applySettings, readingChoices, readingKey } from '@/lib/reading-settings.ts';

/**
 * Runs before the first paint, so that no page flashes in another size or colour than its reader chose. A file, since
 * the content security policy lets no script stand in the page; it also says that there is script at all.
 */
export const GET: APIRoute = () => {
  const lines = [
    '{',
    "document.documentElement.dataset.scripted = '';",
    'let chosen;',
    `try { chosen = JSON.parse(localStorage.getItem(${JSON.stringify(readingKey)})); } catch {}`,
    `(${applySettings.toString()})(document.documentElement, chosen, ${JSON.stringify(readingChoices)});`,
    '}',
  ];
  return new Response(`${lines.join('\n')}\n`, {
    headers: { 'content-type': 'text/javascript; charset=utf-8' },
  });
};
