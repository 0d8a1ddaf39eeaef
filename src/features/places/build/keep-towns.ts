/** A place that the statisticians list below a county: nine digits, of which the first six are the county's. */
export interface ListedPlace {
  name: string;
  areaCode: string;
}

/** What towns are called; 地区 only those of 北京 that were 乡. */
const town = /^\p{Script=Han}+(?:镇|乡|街道|苏木)$/u;
const beijingArea = /^11\d{4}\p{Script=Han}+地区$/u;
/** Zones, farms and what else only statisticians count as towns. */
const noTown =
  /开发区|高新区|保税区|管委会|管理委员会|产业|工业园|科技新城|直属|直辖|特殊|政府|小镇$|办事处乡|城市社区|^.?街道$/u;

/**
 * The towns of each county, in the order of the list. Of one that stands in a zone that is no division, the list does not
 * tell the county: it is kept with the prefecture, where that has the zone.
 *
 * @param nameOf The name of a division by its code.
 */
export function keepTowns(
  listed: readonly ListedPlace[],
  nameOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const towns = new Map<string, Set<string>>();
  for (const { name, areaCode } of listed) {
    const prefecture = `${areaCode.slice(0, 4)}00`;
    const code = nameOf.has(areaCode) ? areaCode : prefecture;
    const own = withoutOuter(name, [nameOf.get(prefecture), nameOf.get(areaCode)]);
    if (!nameOf.has(code) || !(town.test(own) || beijingArea.test(code + own)) || noTown.test(own))
      continue;
    towns.set(code, (towns.get(code) ?? new Set()).add(own));
  }
  return new Map(
    [...towns]
      .map(([code, names]): [string, string[]] => [code, [...names]])
      .sort(([one], [other]) => Number(one) - Number(other)),
  );
}

/** 山门镇 for 四平市铁东区山门镇, and 柏泉街道 for 柏泉办事处街道; 芒市镇 has its own name. */
function withoutOuter(name: string, outers: readonly (string | undefined)[]): string {
  let own = name.replace(/办事处(?=街道$)/u, '').replace(/(?<=街道)地区$/u, '');
  for (const outer of outers)
    if (outer !== undefined && own.startsWith(outer) && own.length > outer.length + 2)
      own = own.slice(outer.length);
  return own;
}
