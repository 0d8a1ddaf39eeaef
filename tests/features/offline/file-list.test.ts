import { expect, test } from 'vitest';
import {
  indexOf,
  listName,
  listPath,
  readFileList,
  readIndexList,
  writeFileList,
  writeIndexList,
  type FileList,
} from '../../../src/features/offline/file-list.ts';

const sum = '0123456789abcdef';

test.for([
  { shown: [['_astro/a.css', sum]], later: [['map/b c.json', sum]] },
  { shown: [], later: [['_astro/a.js', sum]] },
  { shown: [['favicon.svg', sum]], later: [] },
] as FileList[])('a list is read as it was written: %o', (list) => {
  expect(readFileList(writeFileList(list))).toEqual(list);
});

test('a list is told from other files by its path, which holds its name', () => {
  expect(listName(listPath(sum))).toBe(sum);
  expect(listName(`https://a.example/soil/${listPath(sum)}`)).toBe(sum);
  expect(listName(`parts/${sum}/terms.json`)).toBeUndefined();
  expect(listName('parts/files.txt')).toBeUndefined();
});

test('the list of a search index is named by the folder that it lies in', () => {
  const folder = `https://a.example/soil/pagefind/${sum}/`;
  expect(indexOf(`${folder}texts/1.json`)).toEqual({ folder, sum });
  expect(indexOf('https://a.example/soil/pagefind/new/clauses.json')).toBeUndefined();
  const files = [['texts/0.json', sum] as const];
  expect(readIndexList(writeIndexList(files))).toEqual(files);
});
