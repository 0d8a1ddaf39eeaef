import { expect, test } from 'vitest';
import { clauseRoom, cutStretches } from '../../../src/features/plans/clause-room.ts';

const paragraph = { text: '开展土壤污染状况详查。' };
const clause = { paragraphs: [paragraph] } as unknown as Parameters<typeof clauseRoom>[0];
const bare = { ...clause, paragraphs: [] };

test('a clause takes its characters and those beside it, more under a heading, less without a text', () => {
  const plain = clauseRoom(clause, undefined, []);
  expect(plain).toBeGreaterThan(clauseRoom(bare, undefined, []));
  expect(clauseRoom(clause, undefined, ['2017年底前'])).toBeGreaterThan(plain);
  expect(clauseRoom(clause, 2, [])).toBeGreaterThan(clauseRoom(clause, 3, []));
  expect(clauseRoom(clause, 5, [])).toBeGreaterThan(plain);
  expect(clauseRoom(bare, 3, [])).toBeLessThan(clauseRoom(clause, 3, []) - 1);
});

test('a text is cut between clauses, in order and whole, into stretches that are full but the last', () => {
  const rooms = Array.from({ length: 40 }, (_, nth) => 6 + (nth % 7));
  const stretches = cutStretches(rooms, (room) => room);
  expect(stretches.flatMap(({ clauses }) => clauses)).toEqual(rooms);
  expect(stretches.length).toBeGreaterThan(2);
  for (const { clauses, room } of stretches.slice(0, -1)) {
    expect(room).toBe(clauses.reduce((sum, each) => sum + each));
    expect(room).toBeGreaterThanOrEqual(100);
    expect(room - clauses.at(-1)!).toBeLessThan(100);
  }
});
