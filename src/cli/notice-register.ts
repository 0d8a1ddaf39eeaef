import { createGazetteer } from '../corpus/facts/divisions.ts';
import { readProjectRegisters } from '../corpus/io.ts';
import type { Division } from '../corpus/registers/places.ts';
import { createDivisionTree } from '../shared/division-tree.ts';
import type { Register } from '../features/notices/import/import-notices.ts';
import { readOutlines } from '../features/notices/import/places/outlines.query.ts';
import { createPlaceCheck } from '../features/notices/import/places/place-check.ts';
import { createRegionFinder } from '../features/notices/import/places/regions.ts';
import { readProjectNotices } from '../features/notices/read-notices.query.ts';

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
