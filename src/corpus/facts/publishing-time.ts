import type { Commitment, Disclosure } from './types.ts';

/** The promise that says when or how often a thing is published: the nearest before the word for publishing. */
export function publishingTime(
  disclosure: Disclosure,
  commitments: readonly Commitment[],
): Commitment | null {
  const [at] = disclosure.focus;
  return (
    commitments.findLast(
      ({ clause, paragraph, focus, end }) =>
        clause === disclosure.clause &&
        paragraph === disclosure.paragraph &&
        focus[1] <= at &&
        at < end,
    ) ?? null
  );
}
