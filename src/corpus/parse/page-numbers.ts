import type { Span } from '../types.ts';

const dressed =
  /^(?:[—–\-·－]+\s*(\d{1,3})\s*[—–\-·－]+|第\s*(\d{1,3})\s*页(?:\s*[,，/]?\s*共\s*\d{1,3}\s*页)?)$/u;
const bare = /^(\d{1,3})$/;
/** Fewer bare numbers that rise may be anything. */
const fewestBare = 3;

/** Find the lines that hold nothing but a page number, such as `— 3 —` and `第3页`; bare ones count only in a rising series. */
export function findPageNumbers(text: string, lines: readonly Span[]): Set<number> {
  const found = new Set<number>();
  const plain: { index: number; value: number }[] = [];
  lines.forEach(([start, end], index) => {
    if (end - start > 20) return;
    const line = text.slice(start, end);
    if (dressed.test(line)) found.add(index);
    const value = bare.exec(line)?.[1];
    if (value) plain.push({ index, value: Number(value) });
  });
  const rises = plain.every(
    ({ value }, at) => at === 0 || value === (plain[at - 1]?.value ?? 0) + 1,
  );
  if (rises && plain.length >= fewestBare) for (const { index } of plain) found.add(index);
  return found;
}
