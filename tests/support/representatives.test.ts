import { expect, test } from 'vitest';
import { representativesOf } from './representatives.ts';

const page = (path: string, html: string): { path: string; file: string; html: string } => ({
  path,
  file: `${path.slice(1)}index.html`,
  html,
});
const long = page('/plans/a/', '<p class="one">…………………………………………………………</p>');
const other = page('/plans/b/', '<p class="one two">…</p>');
const alike = page('/plans/c/', '<p class="one">…</p>');
const start = page('/', '<p>…</p>');

test('of pages that are alike the longest is taken, and one that has parts of its own', () => {
  expect(representativesOf([alike, long, other, start])).toEqual([long, start, other]);
});

test('a page that brings more is taken before two that bring less', () => {
  const more = page('/plans/d/', '<p class="two three">…</p>');
  expect(representativesOf([long, other, more])).toEqual([long, more]);
});
