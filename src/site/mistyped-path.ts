/**
 * The address that was probably meant: the one that differs from the asked one in a single place, by two characters at
 * most. None where several do.
 *
 * @param known Paths of pages.
 */
export function mistypedPath(asked: string, known: readonly string[]): string | undefined {
  const alike = [...new Set(known)].filter((path) => path !== asked && isSlip(asked, path));
  return alike.length === 1 ? alike[0] : undefined;
}

/** How many characters may be wrong. */
const slip = 2;

function isSlip(one: string, other: string): boolean {
  const [most, least] = [Math.max(one.length, other.length), Math.min(one.length, other.length)];
  let before = 0;
  while (before < least && one[before] === other[before]) before += 1;
  let behind = 0;
  while (behind < least - before && one.at(-1 - behind) === other.at(-1 - behind)) behind += 1;
  // What is left of the shorter one must be more than what is wrong, or every short path would be like every other.
  return most - before - behind <= slip && before + behind > slip + 2;
}
