import { gzipSync } from 'node:zlib';
import {
  readGazetteer,
  readPairs,
  readTraditional,
} from '../../../src/features/places/gazetteer.ts';
import { getPlaceFiles } from '../../../src/features/places/places.query.ts';
import { readSounds } from '../../../src/features/places/sounds.ts';
import { createTowns } from '../../../src/features/places/towns.ts';
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
export const traditional = readTraditional(textOf('traditional'));
const oldCodes = readPairs(textOf('codes'));

/** The towns of provinces and of names, read when a text asks for them. */
const towns = createTowns();

/** Bytes of a file as it goes to the reader: a module, packed. */
export function packed(name: string): number {
  return gzipSync(`export default ${JSON.stringify(files[name])};\n`, { level: 9 }).length;
}

/** The answer to a text, every file loaded that it asks for. */
export function ask(typed: string, where: Options['where'] = 'place'): Answer {
  const answer = resolve(typed, gazetteer, { where, sounds, traditional, oldCodes, towns });
  if (!answer.wants) return answer;
  towns.read(answer.wants, textOf(answer.wants));
  return ask(typed, where);
}

/** The file that a text asks for when what knows of towns is loaded, and none of their lists. */
export function wantedBy(text: string): string | undefined {
  const none = { sounds, traditional, oldCodes, towns: createTowns() };
  return resolve(text, gazetteer, { where: 'place', ...none }).wants;
}

/** The answer without any list of towns. */
export function askWithoutTowns(text: string): Answer {
  return resolve(text, gazetteer, { where: 'place', sounds, traditional, oldCodes });
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
