import { isProvince } from '../../../../corpus/adcode.ts';
import type { Gazetteer } from '../../../../corpus/facts/divisions.ts';
import { kindOf, shortForms } from '../../../../corpus/division-names.ts';
import { nearestDivisions } from '../../../../corpus/nearest-division.ts';
import type { Division } from '../../../../corpus/registers/places.ts';
import type { DivisionTree } from '../../../../shared/division-tree.ts';

/** A place as a row names it, or the reason in Chinese why it cannot be told. */
export type FoundRegion = { region: Region; problem: null } | { region: null; problem: string };

/** The most precise division that is named, and the names for the columns 省, 市 and 县. */
export type Region = ReturnType<typeof describe>;

/** Finds divisions by what lists call them. */
export interface RegionFinder {
  /**
   * Find the last of several names, each within the one before and all within the list's own region.
   *
   * @param names as printed, the widest first; one may be a chain such as 江西省宜春市上高县
   * @param within the code of the list's region
   */
  find: (names: readonly string[], within: string | null) => FoundRegion;
}

/** What stands in a column of counties and means none of them. */
const noCounty = /^(?:市辖区|市本级|市直|市级|省直|省级|县)$/u;
/** Places too small for the list of divisions, and words that are no places. */
const below = /^.*(?:镇|乡|街道|街道办|街道办事处|村|社区|苏木|办事处)$/u;
/** Municipalities have no prefectures of their own. */
const municipality = /^(?:11|12|31|50)/;

/** Make a finder from the list of divisions and their names. */
export function createRegionFinder(
  divisions: readonly Division[],
  gazetteer: Gazetteer,
  tree: DivisionTree,
): RegionFinder {
  const short = new Map<string, Division[]>();
  for (const division of divisions)
    for (const form of shortForms(division.name))
      short.set(form, [...(short.get(form) ?? []), division]);
  const named = (name: string): readonly Division[] => {
    const full = gazetteer.named(name);
    if (full.length > 0 || name.length < 2) return full;
    return short.get(name) ?? [];
  };
  const nearest = createNearest(divisions);
  const found = new Map<string, FoundRegion>();
  return {
    find: (names, within) => {
      const key = `${within ?? ''} ${names.join(' ')}`;
      const known = found.get(key);
      if (known) return known;
      const { longestName: longest } = gazetteer;
      const region = findRegion(names, within, { named, tree, nearest, longest });
      found.set(key, region);
      return region;
    },
  };
}

/** Comparing with every division takes time: a file of nothing but unknown names is not worth it. */
const mostCompared = 1000;

function createNearest(divisions: readonly Division[]): Names['nearest'] {
  let compared = 0;
  return (word, outer) => {
    if (word.length > longestName || ++compared > mostCompared) return '';
    const near = divisions.filter(
      ({ adcode }) => outer === null || (adcode !== outer.adcode && lies(adcode, outer.adcode)),
    );
    return near.length === 0 ? '' : `，${nearestDivisions(word, near)}`;
  };
}

const longestName = 20;

/** Find the region that an option gives, by its code or by its name. */
export function findGiven(given: string, regions: RegionFinder): FoundRegion {
  return /^\d{6}$/.test(given) ? regions.find([], given) : regions.find([given], null);
}

interface Names {
  named: (name: string) => readonly Division[];
  tree: DivisionTree;
  longest: number;
  /** Say which divisions within another come nearest to a name, behind a comma. */
  nearest: (word: string, outer: Division | null) => string;
}

function findRegion(printed: readonly string[], within: string | null, names: Names): FoundRegion {
  let outer = within === null ? null : (names.tree.find(within) ?? null);
  if (within !== null && !outer)
    return { region: null, problem: `行政区划表里没有代码 ${within}。请看 content/divisions.csv` };
  const words = printed
    .flatMap((name) => splitNames(name, names))
    .filter((word) => !noCounty.test(word));
  for (const word of words) {
    if (outer && below.test(word) && names.named(word).length === 0) break;
    const all = names.named(word);
    const inside: readonly Division[] = outer
      ? all.filter(({ adcode }) => lies(adcode, outer!.adcode))
      : all;
    // 上海市 below 上海市, or a list's own region said again in a wider form, adds nothing.
    if (inside.length === 0 && outer && all.some(({ adcode }) => lies(outer!.adcode, adcode)))
      continue;
    const [only, ...others] = inside;
    if (!only || others.length > 0) return refuse(word, outer, inside, names);
    outer = only;
  }
  if (!outer) return { region: null, problem: '没有写所在的省、市、县。请给出 --region' };
  return { region: describe(outer, names.tree), problem: null };
}

function lies(adcode: string, outer: string): boolean {
  return adcode.startsWith(outer.replace(/(?:00)+$/, ''));
}

/** Split what is written without blanks, the longest known name first. */
function splitNames(printed: string, { named, longest }: Names): string[] {
  const words = printed.split(/[\s/、,，;；>\-—–·]+/u).filter((word) => word !== '');
  return words.flatMap((word) => {
    const parts: string[] = [];
    for (let from = 0; from < word.length;) {
      const rest = word.slice(from);
      const end =
        rest.length <= longest && named(rest).length > 0
          ? rest.length
          : prefixOf(rest, named, longest);
      parts.push(rest.slice(0, end));
      from += end;
    }
    return parts;
  });
}

/** How long the longest full name at the beginning is; all of it where there is none. */
function prefixOf(text: string, named: Names['named'], longest: number): number {
  for (let length = Math.min(longest, text.length - 1); length > 1; length--) {
    const name = text.slice(0, length);
    const found = named(name);
    if (kindOf(name) !== '' && found.length > 0) return length;
    // 甘肃白银: what follows a province's short name has to be a place of its own.
    const ofProvince = found.some(({ adcode }) => isProvince(adcode));
    if (ofProvince && named(text.slice(length)).length > 0) return length;
  }
  return text.length;
}

function refuse(
  word: string,
  outer: Division | null,
  inside: readonly Division[],
  { tree, nearest }: Names,
): FoundRegion {
  const where = outer ? `${tree.fullName(outer.adcode)}里` : '行政区划表里';
  if (inside.length === 0)
    return {
      region: null,
      problem: `${where}没有「${word}」${nearest(word, outer)}。请核对写法；开发区等请改成它所在的县级行政区；旧名可写进 content/places.yaml 的 formerNames`,
    };
  const places = inside.slice(0, 4).map(({ adcode }) => `${tree.fullName(adcode)}（${adcode}）`);
  return {
    region: null,
    problem: `${where}叫「${word}」的不止一处：${places.join('、')}${inside.length > 4 ? ' 等' : ''}。请用 --region 给出所在的省或市`,
  };
}

function describe({ adcode, name }: Division, tree: DivisionTree) {
  const chain = tree.chain(adcode);
  const province = chain[0]?.name ?? name;
  const fullName = tree.fullName(adcode);
  if (isProvince(adcode)) return { adcode, province, prefecture: '', county: '', fullName };
  if (municipality.test(adcode))
    return { adcode, province, prefecture: province, county: name, fullName };
  // Counties right below a province stand in the column of prefectures, as lists print them.
  const [prefecture = '', county = ''] = chain.slice(1).map((division) => division.name);
  return { adcode, province, prefecture, county, fullName };
}
