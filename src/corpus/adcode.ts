/** The two digits that all codes of one province begin with: `62` for `621122` (GB/T 2260). */
export function provinceDigits(adcode: string): string {
  return adcode.slice(0, 2);
}

/** The code of the province in which a place lies: `620000` for `621122` and for itself. */
export function provinceOf(adcode: string): string {
  return `${provinceDigits(adcode)}0000`;
}

/** The code of the prefecture in which a place lies, by the digits alone: `621100` for `621122`. */
export function prefectureOf(adcode: string): string {
  return `${adcode.slice(0, 4)}00`;
}

/** Whether a code is that of a province. */
export function isProvince(adcode: string): boolean {
  return adcode.endsWith('0000');
}

/** Whether a code is that of a county, rather than of a prefecture or a province. */
export function isCounty(adcode: string): boolean {
  return !adcode.endsWith('00');
}

/** Whether two places lie in one province. */
export function sameProvince(one: string, other: string): boolean {
  return provinceDigits(one) === provinceDigits(other);
}

/** Whether a division is another, or lies in it, as their codes say. */
export function isWithin(adcode: string, outer: string): boolean {
  return adcode.startsWith(significant(outer));
}

/** The innermost of some divisions in which another lies, itself among them. */
export function innermost(adcode: string, outers: readonly string[]): string | undefined {
  return outers
    .filter((outer) => isWithin(adcode, outer))
    .sort((one, other) => significant(one).length - significant(other).length)
    .at(-1);
}

/** Things by the codes of all divisions that they lie in, themselves among them; each in the order given. */
export function groupWithin<Item>(
  items: readonly Item[],
  codeOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const adcode = codeOf(item);
    for (const code of new Set([adcode, prefectureOf(adcode), provinceOf(adcode)])) {
      const own = groups.get(code);
      if (own) own.push(item);
      else groups.set(code, [item]);
    }
  }
  return groups;
}

function significant(adcode: string): string {
  return adcode.replace(/(?:00)+$/, '');
}
