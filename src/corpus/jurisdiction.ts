import { isWithin } from './adcode.ts';
import { fold } from './characters/fold.ts';
import { levelOf } from './plan-level.ts';
import type { Division } from './registers/places.ts';
import type { PlanLevel } from './plan-kinds.ts';

/** The place that a plan is for. */
export interface Jurisdiction {
  /** As printed: `莲都区`. */
  region: string;
  level: PlanLevel;
  /** Six digits of GB/T 2260; `null` where several places bear the name, or none that is known. */
  adcode: string | null;
}

/**
 * Guess the place that a plan is for from its title and the name of its issuer, the more telling first.
 *
 * The longest chain of names of divisions, each within the one before, tells; a name that no division bears is taken as
 * printed. Where several places bear the name of the title, the issuer may tell them apart.
 *
 * @example guessJurisdiction(['丽水市莲都区土壤污染防治工作方案'], divisions) // 莲都区, county, 331102
 */
export function guessJurisdiction(
  names: readonly (string | null)[],
  divisions: readonly Division[],
): Jurisdiction | null {
  const byName = Map.groupBy(divisions, ({ name }) => name);
  const guesses = names
    .map((name) => (name === null ? null : guessFrom(name.slice(0, longestName), byName)))
    .filter((guess) => guess !== null);
  const [first] = guesses;
  if (!first) return null;
  return guesses.find(({ region, adcode }) => region === first.region && adcode !== null) ?? first;
}

/** A title is read no farther than this. */
const longestName = 120;

/** Divisions by their names. */
export type DivisionsByName = ReadonlyMap<string, readonly Division[]>;

/**
 * The divisions that a name means as a whole, alone or behind those that they lie in: `莲都区`, `丽水市莲都区`; none where it
 * is not known.
 */
export function divisionsNamed(name: string, byName: DivisionsByName): readonly Division[] {
  const title: Title = { printed: name, text: fold(name), byName };
  const last = chainFrom(title, 0, null).at(-1);
  return last?.end === title.text.length ? last.known : [];
}

function guessFrom(printed: string, byName: DivisionsByName): Jurisdiction | null {
  const title: Title = { printed, text: fold(printed), byName };
  const chain = firstChain(title);
  const last = chain.at(-1);
  return unknownPlace(title, last?.end ?? 0) ?? (last ? knownPlace(last) : null);
}

interface Title {
  printed: string;
  text: string;
  byName: DivisionsByName;
}

/** A name of a division in a title, with those of the divisions of that name that lie within the one before. */
interface Link {
  name: string;
  end: number;
  known: readonly Division[];
}

const suffix = '(?:自治区|自治州|自治县|自治旗|地区|林区|[省市州盟县区旗])';
/** What may stand before a name of two characters: 锦城区 speaks of no 城区. */
const boundary = /(?:^|[^\p{Script=Han}]|[年于发])$/u;

function firstChain(title: Title): Link[] {
  for (let start = 0; start < title.text.length; start++) {
    const chain = chainFrom(title, start, null);
    const [first] = chain;
    const isShort = first !== undefined && first.end - start <= 2;
    if (first && (!isShort || boundary.test(title.text.slice(0, start)))) return chain;
  }
  return [];
}

/** The chain from here that reaches farthest, so that 新市区 wins over 新市. */
function chainFrom(title: Title, start: number, above: Link | null): Link[] {
  const ends = title.text.slice(start, start + 20).matchAll(new RegExp(suffix, 'gu'));
  let best: Link[] = [];
  for (const { index, 0: printed } of ends) {
    const end = start + index + printed.length;
    const named = title.byName.get(title.text.slice(start, end)) ?? [];
    const known = above ? named.filter((division) => liesWithin(division, above)) : named;
    if (known.length === 0) continue;
    const link: Link = { name: title.printed.slice(start, end), end, known };
    const chain = [link, ...chainFrom(title, end, link)];
    if ((chain.at(-1)?.end ?? 0) > (best.at(-1)?.end ?? 0)) best = chain;
  }
  return best;
}

function liesWithin({ adcode }: Division, above: Link): boolean {
  return above.known.some((outer) => outer.adcode !== adcode && isWithin(adcode, outer.adcode));
}

function knownPlace({ name, known }: Link): Jurisdiction {
  const [first] = known;
  const adcode = known.length === 1 ? (first?.adcode ?? null) : null;
  return { region: name, level: levelOf(first?.adcode ?? ''), adcode };
}

const unknown = new RegExp(
  `^(?:关于)?(?:印发)?《?(?:(?:19|20)\\d\\d年)?(?<name>\\p{Script=Han}{1,8}?${suffix})(?=人民政府|土壤|净土|(?:19|20)\\d\\d年|\\p{Script=Han}{0,8}土壤)`,
  'u',
);
/** Words that end like a name and are none. */
const noName = /(?:[辖园灌矿片全各本我该]|保护|开发|示范|先行|试验|重点)[省市州县区旗]$|各|地区$/u;

/** A place that no division bears the name of, at the beginning of a title or behind a chain. */
function unknownPlace({ printed, text }: Title, from: number): Jurisdiction | null {
  const match = unknown.exec(text.slice(from));
  const name = match?.groups?.['name'];
  if (!match || name === undefined || noName.test(name)) return null;
  const at = from + match[0].length - name.length;
  return { region: printed.slice(at, at + name.length), level: levelBySuffix(name), adcode: null };
}

function levelBySuffix(name: string): PlanLevel {
  if (/(?:省|自治区)$/u.test(name)) return 'province';
  return /(?:自治州|[市州盟])$/u.test(name) ? 'prefecture' : 'county';
}
