import { once } from '../../shared/once.ts';
import { levelOfCode, shortForms, stemOf } from '../../corpus/division-names.ts';
import type { Form, Gazetteer, HeldFlags, Place, Rank } from './types.ts';
import { noiseText } from './words.ts';

/** The sections of the core file, in this order, parted by a line that begins with `#`. */
export const coreSections = [
  'names',
  'nicknames',
  'former',
  'moved',
  'zones',
  'words',
  'held',
] as const;

type Section = (typeof coreSections)[number];

/** Read the core file, as `writeCore` writes it. */
export function readGazetteer(core: string): Gazetteer {
  const parts = core.split('\n#');
  const section = (name: Section): string => parts[coreSections.indexOf(name)] ?? '';
  const places = readPlaces(section('names'));
  const forms = readForms(places, section('nicknames'), section('former'));
  return {
    places,
    forms,
    longest: Math.max(0, ...[...forms.keys()].map((form) => form.length)),
    byLength: once(() => namesByLength(forms)),
    moved: new Set(wordsOf(section('moved'))),
    characters: once(() => new Set([...forms.keys(), noiseText].join(''))),
    zones: new Map(wordsOf(section('zones')).map(readEntry)),
    words: new Set(wordsOf(section('words'))),
    held: new Map(wordsOf(section('held')).map(readHeld)),
  };
}

/** Read the traditional characters and, behind a blank, the simplified ones for them. */
export function readTraditional(text: string): ReadonlyMap<string, string> {
  const [from = '', to = ''] = text.split(' ');
  return new Map([...from].map((character, at) => [character, to[at] ?? character]));
}

/** Read codes that are no more: `110228110118 …`, each with those of today behind it. */
export function readPairs(text: string): ReadonlyMap<string, readonly string[]> {
  return new Map(
    wordsOf(text).map((entry) => [entry.slice(0, 6), entry.slice(6).match(/\d{6}/g) ?? []]),
  );
}

function wordsOf(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}

/** `崇文区110101` or `九里区320302,320311`: a name and codes. */
function readEntry(entry: string): [name: string, codes: readonly string[]] {
  const { name = '', codes = '' } = /^(?<name>\D+)(?<codes>[\d,]+)$/u.exec(entry)?.groups ?? {};
  return [name, codes.split(',')];
}

/** `62pn` or `6212n`: the digits of a code without its last zeros, and what there is. */
function readHeld(entry: string): [code: string, held: HeldFlags] {
  const code = (/^\d+/.exec(entry)?.[0] ?? '').padEnd(6, '0');
  return [code, { plan: entry.includes('p'), notices: entry.includes('n') }];
}

/** Lines such as `51四川省` and `5120资阳 02雁江区 21安岳 乐至`; a line may have counties only, 资阳 is 资阳市, 安岳 is 安岳县, and 乐至 has the code behind it. */
function readPlaces(names: string): Map<string, Place> {
  const places = new Map<string, Place>();
  const add = (code: string, name: string): void => {
    places.set(code, { code, name, level: levelOfCode(code) });
  };
  for (const line of names.split('\n')) {
    const [head = '', ...counties] = line.split(' ');
    const { digits = '', name = '' } = /^(?<digits>\d+)(?<name>.*)$/u.exec(head)?.groups ?? {};
    if (name !== '') add(digits.padEnd(6, '0'), /[省区州盟市]$/.test(name) ? name : `${name}市`);
    let last = 0;
    for (const county of counties) {
      const own = /^\d\d/u.exec(county)?.[0] ?? '';
      last = own === '' ? last + 1 : Number(own);
      const name = county.slice(own.length);
      add(digits + String(last).padStart(2, '0'), /[县市旗区会]$/u.test(name) ? name : `${name}县`);
    }
  }
  return places;
}

function readForms(
  places: ReadonlyMap<string, Place>,
  nicknames: string,
  former: string,
): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  for (const place of places.values()) {
    addForm(forms, place.name, { place, rank: 0 });
    for (const short of shortForms(place.name)) addForm(forms, short, { place, rank: 1 });
  }
  const addEntries = (entries: string, rank: Rank): void => {
    for (const [name, codes] of wordsOf(entries).map(readEntry))
      for (const place of codes.flatMap((code) => places.get(code) ?? [])) {
        addForm(forms, name, { place, rank });
        const stem = stemOf(name);
        if (rank === 3 && stem.length > 1) addForm(forms, stem, { place, rank });
      }
  };
  addEntries(nicknames, 2);
  addEntries(former, 3);
  return forms;
}

/** Enter a place under a name; a place that has the name already keeps its first rank. */
export function addForm(forms: Map<string, Form[]>, name: string, form: Form): void {
  const own = forms.get(name);
  if (!own) forms.set(name, [form]);
  else if (!own.some(({ place }) => place === form.place)) own.push(form);
}

function namesByLength(
  forms: ReadonlyMap<string, readonly Form[]>,
): Map<number, { text: string; place: Place }[]> {
  const named = [...forms].flatMap(([text, own]) =>
    own.flatMap(({ place, rank }) => (rank < 2 ? [{ text, place }] : [])),
  );
  return Map.groupBy(named, ({ text }) => text.length);
}
