export const planLevels = ['province', 'prefecture', 'county'] as const;

export type PlanLevel = (typeof planLevels)[number];

/** What a document is: a plan of several years or of one, a law, a table of tasks, or the plan of a whole period. */
export const planKinds = ['plan', 'year-plan', 'regulation', 'task-table', 'planning'] as const;

export type PlanKind = (typeof planKinds)[number];

/** How much of a document a text has: all of it, only its beginning, or parts out of its middle. */
export const extents = ['whole', 'opening', 'excerpt'] as const;

export type Extent = (typeof extents)[number];

export const repairKinds = [
  'page-break',
  'stray-word',
  'typo',
  'punctuation',
  'spacing',
  'duplicate',
] as const;

export type RepairKind = (typeof repairKinds)[number];
