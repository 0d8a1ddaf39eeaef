import type { Division } from '../../../corpus/registers/places.ts';
import { kindAt, kindOf, levelOfCode, shortForms } from '../../../corpus/division-names.ts';

/**
 * Short names of places that texts use as everyday words: they stand in them, 合作社 and 黑河流域, and the place's full
 * name nowhere does. A text that is nothing but such a word need not mean the place.
 */
export function findCommonWords(
  divisions: readonly Division[],
  texts: Iterable<string>,
): readonly string[] {
  const provinces = divisions.filter(({ adcode }) => levelOfCode(adcode) === 1);
  const namesOf = Map.groupBy(
    divisions.flatMap(({ adcode, name }) =>
      (levelOfCode(adcode) === 1 ? [] : shortForms(name))
        .filter((short) => short.length < 4 && kindOf(short) === '')
        .map((short) => ({ short, name })),
    ),
    ({ short }) => short,
  );
  // Provinces are known by their short names as well: 龙江 is no word of 黑龙江.
  const full = new Set([
    ...divisions.map(({ name }) => name),
    ...provinces.flatMap(({ name }) => shortForms(name)),
  ]);
  const longest = Math.max(0, ...[...full].map((name) => name.length));
  const written = new Set<string>();
  const found = new Set<string>();
  const isBare = (word: string, after: string): boolean =>
    namesOf.has(word) && kindAt(after) === undefined;
  for (const text of texts)
    for (let at = 0; at < text.length; at++) {
      const name = nameAt(text, at, { full, longest });
      if (name !== undefined) written.add(name);
      const words = name === undefined ? [text.slice(at, at + 2), text.slice(at, at + 3)] : [];
      for (const word of words) if (isBare(word, text.slice(at + word.length))) found.add(word);
      at += name === undefined ? 0 : name.length - 1;
    }
  return [...found]
    .filter((word) => namesOf.get(word)?.every(({ name }) => !written.has(name)))
    .sort();
}

function nameAt(
  text: string,
  at: number,
  { full, longest }: { full: ReadonlySet<string>; longest: number },
): string | undefined {
  for (let length = Math.min(longest, text.length - at); length > 1; length--) {
    const name = text.slice(at, at + length);
    if (full.has(name)) return name;
  }
  return undefined;
}
