/** What of a clause is a record of the index. */
import type { Clause } from '../../corpus/types.ts';
import { keyOf } from './fold.ts';

/** Everything of a clause that can be found, the heading first, as folded keys. */
export function searchableKeys({ heading, paragraphs }: Clause): string[] {
  return [heading, ...paragraphs.map(({ text }) => text)].map(keyOf).filter((key) => key !== '');
}
