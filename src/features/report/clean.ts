/** Characters that change how the text round them is shown, or that show nothing. */
const unseen =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** What a reader typed, as text of several lines: no control or direction marks, no blanks at the ends. */
export function cleanText(typed: string): string {
  return typed
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(unseen, '')
    .replaceAll('\t', ' ')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

/** What a reader typed, on one line. */
export function cleanLine(typed: string): string {
  return cleanText(typed).replaceAll(/\s+/g, ' ');
}
