import { lookAlikePairs } from './look-alikes.data.ts';

/**
 * Signs that look like a character of everyday texts and are another, for use inside a character class of a pattern with
 * the flag u.
 */
export const lookAlikeClass =
  '\\u2e80-\\u2ef3\\u2f00-\\u2fd5\\u3192-\\u319f\\uf900-\\ufaff\\u{2f800}-\\u{2fa1f}';

const pairs = new Map(
  [...lookAlikePairs.matchAll(/(\S)(\S)/gu)].map(([, from = '', to = '']) => [from, to] as const),
);

/**
 * The character that a sign looks like; any other character as it is.
 *
 * @example plainLookAlike('⼟') // '土'
 */
export function plainLookAlike(character: string): string {
  return pairs.get(character) ?? character.normalize('NFKC');
}

const lookAlikes = new RegExp(`[${lookAlikeClass}]`, 'gu');

/** A text with characters in place of the signs that look like them. */
export function plainLookAlikes(text: string): string {
  return text.replaceAll(lookAlikes, plainLookAlike);
}
