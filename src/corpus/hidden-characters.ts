/** Characters that cannot be seen, that turn the direction of text round, or that mean something else in every font. */
const hidden = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\ufffd\ufffe\uffff]/gu;
const lineSpace = '\t\n\r';

/** The characters of a text that nobody would see in it, with their offsets; tabs and line ends are not among them. */
export function findHiddenCharacters(text: string): { character: string; offset: number }[] {
  return [...text.matchAll(hidden)]
    .filter(({ 0: character }) => !lineSpace.includes(character))
    .map(({ 0: character, index }) => ({ character, offset: index }));
}

/**
 * The name of a character that cannot be shown.
 *
 * @example nameCharacter('\u202e') // 'U+202E'
 */
export function nameCharacter(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** A text with the names of its hidden characters in their place, fit to be shown. */
export function showHiddenCharacters(text: string): string {
  return text.replaceAll(hidden, (character) =>
    lineSpace.includes(character) ? character : `［${nameCharacter(character)}］`,
  );
}
