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
  /** The prefecture, or else the province, that a county belongs to; `null` where it has none of its own. */
  prefectureOf: (adcode: string) => KnownDivision | null;
  /** The first characters of the names of the prefectures of a province. */
  initialsOf: (adcode: string) => ReadonlySet<string>;
  /** Whether some name ends with these two characters; a quick test before others. */
  mayEndWith: (pair: string) => boolean;
  longestName: number;
}

const peoples =
  '(?:蒙古|回|藏|维吾尔|苗|彝|壮|布依|朝鲜|满|侗|瑶|白|土家|哈尼|哈萨克|傣|黎|傈僳|佤|畲|拉祜|水|东乡|纳西|景颇|柯尔克孜|土|达斡尔|仫佬|羌|布朗|撒拉|毛南|仡佬|锡伯|阿昌|普米|塔吉克|怒|鄂温克|德昂|保安|裕固|独龙|鄂伦春|门巴|珞巴|基诺|各)';
const autonomous = new RegExp(
  `^(\\p{Script=Han}{2,}?)${peoples}{1,4}?族?(?:${peoples}族)*自治([县州旗])$`,
  'u',
);

/** Make a gazetteer from the list of divisions and the register of places. */
export function createGazetteer({ divisions, places }: Registers): Gazetteer {
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
  const longestName = Math.max(0, ...[...byName.keys()].map((name) => name.length));
  const initials = initialsByProvince(divisions);
  const endings = new Set([...byName.keys()].map((name) => name.slice(-2)));
  return {
    mayEndWith: (pair) => endings.has(pair),
    named: (name) => byName.get(name) ?? [],
    prefectureOf: (adcode) => prefectureOf(adcode, byCode),
    initialsOf: (adcode) => initials.get(adcode.slice(0, 2)) ?? new Set(),
    longestName,
  };
}

/** Whether a code is that of a county, rather than of a prefecture or a province. */
export const isCounty = (adcode: string): boolean => !adcode.endsWith('00');

function prefectureOf(
  adcode: string,
  byCode: ReadonlyMap<string, KnownDivision>,
): KnownDivision | null {
  return isCounty(adcode) ? (byCode.get(`${adcode.slice(0, 4)}00`) ?? null) : null;
}

/** The first characters of the names of prefectures, by the first two digits of their codes. */
function initialsByProvince(divisions: Registers['divisions']): Map<string, Set<string>> {
  const initials = new Map<string, Set<string>>();
  for (const { adcode, name } of divisions) {
    if (isCounty(adcode) || adcode.endsWith('0000')) continue;
    const province = adcode.slice(0, 2);
    initials.set(province, (initials.get(province) ?? new Set()).add(name.charAt(0)));
  }
  return initials;
}
