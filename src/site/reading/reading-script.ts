import { applySettings, readingChoices, readingKey } from './reading-settings.ts';

/** The name of the script's file. */
export const readingFile = 'reading.js';

/** The mark of the template that holds scripts for after the first paint; it goes when they have run, in their order. */
export const laterScripts = 'data-later';

/**
 * Write the script that runs before the first paint, so that no page flashes in another size or colour than its reader
 * chose. A file, since the content security policy lets no script stand in the page; it also says that there is script at
 * all and whether the page is newly come to, for after a reload, or on the way back, its reader is to stand where they
 * were; and it takes the scripts that wait for the first paint out of their template once there has been one.
 */
export function readingScript(): string {
  const lines = [
    '{',
    "document.documentElement.dataset.scripted = '';",
    'let chosen;',
    `try { chosen = JSON.parse(localStorage.getItem(${JSON.stringify(readingKey)})); } catch {}`,
    `(${applySettings.toString()})(document.documentElement, chosen, ${JSON.stringify(readingChoices)});`,
    "const [visit] = performance.getEntriesByType('navigation');",
    "if (visit?.type === 'navigate' && location.hash === '') document.documentElement.dataset.arrived = '';",
    "addEventListener('DOMContentLoaded', () => {",
    `  const later = document.querySelector('template[${laterScripts}]');`,
    '  const scripts = [...(later?.content.children ?? [])];',
    '  const last = scripts.at(-1);',
    '  if (!last) return;',
    '  for (const script of scripts) script.async = false;',
    '  last.onload = last.onerror = () => later.remove();',
    '  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => later.after(...scripts))));',
    '});',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
