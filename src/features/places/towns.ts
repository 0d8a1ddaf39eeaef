import { findChains } from './chains.ts';
import { inOrder, liesIn } from './order.ts';
import { townKind, townShelf } from './town-shelf.ts';
import { isName, isTownStem, townAt, townTailAt } from './town-words.ts';
import { nothing, type Answer, type Form, type Scope, type Towns } from './types.ts';
import { unexplained, zoneAt } from './words.ts';

const kindInside = /镇|乡|街道|苏木|地区/gu;
const longestName = 14;
/** More counties than a list of choices holds. */
const mostChoices = 12;

/** A town as listed, with the county or the city in which it lies. */
interface Town {
  name: string;
  code: string;
}

/** The towns of one province, or of one shelf of names, by their names and by what is before their kind. */
interface TownList {
  byName: ReadonlyMap<string, readonly Town[]>;
  byStem: ReadonlyMap<string, readonly Town[]>;
}

/** Read the towns of a province: `512002保和 丹山 …`, a line for each county; 保和 is 保和镇. */
export function readTowns(text: string): TownList {
  return listTowns(
    text.split('\n').flatMap((line) => {
      const code = line.slice(0, 6);
      return line
        .slice(6)
        .split(' ')
        .map((word) => ({ name: inFull(word), code }));
    }),
  );
}

/** Read the towns of one shelf: `花园口 3kld 4qa8`, a line for each name, its counties' codes in base 36. */
export function readTownNames(text: string): TownList {
  return listTowns(
    text.split('\n').flatMap((line) => {
      const [word = '', ...codes] = line.split(' ');
      return codes.map((code) => ({ name: inFull(word), code: String(parseInt(code, 36)) }));
    }),
  );
}

function inFull(word: string): string {
  return townKind.test(word) ? word : `${word}镇`;
}

function listTowns(towns: readonly Town[]): TownList {
  return {
    byName: Map.groupBy(towns, ({ name }) => name),
    byStem: Map.groupBy(towns, ({ name }) => name.replace(townKind, '')),
  };
}

/** The towns of what is loaded: lists of provinces, by the digits of their codes, and of names, by `townShelf`. */
export function createTowns(): Towns {
  const provinces = new Map<string, TownList>();
  const shelves = new Map<string, TownList>();
  return {
    read: (file, text) => {
      const key = file.slice(-2);
      if (file.startsWith('towns/')) provinces.set(key, readTowns(text));
      if (file.startsWith('town-names/')) shelves.set(key, readTownNames(text));
    },
    has: (province) => provinces.has(province),
    answer: (scope, found) => answerTown(scope, found, provinces),
    answerAlone: (scope, { chains }, found) => {
      for (const name of townNames(scope, found, chains[0]?.text)) {
        const shelf = townShelf(name);
        const list = shelves.get(shelf);
        if (!list) return { ...found, wants: `town-names/${shelf}` };
        const towns = list.byName.get(name) ?? list.byStem.get(name.replace(townKind, ''));
        if (towns) return tellAlone(scope, found, { name, towns });
      }
      return found;
    },
  };
}

/**
 * The towns that a text may name without saying where they lie: with words around them where nothing else was found, else
 * only as the whole text, since 定海路街道 is no street of 定海 and 仁寿镇 need not be 仁寿县.
 *
 * @param named The name of a division that stands in the text.
 */
function townNames(
  { text }: Scope,
  { state, how }: Answer,
  named: string | undefined,
): readonly string[] {
  if (how === 'town') return [];
  const whole = /^\p{Script=Han}{3,14}$/u.test(text) && townKind.test(text) ? [text] : [];
  if (state !== 'county') return whole.filter((name) => how === 'suffix' || name !== named);
  const inside = [text, unexplained(text)].flatMap((words) => townAt(words) ?? []);
  return [...new Set([...whole, ...inside])];
}

/** A town of which nothing is said but its name: every county that has one, and beside them what else the text may mean. */
function tellAlone(
  scope: Scope,
  { codes, also }: Answer,
  said: { name: string; towns: readonly Town[] },
): Answer {
  const told = tellTowns(scope, nothing, said);
  if (told.state === 'county') return { ...told, codes, also };
  return { ...told, also: [...codes, ...also].filter((code) => !told.codes.includes(code)) };
}

/** A town that a text may name, and what stands before it. */
interface Said {
  name: string;
  outers: readonly Form[];
  towns: readonly Town[];
}

function answerTown(scope: Scope, found: Answer, lists: ReadonlyMap<string, TownList>): Answer {
  const said = [...saidTowns(scope, lists)];
  for (const one of said) {
    const towns = inside(scope, one);
    if (towns.length > 0) return tellTowns(scope, found, { ...one, towns });
  }
  // 渝北区 is no more, and its towns have gone to several districts.
  const near = said.map(({ outers, ...one }) => ({
    ...one,
    towns: one.towns.filter(({ code }) =>
      outers.some(({ place }) => place.level === 3 && code.slice(0, 4) === place.code.slice(0, 4)),
    ),
  }));
  const [elsewhere] = near.filter(({ towns }) => towns.length > 0);
  if (elsewhere && found.how === 'former') return tellTowns(scope, found, elsewhere);
  const name = elsewhere?.name ?? unlistedTown(scope, found);
  if (name === undefined || found.state !== 'one' || found.how === 'zone') return found;
  const also = elsewhere ? codesOf(scope, elsewhere.towns) : [];
  return { ...found, how: 'unlisted', matched: name, also: [...also, ...found.also] };
}

/** The towns of a text that the list has: by their names, by another kind, and, behind a city, without a kind. */
function* saidTowns(scope: Scope, lists: ReadonlyMap<string, TownList>): Generator<Said> {
  const { text } = scope;
  const ends = [...text.matchAll(kindInside)].map(({ index, 0: { length } }) => index + length);
  const spans = ends.flatMap((end) =>
    Array.from({ length: Math.min(end, longestName) }, (_, nth): [number, number] => [
      Math.max(0, end - longestName) + nth,
      end,
    ]),
  );
  const listed = (
    start: number,
    end: number,
    find: (list: TownList, name: string) => readonly Town[] | undefined,
  ): Said[] => {
    const name = text.slice(start, end);
    const found = [...lists.values()].flatMap((list) => find(list, name) ?? []);
    if (found.length === 0) return [];
    const outers = outersBefore(scope, start);
    return outers.length > 0 ? [{ name, outers, towns: found }] : [];
  };
  for (const [start, end] of spans)
    yield* listed(start, end, (list, name) => list.byName.get(name));
  for (const [start, end] of spans)
    yield* listed(
      start,
      end,
      (list, name) => list.byStem.get(name) ?? list.byStem.get(name.replace(townKind, '')),
    );
  const [first] = findChains(scope);
  const rest = first ? text.slice(first.end) : '';
  if (!isTownStem(rest)) return;
  const start = text.length - rest.length;
  for (const said of listed(start, text.length, (list, name) => list.byStem.get(name))) {
    const towns = inside(scope, said);
    if (new Set(towns.map(({ code }) => code)).size === 1) yield { ...said, towns };
  }
}

/** The towns of a name that lie in what stands before it. */
function inside(scope: Scope, { outers, towns }: Said): readonly Town[] {
  return towns.filter(({ code }) =>
    outers.some(({ place }) => code === place.code || liesIn(scope, code, place.code)),
  );
}

/** The places that the name before a town means; a zone may stand between them. */
function outersBefore(scope: Scope, start: number): readonly Form[] {
  const text = scope.text.slice(0, start);
  const last = findChains({ ...scope, text }).at(-1);
  const between = text.slice(last?.end);
  return last && unexplained(between.slice(zoneAt(between)?.length ?? 0)) === '' ? last.places : [];
}

/** A town behind the first place that no list has: in 通化县通化镇 its name is taken for the county's, too. */
function unlistedTown(scope: Scope, found: Answer): string | undefined {
  const [first] = findChains(scope);
  if (!first) return undefined;
  const after = scope.text.slice(first.end);
  const tail = townTailAt(first, after);
  const name = tail === undefined ? townAt(after) : first.text + tail;
  return name !== undefined && (found.how === 'townless' || isName(name)) ? name : undefined;
}

function tellTowns(
  scope: Scope,
  found: Answer,
  { name, towns }: { name: string; towns: readonly Town[] },
): Answer {
  const codes = codesOf(scope, towns);
  const told = { ...found, also: [], how: 'town' as const, matched: name, town: towns[0]!.name };
  if (codes.length === 1) return { ...told, state: 'one', codes };
  return codes.length > mostChoices
    ? { ...told, state: 'county', codes: [] }
    : { ...told, state: 'choose', codes };
}

function codesOf(scope: Scope, towns: readonly Town[]): string[] {
  const places = towns.flatMap(({ code }) => scope.gazetteer.places.get(code) ?? []);
  return inOrder(
    scope,
    places.map((place): Form => ({ place, rank: 0 })),
  ).map(({ code }) => code);
}
