import { zipSync } from 'fflate';

/** Pack files by their names; the same files give the same bytes. */
export function zipFiles(files: Readonly<Record<string, Uint8Array>>): Uint8Array {
  // The clock of the zip format has no time zone; a fixed day keeps the bytes the same everywhere.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1, 12) });
}
