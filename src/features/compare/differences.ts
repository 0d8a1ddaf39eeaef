import type { Span } from '../../corpus/position.ts';
import { align } from './align.ts';
import { readBlock } from './difference-kinds.ts';
import { isHard, type Compared, type Difference } from './difference-types.ts';
import { wordMarks } from './marks.ts';
import { modalSense } from './tokens.ts';

/** How the wordings of two sentences differ. */
export interface Contrast {
  /** Twice the tokens in common over all tokens: 1 for the same sentence. */
  dice: number;
  differences: readonly Difference[];
  /** The stretches to mark in each sentence. */
  marks: { one: readonly Span[]; other: readonly Span[] };
}

/** Compare the wordings of two sentences; swapped, they differ alike with their sides swapped. */
export function contrast(one: Compared, other: Compared): Contrast {
  // Of several alignments that are equally good the one found must not depend on which text comes first.
  if (one.text <= other.text) return contrastInOrder(one, other);
  return swap(contrastInOrder(other, one));
}

/** The same contrast with its sides swapped. */
export function swap({ dice, differences, marks }: Contrast): Contrast {
  return {
    dice,
    differences: differences.map((each) => ({ ...each, one: each.other, other: each.one })),
    marks: { one: marks.other, other: marks.one },
  };
}

/** Whether nothing that a reader would be told differs: levels alone, or nothing. */
export function isSame({ differences }: Contrast): boolean {
  return differences.every(({ kind }) => kind === 'level');
}

/** Whether a figure, a date, a period, an office or a modal word differs. */
export function hasHard({ differences }: Contrast): boolean {
  return differences.some(isHard);
}

const same: Contrast = { dice: 1, differences: [], marks: { one: [], other: [] } };

function contrastInOrder(one: Compared, other: Compared): Contrast {
  const [keys, otherKeys] = [keysOf(one), keysOf(other)];
  if (keys.join() === otherKeys.join()) return same;
  const pairs = align(keys, otherKeys);
  const differences = withoutMoved(
    blocksBetween(pairs, one.tokens.length, other.tokens.length).flatMap(([x, y]) =>
      readBlock({
        one: { sentence: one, tokens: one.tokens.slice(...x) },
        other: { sentence: other, tokens: other.tokens.slice(...y) },
      }),
    ),
  );
  const marksOf = (sentence: Compared, side: 'one' | 'other'): Span[] => {
    const told = differences.filter(({ kind }) => kind !== 'level');
    const guarded = sentence.tokens.filter(({ type }) => type !== 'char');
    return wordMarks(
      sentence,
      told.flatMap((difference) => difference[side].spans),
      guarded.map(({ start, end }): Span => [start, end]),
    );
  };
  return {
    dice: (2 * pairs.length) / Math.max(1, one.tokens.length + other.tokens.length),
    differences,
    marks: { one: marksOf(one, 'one'), other: marksOf(other, 'other') },
  };
}

function keysOf({ tokens }: Compared): string[] {
  return tokens.map(({ key }) => key);
}

/** The stretches between matched places, of which at least one side is not empty. */
function blocksBetween(
  pairs: readonly (readonly [number, number])[],
  ...lengths: [one: number, other: number]
): [one: Span, other: Span][] {
  const blocks: [Span, Span][] = [];
  let [x, y] = [0, 0];
  for (const [nextX, nextY] of [...pairs, lengths]) {
    if (nextX > x || nextY > y)
      blocks.push([
        [x, nextX],
        [y, nextY],
      ]);
    [x, y] = [nextX + 1, nextY + 1];
  }
  return blocks;
}

/** A word that stands at another place of the sentence is no difference. */
function withoutMoved(differences: readonly Difference[]): Difference[] {
  const gone = new Set<Difference>();
  const senseOf = (words: readonly string[]): string => words.map(modalSense).join();
  for (const left of differences) {
    const sense = senseOf(left.one.words);
    if (sense === '' || left.other.words.join('') !== '') continue;
    const right = differences.find(
      (each) =>
        each.kind === left.kind &&
        !gone.has(each) &&
        each.one.words.join('') === '' &&
        senseOf(each.other.words) === sense,
    );
    if (right) gone.add(left).add(right);
  }
  return differences.filter((each) => !gone.has(each));
}
