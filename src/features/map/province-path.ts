/** The path of a province's list, which has a page of its own where there is too much for one page. */
export function provinceListPath(adcode: string): string {
  return `/map/${adcode}/`;
}
