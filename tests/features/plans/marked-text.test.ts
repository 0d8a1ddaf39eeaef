import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { groupByMark, splitByMarks } from '../../../src/features/plans/marked-text.ts';

test('a text without marks stays in one piece', () => {
  expect(splitByMarks('到2020年', [])).toEqual([{ text: '到2020年', marks: [] }]);
});

test('a mark is cut out with its neighbours on both sides', () => {
  const year = { start: 1, end: 5, title: '时间' };
  expect(splitByMarks('到2020年', [year])).toEqual([
    { text: '到', marks: [] },
    { text: '2020', marks: [year] },
    { text: '年', marks: [] },
  ]);
});

test('marks that overlap share the piece in which they do', () => {
  const [one, other] = [
    { start: 0, end: 3 },
    { start: 2, end: 4 },
  ];
  expect(splitByMarks('甲乙丙丁', [one, other])).toEqual([
    { text: '甲乙', marks: [one] },
    { text: '丙', marks: [one, other] },
    { text: '丁', marks: [other] },
  ]);
});

test('an empty mark keeps its place and carries the marks around it', () => {
  const [wide, place] = [
    { start: 0, end: 2 },
    { start: 1, end: 1 },
  ];
  expect(splitByMarks('甲乙', [wide, place])).toEqual([
    { text: '甲', marks: [wide] },
    { text: '', marks: [wide, place] },
    { text: '乙', marks: [wide] },
  ]);
});

test('marks outside the text are ignored', () => {
  expect(splitByMarks('甲', [{ start: 0, end: 9 }])).toEqual([{ text: '甲', marks: [] }]);
});

test('whatever is marked, no character is lost and every mark covers exactly its own text', () => {
  const input = fc.string({ maxLength: 30 }).chain((text) =>
    fc.record({
      text: fc.constant(text),
      marks: fc.array(
        fc
          .tuple(fc.nat(text.length), fc.nat(text.length))
          .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        { maxLength: 6 },
      ),
    }),
  );
  fc.assert(
    fc.property(input, ({ text, marks }) => {
      const segments = splitByMarks(text, marks);
      expect(segments.map((segment) => segment.text).join('')).toBe(text);
      for (const mark of marks) {
        const covered = segments.filter((segment) => segment.marks.includes(mark));
        expect(covered.map((segment) => segment.text).join('')).toBe(
          text.slice(mark.start, mark.end),
        );
      }
    }),
  );
});

describe('segments under one mark', () => {
  const unit = { start: 1, end: 5, kind: 'unit' };
  const isUnit = (mark: { kind: string }): mark is typeof unit => mark.kind === 'unit';

  test('are joined, whatever other marks cut them', () => {
    const repair = { start: 2, end: 3, kind: 'repair' };
    const groups = groupByMark(splitByMarks('由市环保局牵头', [unit, repair]), isUnit);
    const texts = groups.map(({ segments }) => segments.map(({ text }) => text));
    expect(texts).toEqual([['由'], ['市', '环', '保局'], ['牵头']]);
    expect(groups.map(({ mark }) => mark)).toEqual([null, unit, null]);
  });

  test('stay apart where two marks of the kind touch', () => {
    const next = { start: 5, end: 7, kind: 'unit' };
    const groups = groupByMark(splitByMarks('由市环保局牵头', [unit, next]), isUnit);
    expect(groups.map(({ mark }) => mark)).toEqual([null, unit, next]);
  });
});
