import { expect, test } from 'vitest';
import { anchorOrdinals, clauseAnchor } from '../../src/corpus/address.ts';

test.each(['0', 'end', '2.4.2', '2.3-2', '4.2.4.102'])(
  'the anchor of %s leads back to it',
  (own) => {
    expect(anchorOrdinals(clauseAnchor(own))).toBe(own);
  },
);
