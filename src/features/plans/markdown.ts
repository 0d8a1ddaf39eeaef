/**
 * Write text so that Markdown shows it as it is.
 *
 * @example escapeMarkdown('1.[二]') // '1\\.\\[二\\]'
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replaceAll(/[\\`*_[\]<>~|]|&(?=#|\w)/g, String.raw`\$&`)
      // At the start of a line these begin a heading, a list, a rule or the underline of a heading.
      .replaceAll(/^(\s*)([-+=#])/gm, String.raw`$1\$2`)
      .replaceAll(/^(\s*\d+)([.)])/gm, String.raw`$1\$2`)
  );
}
