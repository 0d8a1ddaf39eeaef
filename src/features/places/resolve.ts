import { findChains } from './chains.ts';
import { decide, holds, inOrder, liesIn, listOf } from './order.ts';
import { isSure, readText, type Reading } from './reading.ts';
import { townAt, withTown } from './town-words.ts';
import { isLatin, startingWith } from './letters.ts';
import {
  nothing,
  type Answer,
  type Chain,
  type Form,
  type Gazetteer,
  type How,
  type Options,
  type Scope,
} from './types.ts';
import { isGeneric, isHan, isOutside, isSmallPlace, unexplained } from './words.ts';

/** As much of a text as is read, in characters: no address is longer. */
const longestText = 120;

/**
 * The places that a text names, as people write them: in full, short, wrongly, in Latin letters, as a code, inside a
 * sentence. Never throws, and never one place where another of the same name would do as well.
 */
export function resolve(query: string, gazetteer: Gazetteer, options: Options): Answer {
  const spaced = simplify(query, options);
  if (spaced === '') return nothing;
  const digits = spaced.replace(/\s/g, '');
  if (/^\d+$/.test(digits)) return resolveCode(digits, gazetteer, options);
  if (isLatin(spaced)) {
    if (!options.sounds) return { ...nothing, wants: 'sounds' };
    return options.sounds.ask({ gazetteer, options, text: spaced });
  }
  const scope = { gazetteer, options, text: withoutBlanks(spaced) };
  const reading = readText(scope);
  const found =
    ownZone(scope) ?? elsewhere(scope) ?? withTown(scope, reading, resolveNames(scope, reading));
  return found.claim !== 'card' && mayBeTraditional(scope)
    ? { ...found, wants: 'traditional' }
    : found;
}

function simplify(query: string, { traditional }: Options): string {
  const begin = query.trimStart().slice(0, longestText);
  return [...begin.normalize('NFKC')]
    .map((character) => traditional?.get(character) ?? character)
    .join('')
    .trim();
}

/** Whether a text has a character that no name of today has. */
function mayBeTraditional({ gazetteer, options, text }: Scope): boolean {
  if (options.traditional) return false;
  const known = gazetteer.characters();
  return [...text].some((character) => !known.has(character) && /\p{Script=Han}/u.test(character));
}

/** Blanks between single characters part nothing: 北 京 朝 阳 区. */
function withoutBlanks(text: string): string {
  return text.replace(/(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu, '');
}

/** The code of a division, or one that is no more; nine or twelve digits begin with that of a county. */
function resolveCode(digits: string, { places }: Gazetteer, { oldCodes }: Options): Answer {
  if (![6, 9, 12].includes(digits.length)) return nothing;
  const code = digits.slice(0, 6);
  const codes = places.has(code) ? [code] : oldCodes?.get(code);
  if (codes)
    return {
      state: codes.length > 1 ? 'choose' : 'one',
      codes,
      also: [],
      how: 'code',
      matched: code,
      claim: 'card',
    };
  return oldCodes ? nothing : { ...nothing, wants: 'codes' };
}

/** A zone that is no division and lies in no place that the text names: 雄安新区. */
function ownZone(scope: Scope): Answer | undefined {
  for (const [name, codes] of scope.gazetteer.zones) {
    if (!scope.text.includes(name)) continue;
    const others = findChains({ ...scope, text: scope.text.replace(name, '，') });
    const isCounty = others.some(
      ({ depth, isShort, places }) =>
        (depth > 1 || !isShort) && places.every(({ place }) => place.level === 3),
    );
    if (isCounty) continue;
    const state = codes.length === 1 ? 'one' : 'county';
    return { state, codes, also: [], how: 'zone', matched: name, claim: 'hint' };
  }
  return undefined;
}

function elsewhere(scope: Scope): Answer | undefined {
  if (!isOutside(scope.text) || findChains(scope)[0]?.start === 0) return undefined;
  return { ...nothing, state: 'outside', matched: scope.text, claim: 'card' };
}

function resolveNames(scope: Scope, reading: Reading): Answer {
  const named = reading.isWhole ? reading.chains : reading.chains.filter(isSure);
  // 资阳市城区 is a part of that city, not 城区 of another.
  const use = named.filter(({ depth, text }, nth) => nth === 0 || depth > 1 || !isGeneric(text));
  const [first, second] = use;
  const slipped = hiddenSlip(scope, reading);
  if (slipped) return slipped;
  if (first && second) return resolveSeveral(scope, reading, [first, second, ...use.slice(2)]);
  if (first) return resolveOne(scope, reading, first);
  return (
    beginning(scope, reading) ??
    ending(scope, reading) ??
    (scope.options.where === 'search' ? nothing : unknown(scope))
  );
}

/** 圆宝山区 ends like 宝山区, and is 元宝山区. */
function hiddenSlip(
  { options, ...scope }: Scope,
  { chains, isWhole }: Reading,
): Answer | undefined {
  const start = chains[0]?.start ?? 0;
  if (isWhole || options.where === 'search' || start === 0 || start > 2) return undefined;
  if (!isHan(scope.text, 3, 8)) return undefined;
  const found = options.sounds?.slips.find({ ...scope, options }, scope.text, {
    outers: [],
    isLoose: false,
  });
  return found?.state === 'one' ? found : undefined;
}

/** Whether a search page may show a place that a text names, and how much of it. */
function claimOf(
  { gazetteer, options, text }: Scope,
  { isWhole, isZone }: Reading,
  chain: Chain,
): Answer['claim'] {
  if (options.where === 'place') return isWhole ? 'card' : 'hint';
  if (isZone && isWhole) return 'hint';
  if (!isWhole) return chain.depth > 1 || chain.text.length > 2 ? 'hint' : 'none';
  const isWord = gazetteer.words.has(chain.text) || isGeneric(chain.text);
  if (chain.depth > 1 || !isWord) return 'card';
  return text === chain.text ? 'hint' : 'none';
}

/** Several runs of names that do not lie in one another: a slip below the first, a contradiction, or two places. */
function resolveSeveral(
  scope: Scope,
  reading: Reading,
  use: readonly [Chain, Chain, ...Chain[]],
): Answer {
  const [first, second] = use;
  const outers = first.places.map(({ place }) => place);
  const inner = second.places.filter(({ place }) =>
    outers.some((outer) => liesIn(scope, place.code, outer.code)),
  );
  const matched = second.text;
  if (inner.length > 0)
    return decide(scope, inner, { matched, how: 'name', claim: claimOf(scope, reading, second) });
  const { sounds, where } = scope.options;
  const under = sounds?.slips.find(scope, second.text, { outers, isLoose: false });
  if (under && outers.some(({ level }) => level < 3)) return under;
  const [outer, county] = [first, second].map(
    ({ places }) => inOrder(scope, places)[0]?.level ?? 3,
  );
  if (use.length === 2 && first.end === second.start && outer! < county!) {
    const found = decide(scope, second.places, { matched, how: 'conflict', claim: 'hint' });
    return !sounds && where === 'place' ? { ...found, wants: 'sounds' } : found;
  }
  const codes = use.flatMap(
    ({ places, text }) =>
      decide(scope, places, { matched: text, how: 'name', claim: 'card' }).codes,
  );
  return {
    state: 'choose',
    codes: [...new Set(codes)],
    also: [],
    how: 'two',
    matched: use.map(({ text }) => text).join('、'),
    claim: 'hint',
  };
}

function howNamed({ places }: Chain): How {
  if (places[0]?.rank === 3) return 'former';
  return places[0]?.rank === 4 ? 'suffix' : 'name';
}

function resolveOne(scope: Scope, reading: Reading, chain: Chain): Answer {
  const { gazetteer, options } = scope;
  const found = decide(scope, chain.places, {
    matched: chain.text,
    how: reading.isZone ? 'zone' : howNamed(chain),
    claim: claimOf(scope, reading, chain),
  });
  if (options.where === 'place' && chain.depth === 1 && isGeneric(chain.text))
    return { ...found, state: 'choose', codes: [...found.codes, ...found.also], also: [] };
  const place = gazetteer.places.get(found.codes[0] ?? '');
  if (found.state !== 'one' || !place) return found;
  if (place.level === 3) return withAlikes(scope, found, chain.text);
  const town = townAt(reading.address);
  if (town !== undefined) return { ...found, how: 'townless', matched: town };
  if (reading.isZone) return found;
  return (
    options.sounds?.slips.behind(scope, chain) ??
    startingWithin(scope, chain) ??
    unsure(scope, reading, found)
  );
}

/** An answer that leaves words unexplained: how names sound may tell what they mean. */
function unsure({ options }: Scope, { isWhole }: Reading, found: Answer): Answer {
  const isAsking = !options.sounds && !isWhole && options.where === 'place';
  return isAsking ? { ...found, wants: 'sounds' } : found;
}

/** 龙川 is right, but who means 陇川, of which the site holds a plan, should see it. */
function withAlikes(scope: Scope, found: Answer, name: string): Answer {
  if (holds(scope.gazetteer, found.codes[0] ?? '') > 0) return found;
  return {
    ...found,
    also: [...(scope.options.sounds?.slips.alikes(scope, name) ?? []), ...found.also],
  };
}

/** A short name at the beginning, and something unknown behind it: 昌平回龙观. */
function beginning(scope: Scope, reading: Reading): Answer | undefined {
  const { gazetteer, options, text } = scope;
  const [start] = reading.chains;
  if (options.where === 'search' || !start || gazetteer.words.has(start.text)) return undefined;
  if (unexplained(text.slice(0, start.start)) !== '') return undefined;
  const slips = options.sounds?.slips;
  const found =
    slips?.behind(scope, start) ??
    (text.length > 2 ? slips?.find(scope, text, { outers: [], isLoose: false }) : undefined) ??
    startingWithin(scope, start);
  if (found) return found;
  if (/^(?:级|区|域|市|长|民|机关|社)/u.test(text.slice(start.end))) return undefined;
  const named = decide(scope, start.places, { matched: start.text, how: 'name', claim: 'hint' });
  return unsure(scope, reading, named);
}

/** 荷泽曹县: a county behind the slip of a place that it lies in. */
function ending(scope: Scope, { chains }: Reading): Answer | undefined {
  const last = chains.at(-1);
  if (!last || scope.options.where === 'search') return undefined;
  const before = scope.text.slice(0, last.start).trim();
  const outers =
    scope.options.sounds?.slips.find(scope, before, { outers: [], isLoose: false })?.codes ?? [];
  const inner = last.places.filter(({ place }) =>
    outers.some((outer) => liesIn(scope, place.code, outer)),
  );
  if (inner.length === 0) return undefined;
  return { ...decide(scope, inner, { matched: before, how: 'slip', claim: 'hint' }), how: 'slip' };
}

/** No name at all: a town or a village, a slip, or the beginning of a name. */
function unknown(scope: Scope): Answer {
  const bare = unexplained(scope.text);
  const country = { outers: [], isLoose: true };
  const slips = scope.options.sounds?.slips;
  if (isSmallPlace(bare)) {
    const slipped = bare.length < 5 ? slips?.find(scope, bare, country) : undefined;
    if (slipped?.state === 'one') return slipped;
    return { ...nothing, state: 'county', matched: bare };
  }
  const begun = isHan(bare, 1, 6)
    ? listOf(inOrder(scope, formsStarting(scope, bare), 'holds'), 'prefix', bare)
    : nothing;
  if (!slips)
    return begun.state === 'none' && isHan(bare, 2, 8) ? { ...nothing, wants: 'sounds' } : begun;
  const joined = scope.text.replace(/[\s，,。？?！!；;]+/gu, '');
  return slips.find(scope, joined, country) ?? slips.find(scope, bare, country) ?? begun;
}

/** 四川雁, while the reader still types. */
function startingWithin(scope: Scope, { end, places }: Chain): Answer | undefined {
  const said = scope.text.slice(end).trim();
  if (scope.options.where === 'search' || !isHan(said, 1, 4)) return undefined;
  const forms = formsStarting(scope, said).filter(({ place }) =>
    places.some((outer) => liesIn(scope, place.code, outer.place.code)),
  );
  return forms.length > 0 ? listOf(inOrder(scope, forms), 'prefix', said) : undefined;
}

function formsStarting({ gazetteer }: Scope, said: string): Form[] {
  return startingWith(gazetteer.forms.keys(), said)
    .flatMap((form) => gazetteer.forms.get(form) ?? [])
    .filter(({ rank }) => rank < 2);
}
