import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { findBreaks, plotTurns } from '../../../../src/features/learn/simulations/plot-choices.ts';

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
