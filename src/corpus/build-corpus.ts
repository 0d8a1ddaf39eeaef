import { compare } from './compare.ts';
import { Reporter } from './diagnostics.ts';
import { readFrontMatter, type FieldPlace } from './front-matter.ts';
import { extractFacts } from './facts/extract-facts.ts';
import type { Facts } from './facts/types.ts';
import { showHiddenCharacters } from './hidden-characters.ts';
import { isPlanId, planIdRule, type PlanFrontMatter } from './plan-metadata.ts';
import { parsePlan } from './parse-plan.ts';
import { createPlaceCheck } from './plan-place.ts';
import { lastAtMost, LineIndex } from './position.ts';
import type { Registers } from './registers/registers.ts';
import type { Corpus } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { ParsedPlan, Plan } from './plan.ts';

/** A file of content/plans/, as read. */
export interface PlanSource {
  /** The file's name without its ending. */
  id: string;
  file: string;
  text: string;
}

/** A file of seeds/, as read; `text` is `null` where its bytes are no text, and `problem` says why. */
export interface SeedSource {
  name: string;
  text: string | null;
  problem: string | null;
  sha256: string;
}

/** The corpus, and all that is wrong with it and its sources. */
export interface BuiltCorpus {
  corpus: Corpus;
  diagnostics: readonly Diagnostic[];
}

/** Build everything from the files that editors keep. Never throws; the caller decides what errors mean. */
export function buildCorpus(
  planSources: readonly PlanSource[],
  seeds: readonly SeedSource[],
  registers: Registers,
): BuiltCorpus {
  const store: SeedStore = {
    seeds: new Map(seeds.map((seed) => [seed.name, seed])),
    usedBy: new Map(),
  };
  const checkPlace = createPlaceCheck(registers);
  const diagnostics: Diagnostic[] = [];
  const plans: Plan[] = [];

  let allRead = true;
  for (const source of planSources) {
    const read = readFrontMatter(source.id, source.file, source.text);
    const { metadata, placeOf } = read;
    diagnostics.push(...read.diagnostics);
    if (!metadata) {
      allRead = false;
      continue;
    }
    const reporter = new Reporter(source.file, new LineIndex(source.text));
    if (!isPlanId(source.id)) reportName(source.id, reporter);
    checkPlace(placeOf, metadata, reporter);
    const context: BuildContext = { reporter, placeOf, registers };
    const text = takeSeed(source.file, metadata, store, context);
    if (text !== null) plans.push(buildPlan(metadata, text, context));
    diagnostics.push(...reporter.diagnostics);
  }
  diagnostics.push(
    ...plans.flatMap((plan) => plan.openDiagnostics),
    // Front matter that could not be read may be about any of them.
    ...(allRead ? reportUnused(seeds, store.usedBy) : []),
  );
  plans.sort(byCode);
  return { corpus: { plans, registers }, diagnostics };
}

function byCode({ metadata: one }: Plan, { metadata: other }: Plan): number {
  return compare(one.adcode, other.adcode) || compare(one.id, other.id);
}

/** The seeds by name, and which plan uses each. */
interface SeedStore {
  seeds: ReadonlyMap<string, SeedSource>;
  usedBy: Map<string, string>;
}

interface BuildContext {
  /** For problems of the plan's own file. */
  reporter: Reporter;
  placeOf: FieldPlace;
  registers: Registers;
}

function reportName(id: string, reporter: Reporter): void {
  const problem = `「${showHiddenCharacters(id)}」不能作代号`;
  reporter.report('front-matter-field', { key: '文件名', problem, remedy: planIdRule }, 0);
}

function takeSeed(
  file: string,
  metadata: PlanFrontMatter,
  store: SeedStore,
  { reporter, placeOf }: Pick<BuildContext, 'reporter' | 'placeOf'>,
): string | null {
  const { file: name, sha256 } = metadata.source;
  const place = placeOf('source', 'file');
  const seed = store.seeds.get(name);
  const other = store.usedBy.get(name);
  store.usedBy.set(name, file);
  if (!seed) {
    reporter.report('seed-missing', { seed: name }, place);
  } else if (other) {
    reporter.report('seed-shared', { seed: name, other }, place);
  } else if (seed.text === null) {
    reporter.report('seed-unreadable', { seed: name, problem: seed.problem ?? '' }, place);
  } else if (seed.sha256 !== sha256) {
    reporter.report(
      'seed-changed',
      { seed: name, expected: sha256, actual: seed.sha256 },
      placeOf('source', 'sha256'),
    );
  } else {
    return seed.text;
  }
  return null;
}

function buildPlan(
  metadata: PlanFrontMatter,
  text: string,
  { reporter, placeOf, registers }: BuildContext,
): Plan {
  const file = `seeds/${metadata.source.file}`;
  const parsed = parsePlan(text, { plan: metadata.id, file, repairs: metadata.repairs });
  const facts = extractFacts(
    parsed.clauses,
    { text, file, adcode: metadata.adcode, topics: metadata.topics },
    registers,
  );
  // The place of a repair that is nowhere in the seed is in the front matter.
  for (const [index, { find }] of metadata.repairs.entries())
    if (!text.includes(find))
      reporter.report('listed-repair-missing', { find }, placeOf('repairs', index, 'find'));
  const diagnostics = planDiagnostics(parsed, facts);
  const kind = metadata.kind ?? parsed.kind ?? 'plan';
  const complete = metadata.complete ?? parsed.complete;
  // Whoever writes that a text is no whole document has seen it.
  const isKnown = metadata.complete !== undefined && metadata.complete !== 'whole';
  const isAccepted = (diagnostic: Diagnostic): boolean =>
    (isKnown && diagnostic.code === 'looks-incomplete') ||
    metadata.accepted.some(
      ({ code, clause }) => code === diagnostic.code && clause === diagnostic.clause,
    );

  for (const [index, { code, clause }] of metadata.accepted.entries()) {
    const occurs = diagnostics.some((found) => found.code === code && found.clause === clause);
    if (!occurs) reporter.report('accepted-unused', { code, clause }, placeOf('accepted', index));
  }
  const openDiagnostics = diagnostics.filter((diagnostic) => !isAccepted(diagnostic));
  const known = { ...metadata, kind, complete };
  return { ...parsed, metadata: known, text, facts, diagnostics, openDiagnostics };
}

/** All that is doubtful in a plan's text, in the order of the text, with the clauses by which editors accept it. */
export function planDiagnostics(
  parsed: Pick<ParsedPlan, 'clauses' | 'diagnostics'>,
  facts: Pick<Facts, 'diagnostics'>,
): Diagnostic[] {
  const clauseAt = clauseFinder(parsed.clauses);
  return [...parsed.diagnostics, ...facts.diagnostics]
    .sort((one, other) => one.offset - other.offset)
    .map((diagnostic) => ({ ...diagnostic, clause: clauseAt(diagnostic.offset) }));
}

/** A function that names the clause in which an offset of the source lies. */
export function clauseFinder(clauses: Plan['clauses']): (offset: number) => string | null {
  const spans = clauses
    .flatMap(({ id, spans: own }) => own.map(([start, end]) => ({ id, start, end })))
    .sort((one, other) => one.start - other.start);
  const starts = spans.map(({ start }) => start);
  return (offset) => {
    const span = spans[lastAtMost(starts, offset)];
    return span && span.start <= offset && offset < span.end ? span.id : null;
  };
}

function reportUnused(
  seeds: readonly SeedSource[],
  usedBy: ReadonlyMap<string, string>,
): Diagnostic[] {
  return seeds
    .filter(({ name }) => !usedBy.has(name))
    .flatMap(({ name }) => {
      const reporter = new Reporter(`seeds/${name}`, new LineIndex(''));
      reporter.report('seed-unused', { seed: name }, 0);
      return reporter.diagnostics;
    });
}
