import { createGazetteer } from '../corpus/facts/divisions.ts';
import { readProjectRegisters } from '../corpus/io.ts';
import type { Division } from '../corpus/registers/places.ts';
import { createDivisionTree } from '../lib/divisions.ts';
import type { Register } from '../notices/import/import-notices.ts';
import { readOutlines } from '../notices/import/places/outlines.ts';
import { createPlaceCheck } from '../notices/import/places/place-check.ts';
import { createRegionFinder } from '../notices/import/places/regions.ts';
import { readProjectNotices } from '../notices/io.ts';

/** Read what imported rows are held against: the divisions, their outlines and the notices that are there. */
export function readRegister(root: URL): {
  divisions: readonly Division[];
  register: Omit<Register, 'within'>;
} {
  const registers = readProjectRegisters(root);
  const { divisions } = registers;
  const tree = createDivisionTree(divisions);
  return {
    divisions,
    register: {
      regions: createRegionFinder(divisions, createGazetteer(registers), tree),
      checkPlace: createPlaceCheck(readOutlines(), tree),
      notices: readProjectNotices(root, divisions),
      names: new Map(divisions.map(({ adcode, name }) => [adcode, name])),
    },
  };
}
