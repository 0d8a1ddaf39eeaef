/** Strings as they stand in texts, of any length and from anywhere, to be looked for. */
import fc from 'fast-check';
import { keyOf } from '../../../src/features/search/fold.ts';

/** Strings of up to so many characters, cut from the texts. */
export function cutsFrom(texts: readonly string[], longest: number): fc.Arbitrary<string> {
  return fc
    .record({
      text: fc.constantFrom(...texts),
      start: fc.nat(),
      length: fc.integer({ min: 1, max: longest }),
    })
    .map(({ text, start, length }) => {
      const characters = [...text];
      const from = start % Math.max(1, characters.length - length + 1);
      return characters.slice(from, from + length).join('');
    });
}

/** The same strings at every run: at most so many, for those without anything to search for are left out. */
export function sampleCuts(
  texts: readonly string[],
  { seed, count }: { seed: number; count: number },
): string[] {
  return fc
    .sample(cutsFrom(texts, 40), { seed, numRuns: count })
    .filter((text) => keyOf(text) !== '');
}
