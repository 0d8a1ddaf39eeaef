/** What a town's name ends in; 地区 are those of 北京 that were 乡. */
export const townKind = /(?:镇|乡|街道|苏木|地区)$/u;

/** How many files the towns of the whole country are spread over by their names, so that one is small enough to be fetched. */
const shelves = 64;

/** The file in which towns of a name stand, whatever their kind: `07`. */
export function townShelf(name: string): string {
  const sum = [...name.replace(townKind, '')].reduce(
    (total, character) => total + character.codePointAt(0)!,
    0,
  );
  return String(sum % shelves).padStart(2, '0');
}
