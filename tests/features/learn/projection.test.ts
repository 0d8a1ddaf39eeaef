import { expect, test } from 'vitest';
import { layTimeline, readKey, tellTime } from '../../../src/features/learn/projection.ts';

const parts = layTimeline([
  { minutes: 3, what: '猜一猜', slides: ['guess'] },
  { minutes: 8, what: '土里有什么', slides: ['inside', 'layers'] },
]);

test('the steps of a lesson follow each other on the clock', () => {
  expect(parts.map(({ from, to }) => [from, to])).toEqual([
    [0, 3],
    [3, 11],
  ]);
});

test('the clock says how far the lesson is from its plan', () => {
  expect(tellTime(parts, 65, 'guess')).toBe('01:05，猜一猜 0–3 分');
  expect(tellTime(parts, 250, 'guess')).toBe('04:10，猜一猜 0–3 分，慢 2 分');
  expect(tellTime(parts, 60, 'layers')).toBe('01:00，土里有什么 3–11 分，快 2 分');
});

test('a slide without minutes of its own has a clock all the same', () => {
  expect(tellTime([], 2405, 'any')).toBe('40:05');
});

test.for([
  ['PageDown', 'body', 'next'],
  ['PageUp', 'body', 'previous'],
  ['ArrowRight', 'button', 'next'],
  ['b', 'body', 'black'],
  ['.', 'body', 'black'],
  ['Escape', 'select', 'end'],
  // A remote turns the page even while the teacher has moved a slider or chosen a place.
  ['PageDown', 'select', 'next'],
  ['PageDown', 'input', 'next'],
] as const)('the key %s with the focus on %s asks for: %s', ([key, focused, act]) => {
  expect(readKey(key, focused)).toBe(act);
});

test.for([
  ['ArrowRight', 'input'],
  ['ArrowDown', 'select'],
  ['Enter', 'a'],
  [' ', 'button'],
  ['n', 'input'],
  ['x', 'body'],
] as const)('the key %s is left to the element %s', ([key, focused]) => {
  expect(readKey(key, focused)).toBeUndefined();
});
