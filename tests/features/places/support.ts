import { readGazetteer, readPairs } from '../../../src/features/places/gazetteer.ts';
import { getPlaceFiles } from '../../../src/features/places/places.query.ts';
import { readSounds } from '../../../src/features/places/sounds.ts';
import { resolve } from '../../../src/features/places/resolve.ts';
import type { Answer, Options } from '../../../src/features/places/types.ts';

const files = getPlaceFiles();

/** The text of one of the files that the place box loads. */
export function textOf(name: string): string {
  const text = files[name];
  if (typeof text !== 'string') throw new Error(`There is no text "${name}".`);
  return text;
}

export const gazetteer = readGazetteer(textOf('core'));
export const sounds = await readSounds(gazetteer, {
  pinyin: textOf('pinyin'),
  more: textOf('sound'),
});
const oldCodes = readPairs(textOf('codes'));

/** The answer to a text, every file loaded. */
export function ask(text: string, where: Options['where'] = 'place'): Answer {
  return resolve(text, gazetteer, { where, sounds, oldCodes });
}

/** The full name of a place: 四川省资阳市雁江区. */
export function nameOf(code: string): string {
  return chainOf(code)
    .map(({ name }) => name)
    .join('');
}

/** A place with what it lies in, the province first. */
export function chainOf(code: string): { code: string; name: string }[] {
  const codes = new Set([`${code.slice(0, 2)}0000`, `${code.slice(0, 4)}00`, code]);
  return [...codes].flatMap((each) => gazetteer.places.get(each) ?? []);
}
