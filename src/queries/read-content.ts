import { readFileSync } from 'node:fs';
import { ContentError } from '../corpus/content-error.ts';
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import type { ReadRegister } from '../corpus/registers/read-register.ts';

/**
 * Read one register below content/.
 *
 * @throws Error with every problem, its place and its remedy.
 */
export function readContent<Entry>(
  file: string,
  read: (file: string, source: string) => ReadRegister<Entry>,
): readonly Entry[] {
  const { entries, diagnostics } = read(file, readFileSync(`${process.cwd()}/${file}`, 'utf8'));
  if (diagnostics.length > 0) throw new ContentError(diagnostics.map(formatDiagnostic).join('\n'));
  return entries;
}
