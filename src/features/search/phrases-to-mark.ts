import { keyOf } from './fold.ts';

/** The phrases that an address asks to be marked, as folded keys. */
export function readPhrases(parameters: URLSearchParams): string[] {
  const phrases = (parameters.get('q') ?? '').split(/\s+/u).map(keyOf);
  return [...new Set(phrases)].filter((phrase) => phrase !== '');
}
