/** Every place of the country, written in each way that can be written by rule. */
import { describe, expect, test } from 'vitest';
import { stemOf } from '../../../src/corpus/division-names.ts';
import type { Place } from '../../../src/features/places/types.ts';
import { ask, chainOf, gazetteer, sounds } from './support.ts';

const places = [...gazetteer.places.values()];
const provinceStem = (name: string): string => stemOf(name);

type Write = (chain: readonly { name: string }[], place: Place) => string | null;

/** Those that always have to name the place first and alone. */
const exact: Readonly<Record<string, Write>> = {
  'the full chain': (chain) => chain.map(({ name }) => name).join(''),
  'the full chain with blanks': (chain) => chain.map(({ name }) => name).join(' '),
  'its code': (_, { code }) => code,
  'short names above and its own in full': (chain) =>
    [...chain.slice(0, -1).map(({ name }) => stemOf(name)), chain.at(-1)!.name].join(''),
  'prefecture and county': (chain) => (chain.length > 2 ? chain[1]!.name + chain[2]!.name : null),
  'a sentence': (chain) =>
    chain.length > 1
      ? `我家附近${chain
          .slice(-2)
          .map(({ name }) => name)
          .join('')}土壤污染吗`
      : null,
};

/** Those that other places may share: it is there, first or in the list or below. */
const shared: Readonly<Record<string, Write>> = {
  'its name alone': (_, { name }) => name,
  'its stem alone': (_, { name }) => (stemOf(name).length > 1 ? stemOf(name) : null),
  'province and name': (chain) =>
    chain.length > 1 ? provinceStem(chain[0]!.name) + chain.at(-1)!.name : null,
  'two stems': (chain) => {
    const [, outer, inner] = chain.map(({ name }) => stemOf(name));
    return outer !== undefined && inner !== undefined && inner.length > 1 ? outer + inner : null;
  },
  'an address': (chain, { level }) =>
    level === 3
      ? `${chain
          .slice(1)
          .map(({ name }) => name)
          .join('')}和平南路12号`
      : null,
  'its pinyin': (_, { name }) => [...name].map((character) => sounds.of.get(character)).join(''),
};

function missed(write: Write, isFound: (text: string, code: string) => boolean): string[] {
  return places.flatMap((place) => {
    const text = write(chainOf(place.code), place);
    return text === null || isFound(text, place.code) ? [] : [`${text} (${place.code})`];
  });
}

describe('every place is found', () => {
  test('as the sweep covers them all', () => {
    expect(places.length).toBeGreaterThan(3000);
  });

  test.each(Object.entries(exact))('alone by %s', (_, write) => {
    const isAlone = (text: string, code: string): boolean => {
      const { state, codes } = ask(text);
      return state === 'one' && codes[0] === code;
    };
    expect(missed(write, isAlone)).toEqual([]);
  });

  test.each(Object.entries(shared))('by %s', (_, write) => {
    const isThere = (text: string, code: string): boolean => {
      const { codes, also } = ask(text);
      return codes.includes(code) || also.includes(code);
    };
    expect(missed(write, isThere)).toEqual([]);
  });

  test('with one character written as another that sounds like it, nearly always', () => {
    const bySound = Map.groupBy(sounds.of, ([, sound]) => sound);
    const slips = places.flatMap(({ code, name, level }, nth) => {
      const at = nth % name.length;
      const others = bySound.get(sounds.of.get(name[at]!) ?? '') ?? [];
      const other = others[nth % others.length]?.[0] ?? name[at]!;
      const text = name.slice(0, at) + other + name.slice(at + 1);
      return level === 3 && name.length > 2 && !gazetteer.forms.has(text) ? [{ code, text }] : [];
    });
    const lost = slips.filter(({ code, text }) => {
      const { codes, also } = ask(text);
      return ![...codes, ...also].includes(code);
    });
    expect(slips.length).toBeGreaterThan(1000);
    expect(lost.length / slips.length).toBeLessThan(0.02);
  });
});
