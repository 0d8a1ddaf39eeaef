/**
 * The list of a page's files with the sums of their contents: a file of its own, for many pages share one, whose name is
 * the sum of its text. It goes with the page and not with the worker, so that a worker can also judge the files of a build
 * that it does not know.
 */

/** A file by its path below the site's base, with its sum. */
export type Summed = readonly [path: string, sum: string];

/** What a page shows itself with, and what its scripts may ask for later. */
export interface FileList {
  shown: readonly Summed[];
  later: readonly Summed[];
}

const listFile = /(?:^|\/)parts\/([0-9a-f]{16})\/files\.txt$/;

const indexFolder = /^.*(?:^|\/)pagefind\/([0-9a-f]{16})\//;

/** The list of the files of a search index, in its own folder. */
export const indexList = 'sums.txt';

/** The folder of the search index in which a file lies; it is named by the sum of the list of its files. */
export function indexOf(address: string): { folder: string; sum: string } | undefined {
  const [folder, sum] = indexFolder.exec(address) ?? [];
  return folder === undefined || sum === undefined ? undefined : { folder, sum };
}

/** The path of a list below the site's base, by its name. */
export function listPath(name: string): string {
  return `parts/${name}/files.txt`;
}

/** The name of the list that stands at a path; it is the list's sum. */
export function listName(path: string): string | undefined {
  return listFile.exec(path)?.[1];
}

/** Write a list: a line for each file, the two kinds parted by an empty line. */
export function writeFileList({ shown, later }: FileList): string {
  const lines = (files: readonly Summed[]): string =>
    files.map((file) => file.join(' ')).join('\n');
  return `${lines(shown)}\n\n${lines(later)}\n`;
}

/** Write the list of the files of a search index, by their paths below its folder. */
export function writeIndexList(files: readonly Summed[]): string {
  return writeFileList({ shown: [], later: files });
}

/** Read what {@link writeIndexList} wrote. */
export function readIndexList(text: string): readonly Summed[] {
  return readFileList(text).later;
}

/** Read what {@link writeFileList} wrote. */
export function readFileList(text: string): FileList {
  const [shown = '', later = ''] = text.split('\n\n');
  return { shown: readLines(shown), later: readLines(later) };
}

function readLines(text: string): Summed[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), line.slice(at + 1)];
    });
}
