/**
 * What takes no room: zero-width spaces, direction marks, soft hyphens, control characters and what is no character at
 * all; for use inside a character class.
 */
export const invisibleClass =
  '\\u0000-\\u0008\\u000e-\\u001f\\u007f-\\u009f\\u00ad\\u061c\\u200b\\u200c\\u200e\\u200f\\u202a-\\u202e\\u2060-\\u206f\\ufeff\\ufff9-\\ufffb\\ufffe\\uffff';

/**
 * Joiners and selectors, which tell how the sign before them is to look, for use inside a character class of a pattern with
 * the flag u; emoji need them, words and figures do not.
 */
export const selectorClass = '\\u034f\\u180b-\\u180f\\u200d\\ufe00-\\ufe0f\\u{e0100}-\\u{e01ef}';

const pictured = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{1f1e6}-\u{1f1ff}]$/u;

/** Whether a run of joiners and selectors belongs to an emoji, by what stands before and behind it. */
export function shapesEmoji(text: string, start: number, end: number): boolean {
  return pictured.test(text.slice(Math.max(0, start - 2), start)) || text[end] === '\u20e3';
}
