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
