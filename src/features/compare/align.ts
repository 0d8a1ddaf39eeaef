/** Beyond this many signs the middle of two texts is not aligned: the time for it grows with their product. */
const longestAligned = 400;
/** A match behind a match is worth this much more, so that matches come in runs. */
const runBonus = 0.2;

/**
 * The longest common subsequence of two lists of signs, as pairs of their places: common ends first, and of equally long
 * ones that with the longer runs.
 */
export function align(
  one: readonly string[],
  other: readonly string[],
): [one: number, other: number][] {
  const most = Math.min(one.length, other.length);
  let head = 0;
  while (head < most && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < most - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const middle = alignMiddle(
    one.slice(head, Math.min(one.length - tail, head + longestAligned)),
    other.slice(head, Math.min(other.length - tail, head + longestAligned)),
  );
  return [
    ...Array.from({ length: head }, (_, at): [number, number] => [at, at]),
    ...middle.map(([x, y]): [number, number] => [x + head, y + head]),
    ...Array.from({ length: tail }, (_, at): [number, number] => [
      one.length - tail + at,
      other.length - tail + at,
    ]),
  ];
}

function alignMiddle(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1;
  const { scores, isMatch } = fillTable(one, other, width);
  const pairs: [number, number][] = [];
  let [x, y] = [0, 0];
  while (x < one.length && y < other.length) {
    const at = x * width + y;
    if (isMatch[at]) pairs.push([x++, y++]);
    else if (scores[at + width]! >= scores[at + 1]!) x += 1;
    else y += 1;
  }
  return pairs;
}

function fillTable(one: readonly string[], other: readonly string[], width: number) {
  const scores = new Float32Array((one.length + 1) * width);
  const isMatch = new Uint8Array((one.length + 1) * width);
  for (let x = one.length - 1; x >= 0; x--)
    for (let y = other.length - 1; y >= 0; y--) {
      const at = x * width + y;
      const skipped = Math.max(scores[at + width]!, scores[at + 1]!);
      const behind = at + width + 1;
      const matched =
        one[x] === other[y] ? scores[behind]! + 1 + (isMatch[behind] ? runBonus : 0) : -1;
      isMatch[at] = Number(matched >= skipped);
      scores[at] = Math.max(matched, skipped);
    }
  return { scores, isMatch };
}
