import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { ContentError, describeMissing } from './content-error.ts';
import { buildCorpus, type BuiltCorpus, type PlanSource, type SeedSource } from './build-corpus.ts';
import { decodeText } from './decode.ts';
import { formatDiagnostic } from './diagnostics.ts';
import { readRegisters, registerFiles, type Registers } from './registers/registers.ts';
import type { Corpus, Diagnostic } from './types.ts';

/** Read and build the corpus of a project; problems are returned, not thrown. */
export function inspectCorpus(root: URL): BuiltCorpus {
  const { registers, diagnostics } = readRegisters(readRegisterTexts(root));
  const plans = readPlanSources(new URL('content/plans/', root));
  const built = buildCorpus(plans, readSeeds(new URL('seeds/', root)), registers);
  return { ...built, diagnostics: [...diagnostics, ...built.diagnostics] };
}

/**
 * Read and build the corpus of a project.
 *
 * @throws Error with every problem, its place and its remedy, if any of them is an error.
 */
export function readCorpus(root: URL): Corpus {
  const { corpus, diagnostics } = inspectCorpus(root);
  throwErrors(diagnostics);
  return corpus;
}

/**
 * Read the registers of a project, for texts that are not part of it.
 *
 * @throws Error with every problem, its place and its remedy.
 */
export function readProjectRegisters(root: URL): Registers {
  const { registers, diagnostics } = readRegisters(readRegisterTexts(root));
  throwErrors(diagnostics);
  return registers;
}

function throwErrors(diagnostics: readonly Diagnostic[]): void {
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0)
    throw new ContentError(
      `内容有 ${errors.length} 处错误：\n${errors.map(formatDiagnostic).join('\n')}`,
    );
}

/**
 * Read a file that editors keep.
 *
 * @throws ContentError where it is not there.
 */
export function readContentFile(root: URL, file: string): string {
  const path = new URL(file, root);
  if (!existsSync(path)) throw new ContentError(describeMissing(file));
  return readFileSync(path, 'utf8');
}

function readRegisterTexts(root: URL): Record<keyof Registers, string> {
  const read = (name: keyof Registers): string => readContentFile(root, registerFiles[name]);
  return {
    agencies: read('agencies'),
    topics: read('topics'),
    places: read('places'),
    divisions: read('divisions'),
  };
}

function readPlanSources(folder: URL): PlanSource[] {
  return filesIn(folder, '.mdx').map((name) => ({
    id: name.slice(0, -'.mdx'.length),
    file: `content/plans/${name}`,
    text: readFileSync(new URL(name, folder), 'utf8'),
  }));
}

function readSeeds(folder: URL): SeedSource[] {
  return filesIn(folder, '.txt').map((name) => {
    const bytes = readFileSync(new URL(name, folder));
    return { name, ...decodeText(bytes), sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

function filesIn(folder: URL, ending: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .sort();
}
