import { applySettings, readingChoices, readingKey } from './reading-settings.ts';

/**
 * Write the script that runs before the first paint, so that no page flashes in another size or colour than its reader
 * chose. A file, since the content security policy lets no script stand in the page; it also says that there is script at
 * all.
 */
export function readingScript(): string {
  const lines = [
    '{',
    "document.documentElement.dataset.scripted = '';",
    'let chosen;',
    `try { chosen = JSON.parse(localStorage.getItem(${JSON.stringify(readingKey)})); } catch {}`,
    `(${applySettings.toString()})(document.documentElement, chosen, ${JSON.stringify(readingChoices)});`,
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
