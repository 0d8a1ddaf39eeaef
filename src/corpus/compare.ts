/** Order of two texts by their characters, the same on every machine; for `sort`. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

/**
 * The first index below `length` at which a condition holds that, once it does, holds for all that follow; `length` where
 * it never does.
 */
export function firstIndex(length: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
