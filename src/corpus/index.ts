export { buildCorpus, clauseFinder } from './build-corpus.ts';
export { clauseAnchor, clausePath, planPath } from './address.ts';
export { formatDiagnostic } from './diagnostics.ts';
export { parsePlan } from './parse-plan.ts';
export type * from './corpus.ts';
export type * from './diagnostic.ts';
export type * from './plan.ts';
export { LineIndex } from './position.ts';
export type { Run, Span } from './position.ts';
