import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  plotTurns,
  type PlotTurn,
} from '../../../../src/features/learn/simulations/plot-choices.ts';

const articles = parse(
  readFileSync(new URL('../../../../content/law/articles.yaml', import.meta.url), 'utf8'),
) as { theme: string }[];

test('every turn of the road is reached, and every choice leads on', () => {
  expect(findBreaks(plotTurns)).toEqual([]);
});

test('a break of the road is found', () => {
  const [first] = plotTurns;
  expect(findBreaks([first!])).toEqual(['survey', 'unsurveyed', 'same-use']);
});

test('every turn rests on an article that the register holds', () => {
  const themes = new Set(articles.map(({ theme }) => theme));
  expect(plotTurns.filter(({ law }) => law.length === 0)).toEqual([]);
  expect(plotTurns.flatMap(({ law }) => law).filter((theme) => !themes.has(theme))).toEqual([]);
});

test('the road can be left early, and its whole length ends outside the register', () => {
  const ends = plotTurns.filter(({ choices }) => choices.length === 0).map(({ id }) => id);
  expect(ends).toEqual(['clean', 'accepted', 'removed']);
});

/** Turns that no choice leads to, and choices that lead nowhere. */
function findBreaks(turns: readonly PlotTurn[]): string[] {
  const ids = new Set(turns.map(({ id }) => id));
  const aims = new Set(turns.flatMap(({ choices }) => choices.map(({ to }) => to)));
  return [
    ...turns.slice(1).flatMap(({ id }) => (aims.has(id) ? [] : id)),
    ...[...aims].filter((aim) => !ids.has(aim)),
  ];
}
