import { addForm } from './gazetteer.ts';
import { kindOf, stemOf } from '../../corpus/division-names.ts';
import { decide, inOrder, liesIn, listOf } from './order.ts';
import {
  nothing,
  type Answer,
  type Form,
  type Gazetteer,
  type Place,
  type Scope,
  type Sounds,
} from './types.ts';
import { likenessOf } from './likeness.ts';
import { startingWith, withoutTones } from './letters.ts';
import { slips } from './slips.ts';

/** The places by how they are spelt, in full and by first letters. */
interface Spelt {
  names: ReadonlyMap<string, readonly Form[]>;
  initials: ReadonlyMap<string, readonly Form[]>;
}

/** What places are called in Latin letters that their characters do not spell. */
const written: Readonly<Record<string, string>> = {
  610000: 'shaanxi',
  150000: 'innermongolia',
  540000: 'tibet',
  230100: 'harbin',
  150100: 'hohhot',
  650100: 'urumqi',
  150600: 'ordos',
  150700: 'hulunbuir',
  540100: 'lhasa',
  540200: 'shigatse',
  650400: 'turpan',
  652900: 'aksu',
  653100: 'kashgar',
  653200: 'hotan',
};

/** The sound of what an autonomous place ends in when it is shortened. */
const lastSounds: Readonly<Record<string, string>> = {
  自治县: 'xian',
  自治州: 'zhou',
  自治旗: 'qi',
  自治区: 'qu',
};

/**
 * Read how the names sound.
 *
 * @param pinyin `yan雁燕 …` for the characters of names, and on a second line names that are read otherwise: `乐清市yue'qing'shi`
 * @param more further characters, for slips
 * @param pause is waited for now and again, so that a browser can take keystrokes while it reads
 */
export async function readSounds(
  { places }: Gazetteer,
  { pinyin, more }: { pinyin: string; more: string },
  pause?: () => Promise<unknown>,
): Promise<Sounds> {
  const [syllables = '', readings = ''] = pinyin.split('\n');
  const of = new Map<string, string>();
  for (const group of `${syllables} ${more}`.split(' ')) {
    const { sound = '', characters = '' } =
      /^(?<sound>[a-z]+)(?<characters>.*)$/u.exec(group)?.groups ?? {};
    for (const character of characters) if (!of.has(character)) of.set(character, sound);
  }
  const own = new Map(readings.split(' ').map(readReading));
  const names = new Map<string, Form[]>();
  const initials = new Map<string, Form[]>();
  for (const [nth, place] of [...places.values()].entries()) {
    if (nth % placesAtOnce === 0) await pause?.();
    const byCharacter = [...place.name].map((character) => of.get(character) ?? '');
    const reading = own.get(place.name) ?? byCharacter;
    for (const [sound, rank] of spellings(place, reading, byCharacter))
      addForm(names, sound, { place, rank });
    for (const [sound, rank] of spellings(place, reading.map(firstLetter), []))
      addForm(initials, sound, { place, rank });
  }
  const spelt: Spelt = { names, initials };
  return {
    of,
    ask: (scope) => resolvePinyin(scope, spelt),
    likeness: (one, other) => likenessOf(one, other, of),
    slips,
  };
}

const placesAtOnce = 300;

function readReading(entry: string): [name: string, syllables: readonly string[]] {
  const at = entry.search(/[a-z]/);
  return [entry.slice(0, at), entry.slice(at).split("'")];
}

function firstLetter(syllable: string): string {
  return syllable.charAt(0);
}

/** How a name is spelt, in full and short, by its own reading and by the readings of its characters. */
function spellings(
  { code, name }: Place,
  reading: readonly string[],
  byCharacter: readonly string[],
): [sound: string, rank: 0 | 1][] {
  const length = stemOf(name).length;
  const end = lastSounds[kindOf(name)];
  const isLong = length > 1;
  const word = written[code];
  const all: [string | undefined, 0 | 1][] = [
    [reading.join(''), 0],
    [byCharacter.length > 0 ? word : undefined, 0],
    [byCharacter.join(''), 1],
    [isLong ? byCharacter.slice(0, length).join('') : undefined, 1],
    [isLong ? reading.slice(0, length).join('') : undefined, 1],
    [end && byCharacter.length > 0 ? reading.slice(0, length).join('') + end : undefined, 1],
  ];
  return all.flatMap(([sound = '', rank]) => (sound === '' ? [] : [[sound, rank]]));
}

/** The places that Latin letters spell, in full or by their first letters. */
function resolvePinyin(scope: Scope, sounds: Spelt): Answer {
  const plain = withoutTones(scope.text);
  const joined = plain.replace(/[^a-z]/g, '');
  const pieces = plain.split(/[\s,]+/).map((piece) => piece.replace(/[^a-z]/g, ''));
  const inTurn = spell(scope, joined, null, (key) => alikeKeys(key, sounds));
  const reversed = [...pieces].reverse().join('');
  const forms =
    inTurn.length > 0 ? inTurn : spell(scope, reversed, null, (key) => alikeKeys(key, sounds));
  return forms.length > 0 ? decideSpelt(scope, forms) : byLetters(scope, joined, sounds);
}

/** The letters v and u stand for ü alike. */
function alikeKeys(key: string, sounds: Spelt): readonly Form[] {
  const keys = new Set([key, key.replace(/([ln])u/g, '$1v'), key.replaceAll('v', 'u')]);
  return [...keys].flatMap((each) => sounds.names.get(each) ?? []);
}

/** Sounds alone do not tell a city from a county of the same sound elsewhere. */
function decideSpelt(scope: Scope, forms: readonly Form[]): Answer {
  const full = forms.filter(({ rank }) => rank === 0);
  const best = full.length > 0 ? full : forms;
  const answer = decide(scope, best, { matched: scope.text, how: 'pinyin', claim: 'hint' });
  const [first = ''] = answer.codes;
  const isAlone = answer.also.every((code) => liesIn(scope, code, first));
  if (answer.state !== 'one' || isAlone) return answer;
  const codes = inOrder(scope, best).map(({ code }) => code);
  return { ...answer, state: 'choose', codes, also: [] };
}

/** The longest word that is split into names of places in one another; longer ones cost more and name none. */
const longestSpelling = 60;

type Table = (key: string) => readonly Form[];

/** The forms that letters spell, alone or behind those of places that they lie in. */
function spell(
  scope: Scope,
  letters: string,
  outers: readonly Place[] | null,
  table: Table,
): Form[] {
  if (letters.length > longestSpelling) return [];
  const inside = (forms: readonly Form[]): Form[] =>
    forms.filter(
      ({ place }) => outers?.some(({ code }) => liesIn(scope, place.code, code)) ?? true,
    );
  const whole = inside(table(letters));
  if (whole.length > 0) return whole;
  const splits = Array.from(
    { length: Math.max(0, letters.length - 2) },
    (_, nth) => letters.length - 1 - nth,
  );
  return splits.flatMap((at) => {
    const left = inside(table(letters.slice(0, at)))
      .map(({ place }) => place)
      .filter(({ level }) => level < 3);
    return left.length > 0 ? spell(scope, letters.slice(at), left, table) : [];
  });
}

function byLetters(scope: Scope, letters: string, sounds: Spelt): Answer {
  const table: Table = (key) => sounds.initials.get(key) ?? [];
  const isShort = letters.length > 1 && letters.length < 9;
  const short = isShort
    ? [...table(letters), ...(letters.length > 3 ? spell(scope, letters, null, table) : [])]
    : [];
  const begun = letters.length > 2 ? startingWith(sounds.names.keys(), letters).slice(0, 40) : [];
  const forms = [...short, ...begun.flatMap((key) => sounds.names.get(key) ?? [])];
  if (forms.length === 0) return nothing;
  const how = short.length > 0 ? 'initials' : 'prefix';
  return listOf(inOrder(scope, forms, 'holds'), how, scope.text);
}
