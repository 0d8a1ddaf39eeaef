import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { findPlanProblems } from '../../build/content-problems.ts';
import { buildCorpus, planDiagnostics, type SeedSource } from '../../corpus/build-corpus.ts';
import type { Corpus } from '../../corpus/corpus.ts';
import type { Diagnostic } from '../../corpus/diagnostic.ts';
import { extractFacts } from '../../corpus/facts/extract-facts.ts';
import type { Facts } from '../../corpus/facts/types.ts';
import { inspectCorpus, readContentFile, readSeed } from '../../corpus/io.ts';
import { parsePlan } from '../../corpus/parse-plan.ts';
import type { ParsedPlan } from '../../corpus/plan.ts';
import { rawFields, splitFile } from './edit-matter.ts';

/** A plan as it lies on the desk: its file, its seed, what a machine reads in it and what is wrong. */
export interface DeskPlan {
  id: string;
  file: string;
  text: string;
  /** Tells whether the file is still the one that was shown. */
  version: string;
  /** The front matter field by field, right or wrong. */
  fields: Readonly<Record<string, unknown>>;
  introduction: string;
  /** The verbatim source; `null` where there is none that can be read. */
  source: string | null;
  parsed: ParsedPlan;
  facts: Facts;
  /** Doubts that nobody has accepted. */
  open: readonly Diagnostic[];
  /** Mistakes that would stop the build. */
  problems: readonly Diagnostic[];
}

/** The corpus that a change is held against, with the text of the plan's file. */
export interface DeskState {
  root: URL;
  corpus: Corpus;
  id: string;
  file: string;
  text: string;
}

export function readState(root: URL, id: string): DeskState {
  const file = `content/plans/${id}.mdx`;
  return { root, id, file, corpus: inspectCorpus(root).corpus, text: readContentFile(root, file) };
}

/** What would be wrong were the text of the plan's file this one. */
export function problemsOf(state: DeskState, text: string): readonly Diagnostic[] {
  const { id, file, corpus } = state;
  return findPlanProblems({ id, file, text }, seedsOf(state, text), corpus);
}

/** Read a plan for the desk, as far as it can be read. */
export function readDeskPlan(state: DeskState): DeskPlan {
  const { id, file, text, corpus } = state;
  const { yaml, after } = splitFile(text);
  const seeds = seedsOf(state, text);
  const [plan] = buildCorpus([{ id, file, text }], seeds, corpus.registers).corpus.plans;
  const source = seeds[0]?.text ?? null;
  const name = seeds[0]?.name ?? '';
  const parsed = plan ?? parsePlan(source ?? '', { plan: id, file: `seeds/${name}` });
  const facts =
    plan?.facts ??
    extractFacts(parsed.clauses, { text: source ?? '', file, adcode: null }, corpus.registers);
  return {
    ...{ id, file, text, source, parsed, facts },
    version: versionOf(text),
    fields: rawFields(yaml),
    introduction: after.replace(/^\r?\n---\r?\n/, ''),
    open: plan?.openDiagnostics ?? (source === null ? [] : planDiagnostics(parsed, facts)),
    problems: problemsOf(state, text),
  };
}

/** A sum of a file's text, by which a page knows whether someone else has changed it. */
export function versionOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The seed that the front matter names, right or wrong. */
function seedsOf({ root }: DeskState, text: string): SeedSource[] {
  const source = rawFields(splitFile(text).yaml)['source'] as { file?: unknown } | null | undefined;
  const name = typeof source?.file === 'string' ? source.file : '';
  const file = `seeds/${name}`;
  const isSeed = /^[\w-]+\.txt$/.test(name) && existsSync(new URL(file, root));
  return isSeed ? [readSeed(root, file)] : [];
}
