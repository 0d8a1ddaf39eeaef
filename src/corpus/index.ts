export { buildCorpus, clauseFinder } from './build-corpus.ts';
export { clauseAnchor, clausePath, planPath } from './address.ts';
export { formatDiagnostic } from './diagnostics.ts';
export { parsePlan } from './parse-plan.ts';
export { LineIndex } from './position.ts';
export type * from './types.ts';
