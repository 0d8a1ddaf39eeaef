/** What the project has made of packages, and of which: the record that stands with the files. */
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fetchPackage, type PinnedPackage } from './fetch-package.ts';

/** A file by its path in its package, or by its name in the project. */
interface HashedFile {
  file: string;
  sha256: string;
}

/** A package under its licence. */
interface LicensedPackage extends PinnedPackage {
  license: string;
}

/** A package whose files are read, and counted. */
export interface PackageReader {
  home: string;
  read: (file: string) => string;
  /** The package with what was read of it. */
  source: LicensedPackage & { files: readonly HashedFile[] };
}

/** Open a package; it is fetched when it is first needed. */
export function openPackage(licensed: LicensedPackage): PackageReader {
  const home = fetchPackage(licensed);
  const files: HashedFile[] = [];
  const read = (file: string): string => {
    const text = readFileSync(join(home, file), 'utf8');
    files.push({ file, sha256: hash(text) });
    return text;
  };
  return { home, read, source: { ...licensed, files } };
}

/** Write a file of the project. */
export function writeMade(path: string, text: string): HashedFile {
  writeFileSync(path, text);
  return { file: basename(path), sha256: hash(text) };
}

/** Write down which files a command has made of what. */
export function writeProvenance(
  path: string,
  record: {
    script: string;
    sources: readonly PackageReader['source'][];
    made: readonly HashedFile[];
  },
): void {
  writeFileSync(path, `${JSON.stringify(record, null, 2)}\n`);
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
