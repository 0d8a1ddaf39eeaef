import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ContentError, describeMissing, describeOdd, mistakesIn } from './content-error.ts';
import { buildCorpus, type BuiltCorpus, type PlanSource, type SeedSource } from './build-corpus.ts';
import { decodeText, describeMark } from './decode.ts';
import { formatDiagnostic } from './diagnostics.ts';
import {
  readRegisters,
  registerFiles,
  type RegisterTexts,
  type Registers,
} from './registers/registers.ts';
import type { Corpus } from './corpus.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Read and build the corpus of a project; problems are returned, not thrown. */
export function inspectCorpus(root: URL): BuiltCorpus {
  const { registers, diagnostics } = readRegisters(readRegisterTexts(root));
  const built = buildCorpus(readPlanSources(root), readSeeds(root), registers);
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
 * @throws ContentError where it is not there, is no file of its own, or is in another encoding.
 */
export function readContentFile(root: URL, file: string): string {
  const path = pathOf(root, file);
  const entry = lstatSync(path, { throwIfNoEntry: false });
  if (!entry) throw new ContentError(describeMissing(file));
  if (!entry.isFile()) throw new ContentError(describeOdd(file));
  const { text, problem } = decodeText(readFileSync(path), file);
  if (text === null) throw new ContentError(`${file}：${problem}`);
  // Spreadsheet programs write the mark into tables, and need it.
  if (text.startsWith('\ufeff') && !file.endsWith('.csv'))
    throw new ContentError(`${file}：${describeMark(file)}`);
  return text;
}

/** What keeps the files of content/ and seeds/ from being read at all, such as another encoding: one message a file. */
export function findUnreadableFiles(root: URL): string[] {
  const contents = readdirSync(new URL('content/', root), { recursive: true, encoding: 'utf8' })
    .map((name) => `content/${name.replaceAll('\\', '/')}`)
    .filter((file) => /^(?!.*\/\.).*\.(?:yaml|csv|mdx|txt)$/.test(file));
  const seeds = listContentFiles(root, 'seeds/', '.txt');
  return [
    ...contents.sort().flatMap((file) => mistakesIn(() => readContentFile(root, file))),
    ...seeds.flatMap((file) => {
      const { problem } = decodeText(readFileSync(pathOf(root, file)), file);
      return problem === null ? [] : [`${file}：${problem}`];
    }),
  ];
}

/**
 * The files of a folder that editors keep whose names end in a certain way, by their paths, sorted;
 * what begins with a dot is an editor program's own (`.#x.mdx`, `._x.mdx`) and passed over.
 *
 * @throws ContentError where one is a folder or a link: what a link leads to may be no content at all.
 */
export function listContentFiles(root: URL, folder: string, ending: string): string[] {
  const entries = readdirSync(new URL(folder, root), { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name.endsWith(ending))
    .map((entry) => ({ file: `${folder}${entry.name}`, isFile: entry.isFile() }));
  const odd = entries.filter(({ isFile }) => !isFile);
  if (odd.length > 0) throw new ContentError(odd.map(({ file }) => describeOdd(file)).join('\n'));
  return entries.map(({ file }) => file).sort();
}

/** Not an address below the root: in an address `#`, `?` and `%` of a file's name would mean something. */
function pathOf(root: URL, file: string): string {
  return join(fileURLToPath(root), file);
}

function readRegisterTexts(root: URL): RegisterTexts {
  const read = (name: keyof RegisterTexts): string => readContentFile(root, registerFiles[name]);
  return {
    agencies: read('agencies'),
    topics: read('topics'),
    places: read('places'),
    divisions: read('divisions'),
    divisionChanges: read('divisionChanges'),
  };
}

function readPlanSources(root: URL): PlanSource[] {
  return listContentFiles(root, 'content/plans/', '.mdx').map((file) => ({
    id: basename(file, '.mdx'),
    file,
    text: readContentFile(root, file),
  }));
}

function readSeeds(root: URL): SeedSource[] {
  return listContentFiles(root, 'seeds/', '.txt').map((file) => readSeed(root, file));
}

/** Read one file of seeds/; that it is no text is returned, not thrown. */
export function readSeed(root: URL, file: string): SeedSource {
  const bytes = readFileSync(pathOf(root, file));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name: basename(file), ...decodeText(bytes, file), sha256 };
}
