/** The names that queries are read with, as they come to the browser. */
import type { Named, Vocabulary } from './types.ts';

/** What an office is called by what it is for. */
const officeEndings = ['局', '厅', '委', '部门'];
/** Two characters may begin any word. */
const shortestOffice = 3;
/** Stands for any of these endings. */
export const anyOffice = '*';

/** Names that are told by what an office is for, as `环保*`; another name is its own. */
export function officeNames(name: string): string[] {
  if (!name.endsWith(anyOffice)) return [name];
  return officeEndings
    .map((ending) => `${name.slice(0, -anyOffice.length)}${ending}`)
    .filter((office) => office.length >= shortestOffice);
}

/** The names in full. */
export function unpackVocabulary({ agencies, ...rest }: Vocabulary): Vocabulary {
  return {
    ...rest,
    agencies: agencies.map(([id, name, ...words]): Named => [
      id,
      name,
      ...words.flatMap(officeNames),
    ]),
  };
}
