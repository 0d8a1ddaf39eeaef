import {
  readConstructionLimits,
  readFarmlandLimits,
  readStandards,
  type LimitRow,
  type Standard,
} from './registers/standards.ts';
import { ContentError } from '../../corpus/content-error.ts';
import { readContent } from '../../shared/content.query.ts';
import { once } from '../../shared/once.ts';

/** A standard with its rows. */
type StandardTables = Standard & { rows: readonly LimitRow[] };

/** The two soil standards, with every limit. */
export const getStandards = once((): readonly StandardTables[] =>
  readContent('content/standards/standards.yaml', readStandards).map((standard) => ({
    ...standard,
    rows:
      standard.id === 'farmland'
        ? readContent('content/standards/farmland.yaml', readFarmlandLimits)
        : readContent('content/standards/construction.yaml', readConstructionLimits),
  })),
);

/** One of the two standards. */
export function getStandard(id: Standard['id']): StandardTables {
  const standard = getStandards().find((candidate) => candidate.id === id);
  if (!standard)
    throw new ContentError(`content/standards/standards.yaml 里没有 ${id}。请补上这一项。`);
  return standard;
}
