/** Tables of measured figures, and their places in the README of the benches. */

/** Write rows as a Markdown table; the first column is text, the others numbers. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = head.map((_, column) => (column === 0 ? '---' : '---:'));
  return [head, rule, ...rows].map(line).join('\n');
}

/**
 * Put a text between the marks `<!-- name -->` and `<!-- /name -->` of a document, in the place of what stood there;
 * throws where the marks are missing.
 */
export function fillMark(document: string, name: string, text: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const start = document.indexOf(open);
  const end = document.indexOf(close);
  if (start === -1 || end < start) {
    throw new Error(
      `tests/bench/README.md 里没有成对的 ${open} 和 ${close}，不知道写在哪里。请补上这两行。`,
    );
  }
  return `${document.slice(0, start + open.length)}\n\n${text}\n\n${document.slice(end)}`;
}
