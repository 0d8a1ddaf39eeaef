import { provinceDigits, provinceOf, prefectureOf } from '../../../corpus/adcode.ts';
import type { FormerDivision } from '../../../corpus/registers/division-changes.ts';
import type { Division } from '../../../corpus/registers/places.ts';
import { coreSections } from '../gazetteer.ts';
import { noiseText } from '../words.ts';
import type { HeldFlags } from '../types.ts';
import type { PlaceName } from './place-names.ts';

/** What the core file is made of. */
export interface CoreParts {
  divisions: readonly Division[];
  formerDivisions: readonly FormerDivision[];
  names: readonly PlaceName[];
  /** Short names that the site's own texts use as everyday words. */
  words: readonly string[];
  /** What the site holds, by code. */
  held: ReadonlyMap<string, HeldFlags>;
}

/** Write the names of all places as one text, which `readGazetteer` reads back. */
export function writeCore(parts: CoreParts): string {
  const { divisions, names, words } = parts;
  const listed = (kind: PlaceName['kind']): string =>
    names.flatMap((entry) => (entry.kind === kind ? writeName(entry) : [])).join(' ');
  const former = parts.formerDivisions.map(({ name, heirs }) => `${name}${heirs.join(',')}`);
  const sections: Record<(typeof coreSections)[number], string> = {
    names: writeDivisions(divisions),
    nicknames: listed('nickname'),
    former: [listed('former'), ...former].join(' '),
    moved: listed('moved'),
    zones: listed('zone'),
    words: [...new Set([...listed('word').split(' '), ...words])].join(' '),
    held: [...parts.held].map(writeHeld).join(' '),
  };
  return coreSections.map((section) => sections[section]).join('\n#');
}

/**
 * Write the traditional characters for those of some texts, which `readTraditional` reads back.
 *
 * @param pairsFor Traditional characters for those that a text uses, as two strings of one length.
 */
export function writeTraditional(
  texts: readonly string[],
  pairsFor: (text: string) => readonly [from: string, to: string],
): string {
  return pairsFor((texts.join('') + noiseText).replace(/[^\p{Script=Han}]/gu, '')).join(' ');
}

function writeHeld([code, { plan, notices }]: [string, HeldFlags]): string {
  return `${code.replace(/(?:00)+$/, '')}${plan ? 'p' : ''}${notices ? 'n' : ''}`;
}

function writeName(entry: PlaceName): string[] {
  if (entry.kind === 'word') return entry.names;
  if (entry.kind === 'moved') return entry.adcodes.map((code) => entry.from + code);
  return [`${entry.name}${entry.adcodes.join(',')}`];
}

/** A line for each province, then one for each prefecture with its counties behind it; a county whose code follows the one before has none. */
function writeDivisions(divisions: readonly Division[]): string {
  const heads = new Map(
    divisions
      .filter(({ adcode }) => adcode.endsWith('00'))
      .map((division) => [division.adcode, division]),
  );
  const groups = Map.groupBy(divisions, ({ adcode }) =>
    adcode === provinceOf(adcode) ? adcode : prefectureOf(adcode),
  );
  return [...groups]
    .map(([code, own]) => {
      const digits = code === provinceOf(code) ? provinceDigits(code) : code.slice(0, 4);
      const counties = own.filter(({ adcode }) => adcode !== code);
      return [
        `${digits}${heads.get(code)?.name.replace(/(?<![省区州盟])市$/u, '') ?? ''}`,
        ...counties.map(({ adcode, name }, at) => {
          const digits = adcode.slice(4);
          const isNext = Number(digits) === Number(counties[at - 1]?.adcode.slice(4) ?? 0) + 1;
          // Most end in 县, which the reader adds where no other ending stands, as 市 at the head of a line.
          return `${isNext ? '' : digits}${name.replace(/(?<![县市旗区会])县$/u, '')}`;
        }),
      ].join(' ');
    })
    .join('\n');
}

/** Write how the names sound: the characters of names with the names read otherwise, and the other characters apart. */
export function writeSounds(
  readings: readonly (readonly [string, string])[],
  names: readonly string[],
): { pinyin: string; sound: string } {
  const used = new Set(names.join(''));
  const isSound = ([key]: readonly [string, string]): boolean => /^[a-z]/.test(key);
  const group = (keep: (character: string) => boolean): string =>
    readings
      .filter(isSound)
      .map(([sound, characters]) => [sound, [...characters].filter(keep).join('')] as const)
      .filter(([, characters]) => characters !== '')
      .map(([sound, characters]) => sound + characters)
      .join(' ');
  const own = readings
    .filter((reading) => !isSound(reading))
    .map(([name, syllables]) => name + syllables.replaceAll(' ', "'"));
  return {
    pinyin: `${group((character) => used.has(character))}\n${own.join(' ')}`,
    sound: group((character) => !used.has(character)),
  };
}

/** Write the codes that are no more, each with those of today behind it. */
export function writeCodes(
  pairs: readonly (readonly [string, string])[],
  formerDivisions: readonly FormerDivision[],
): string {
  return [
    ...pairs.map(([code, heirs]) => code + heirs.replaceAll(' ', '')),
    ...formerDivisions.map(({ adcode, heirs }) => adcode + heirs.join('')),
  ].join(' ');
}
