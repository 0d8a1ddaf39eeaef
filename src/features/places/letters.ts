import { firstIndex } from '../../corpus/compare.ts';

/** Whether a text is written in Latin letters, with or without tones. */
export function isLatin(text: string): boolean {
  const plain = withoutTones(text);
  return /^[a-z'’\s,.-]+$/.test(plain) && /[a-z]/.test(plain);
}

/** Small letters without the marks of tones; ü is v. */
export function withoutTones(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '');
}

/** Those of some texts in order that begin with another. */
export function startingWith(sorted: readonly string[], start: string): string[] {
  const found: string[] = [];
  const first = firstIndex(sorted.length, (at) => (sorted[at] ?? '') >= start);
  for (let at = first; sorted[at]?.startsWith(start); at++) found.push(sorted[at] ?? '');
  return found;
}
