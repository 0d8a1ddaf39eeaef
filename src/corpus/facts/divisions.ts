import { isCounty, isProvince, prefectureOf, provinceDigits } from '../adcode.ts';
import type { Registers } from '../registers/registers.ts';

/** A division under one of its names. */
export interface KnownDivision {
  adcode: string;
  /** The full name in use today. */
  name: string;
  lat: number | null;
  lon: number | null;
}

/** The divisions of the country by their names. */
export interface Gazetteer {
  /** Divisions with this full, short or former name. */
  named: (name: string) => readonly KnownDivision[];
  /** The divisions that some words begin with the name of, full or short, the longest name first. */
  startingAt: (text: string, at: number) => readonly NamedStart[];
  /** The provinces and prefectures that words right before a place end with the name of, the longest name first. */
  endingAt: (text: string, end: number) => readonly NamedStart[];
  /** The prefecture, or else the province, that a county belongs to; `null` where it has none of its own. */
  prefectureOf: (adcode: string) => KnownDivision | null;
  /** The first characters of the names of the prefectures of a province. */
  initialsOf: (adcode: string) => ReadonlySet<string>;
  /** Whether some name ends with these two characters; a quick test before others. */
  mayEndWith: (pair: string) => boolean;
  longestName: number;
}

/** A division as words name it, and how many characters they take for it. */
export interface NamedStart {
  division: KnownDivision;
  length: number;
  /** Whether the ending that tells its level, 市 or 自治州, is left out. */
  isShort: boolean;
}

const peoples =
  '(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|门巴|珞巴|基诺|各)';
const autonomous = new RegExp(
  `^(\\p{Script=Han}{2,}?)${peoples}{1,4}?族?(?:${peoples}族)*自治([县州旗])$`,
  'u',
);

/** Make a gazetteer from the list of divisions and the register of places. */
export function createGazetteer({ divisions, formerDivisions, places }: Registers): Gazetteer {
  const byName = new Map<string, KnownDivision[]>();
  const byCode = new Map<string, KnownDivision>();
  const points = new Map(places.map((place) => [place.adcode, place]));
  const add = (name: string, division: KnownDivision): void => {
    byName.set(name, [...(byName.get(name) ?? []), division]);
  };
  for (const { adcode, name } of divisions) {
    const { lat = null, lon = null } = points.get(adcode) ?? {};
    const division = { adcode, name, lat, lon };
    byCode.set(adcode, division);
    add(name, division);
    for (const former of points.get(adcode)?.formerNames ?? []) add(former.name, division);
    const match = autonomous.exec(name);
    if (match?.[1] && match[2]) add(`${match[1]}${match[2]}`, division);
  }
  for (const { name, heirs } of formerDivisions) {
    const heir = byCode.get(heirs[0] ?? '');
    if (heir) add(name, heir);
  }
  const longestName = Math.max(0, ...[...byName.keys()].map((name) => name.length));
  const initials = initialsByProvince(divisions);
  const endings = new Set([...byName.keys()].map((name) => name.slice(-2)));
  return {
    mayEndWith: (pair) => endings.has(pair),
    named: (name) => byName.get(name) ?? [],
    ...nameFinders(byName, byCode, longestName),
    prefectureOf: (adcode) =>
      isCounty(adcode) ? (byCode.get(prefectureOf(adcode)) ?? null) : null,
    initialsOf: (adcode) => initials.get(provinceDigits(adcode)) ?? new Set(),
    longestName,
  };
}

/** Find names, full or short, where they begin and where they end. */
function nameFinders(
  byName: ReadonlyMap<string, readonly KnownDivision[]>,
  byCode: ReadonlyMap<string, KnownDivision>,
  longestName: number,
): Pick<Gazetteer, 'startingAt' | 'endingAt'> {
  const byShortName = Map.groupBy(byCode.values(), ({ name }) => shortNameOf(name));
  const firstPairs = new Set([...byName.keys()].map((name) => name.slice(0, 2)));
  const upper = [...byCode.values()].filter(({ adcode }) => !isCounty(adcode));
  const lastPairs = new Set(
    upper.flatMap(({ name }) => [name.slice(-2), shortNameOf(name).slice(-2)]),
  );
  const namedBy = (printed: string): NamedStart[] => {
    const named = (divisions: readonly KnownDivision[] = [], isShort: boolean): NamedStart[] =>
      divisions.map((division) => ({ division, length: printed.length, isShort }));
    return [...named(byName.get(printed), false), ...named(byShortName.get(printed), true)];
  };
  const lengths = lengthsDown(longestName);
  return {
    startingAt: (text, at) => {
      if (!firstPairs.has(text.slice(at, at + 2))) return [];
      const possible = lengths.filter((length) => at + length <= text.length);
      return possible.flatMap((length) => namedBy(text.slice(at, at + length)));
    },
    endingAt: (text, end) => {
      if (!lastPairs.has(text.slice(end - 2, end))) return [];
      const possible = lengths.filter((length) => length <= end);
      return possible
        .flatMap((length) => namedBy(text.slice(end - length, end)))
        .filter(({ division }) => !isCounty(division.adcode));
    },
  };
}

const shortestName = 2;

function lengthsDown(longest: number): number[] {
  return Array.from({ length: Math.max(0, longest - 1) }, (_, nth) => longest - nth);
}

/** A name without what tells the level: 台州市 → 台州, 广西壮族自治区 → 广西; the name itself where too little is left. */
function shortNameOf(name: string): string {
  const short =
    autonomous.exec(name)?.[1] ??
    name.replace(/(?:壮族|回族|维吾尔)?自治区$|特别行政区$|地区$|林区$|[省市盟县区旗]$/u, '');
  return short.length < shortestName ? name : short;
}

/** The first characters of the names of prefectures, by the first two digits of their codes. */
function initialsByProvince(divisions: Registers['divisions']): Map<string, Set<string>> {
  const initials = new Map<string, Set<string>>();
  for (const { adcode, name } of divisions) {
    if (isCounty(adcode) || isProvince(adcode)) continue;
    const province = provinceDigits(adcode);
    initials.set(province, (initials.get(province) ?? new Set()).add(name.charAt(0)));
  }
  return initials;
}
