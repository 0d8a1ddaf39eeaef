/**
 * Write the script that says on the root, before the text after it is laid out, that the page is newly come to: after a
 * reload, or on the way back, its reader is to stand where they were. A file, since the content security policy lets no
 * script stand in the page.
 */
export function arrivalScript(): string {
  const lines = [
    '{',
    "const [visit] = performance.getEntriesByType('navigation');",
    "if (visit?.type === 'navigate' && location.hash === '')",
    "  document.documentElement.dataset.arrived = '';",
    '}',
  ];
  return `${lines.join('\n')}\n`;
}
