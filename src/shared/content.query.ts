import { pathToFileURL } from 'node:url';
import { ContentError } from '../corpus/content-error.ts';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { readContentFile } from '../corpus/io.ts';
import type { ReadRegister } from '../corpus/registers/read-register.ts';

/**
 * Read one register below content/ of the project at `root`; left out, of the one that the process stands in.
 *
 * @throws Error with every problem, its place and its remedy.
 */
export function readContent<Entry>(
  file: string,
  read: (file: string, source: string) => ReadRegister<Entry>,
  root: URL = pathToFileURL(`${process.cwd()}/`),
): readonly Entry[] {
  const { entries, diagnostics } = read(file, readContentFile(root, file));
  if (diagnostics.length > 0) throw new ContentError(diagnostics.map(formatDiagnostic).join('\n'));
  return entries;
}
