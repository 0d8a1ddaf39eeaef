/** Longer sentences are cut at a comma: some voices fall silent in the middle of a long one. */
const longest = 100;

/**
 * Cut a text into the stretches that are read in one breath, as places `[start, end)`; blanks round them are left out.
 *
 * @example splitSpoken('先查清。再治理！') // [[0, 4], [4, 8]]
 */
export function splitSpoken(text: string): [start: number, end: number][] {
  return [...text.matchAll(/[^。！？；]*[。！？；]+[”’）」》]*|[^。！？；]+$/gu)]
    .flatMap(({ 0: sentence, index }) => cutLong(sentence, index))
    .map(([start, end]): [number, number] => {
      const part = text.slice(start, end);
      return [start + part.length - part.trimStart().length, start + part.trimEnd().length];
    })
    .filter(([start, end]) => /[\p{L}\p{N}]/u.test(text.slice(start, end)));
}

function cutLong(sentence: string, at: number): [number, number][] {
  if (sentence.length <= longest) return [[at, at + sentence.length]];
  const comma = sentence.lastIndexOf('，', longest - 1);
  const cut = comma > 0 ? comma + 1 : longest;
  return [[at, at + cut], ...cutLong(sentence.slice(cut), at + cut)];
}
