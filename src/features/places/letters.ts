import { compare } from '../../corpus/compare.ts';

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

/** Those of some texts that begin with another, in order: to order all of them beforehand would cost the first keystroke more. */
export function startingWith(texts: Iterable<string>, start: string): string[] {
  const found: string[] = [];
  for (const text of texts) if (text.startsWith(start)) found.push(text);
  return found.sort(compare);
}
