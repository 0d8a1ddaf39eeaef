import { applySettings, readingChoices, readingKey } from './reading-settings.ts';

/** The name of the script's file. */
export const readingFile = 'reading.js';

/** The mark of the template that holds scripts for after the first paint; it goes when they have run, in their order. */
export const laterScripts = 'data-later';

/** Links that a script opens in their place: one that is asked for before that script is there waits for it. */
const heldLinks = 'a.cite';

/** Forms that a script answers; sent before it is there, one would load the page anew and lose what was typed. */
const heldForms = 'form:not([action])';

/**
 * Write the script that runs before the first paint, so that no page flashes in another size or colour than its reader
 * chose. A file, since the content security policy lets no script stand in the page; it also says that there is script at
 * all and whether the page is newly come to, for after a reload, or on the way back, its reader is to stand where they
 * were; it takes the scripts that wait for the first paint out of their template once there has been one; and no reader
 * is led away because they asked before those scripts were there.
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
    ...holdEarlyReaders(),
    "addEventListener('DOMContentLoaded', () => {",
    `  const later = document.querySelector('template[${laterScripts}]');`,
    '  const scripts = [...(later?.content.children ?? [])];',
    '  const last = scripts.at(-1);',
    '  if (!last) return release();',
    '  for (const script of scripts) script.async = false;',
    '  last.onload = () => {',
    '    later.remove();',
    '    release();',
    '  };',
    // Links lead where they lead without script; what stands in a form goes into no address.
    '  last.onerror = () => {',
    '    later.remove();',
    "    removeEventListener('click', hold, true);",
    '  };',
    '  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => later.after(...scripts))));',
    '});',
    '}',
  ];
  return `${lines.join('\n')}\n`;
}

/** Lines that keep what a reader asks for before there is anyone to answer, and ask it again at their `release()`. */
function holdEarlyReaders(): string[] {
  return [
    'let asked;',
    'const hold = (event) => {',
    '  if (event.ctrlKey || event.metaKey || event.shiftKey) return;',
    `  const held = event.target.closest?.(event.type === 'submit' ? '${heldForms}' : '${heldLinks}');`,
    '  if (!held) return;',
    '  event.preventDefault();',
    '  asked = held;',
    '};',
    'const release = () => {',
    "  removeEventListener('click', hold, true);",
    "  removeEventListener('submit', hold, true);",
    '  if (!asked?.isConnected) return;',
    '  if (asked.requestSubmit) asked.requestSubmit();',
    '  else asked.click();',
    '};',
    "addEventListener('click', hold, true);",
    "addEventListener('submit', hold, true);",
  ];
}
