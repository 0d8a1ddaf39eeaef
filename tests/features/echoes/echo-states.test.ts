import { expect, test } from 'vitest';
import type { EchoSearch } from '../../../src/features/echoes/echo-searches.ts';
import {
  describeState,
  echoStateOf,
  emptySearches,
} from '../../../src/features/echoes/echo-states.ts';
import type { Echo } from '../../../src/features/echoes/echo.ts';
import { echoOf, inspected } from './project.ts';

const clause = 'gansu/1.3';
const said: Echo = { ...echoOf('gs-2020-farmland'), hostKind: 'gov' };
const written: Echo = { ...said, id: 'again', kind: 'later-target' };
const lead: Echo = { ...said, hostKind: 'other' };
const search: EchoSearch = {
  place: '甘肃省',
  adcode: '620000',
  lookedFor: '2020 年的结果',
  clauses: [clause],
  words: ['安全利用率'],
  year: 2020,
  where: '某处',
  date: '2026-11-28',
  found: 0,
  how: 'dedicated',
  note: null,
};

test.for<[string, Echo[], EchoSearch[]]>([
  ['后来说过', [written, said], [search]],
  ['后来的文件又写', [written], [search]],
  ['还没有核对：只在转载的网页上读到，没有读到原页', [lead], [search]],
  ['没有找到（2026-11-28，某处）', [], [search]],
  ['还没有找', [], []],
  ['还没有找', [], [{ ...search, how: 'passing' }]],
  ['还没有找', [], [{ ...search, found: 1 }]],
  ['还没有找', [], [{ ...search, clauses: ['gansu/2.3.3'] }]],
])('%s stands where it is true', ([words, echoes, searches]) => {
  expect(describeState(echoStateOf({ echoes, searches }, { clause }))).toBe(words);
});

test('the latest search is told', () => {
  const later = { ...search, date: '2027-03-01' };
  const state = echoStateOf({ echoes: [], searches: [search, later] }, { clause });
  expect(state).toEqual({ state: 'not-found', search: later });
});

test('a search for the results of one year says nothing of a promise for another', () => {
  const promised = { clause, text: '受污染耕地安全利用率达到98%以上', year: 2030 };
  expect(echoStateOf({ echoes: [], searches: [search] }, promised).state).toBe('not-looked');
});

test('of the register, nothing that was only kept an eye on is said to be not found', () => {
  const empty = emptySearches(inspected.searches);
  expect(empty.length).toBeGreaterThan(0);
  expect(empty.filter(({ how }) => how !== 'dedicated')).toEqual([]);
  const passing = inspected.searches.filter(({ how }) => how === 'passing');
  expect(passing.some(({ clauses }) => clauses.includes('gansu/2.6.3'))).toBe(true);
  expect(echoStateOf(inspected, { clause: 'gansu/2.6.3' }).state).toBe('not-looked');
});
