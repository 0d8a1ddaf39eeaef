/** The search in announcements, terms and lessons. */
import { describe, expect, test } from 'vitest';
import { readSections } from '../../../src/build/lesson-sections.ts';
import { noticePages, termPages } from '../../../src/features/search/build/pages.ts';
import { findPages, findTitles } from '../../../src/features/search/pages.ts';
import { parseQuery } from '../../../src/features/search/query.ts';
import { aNotice } from '../notices/a-notice.ts';

const pages = [
  { kind: 'lesson', title: '读一份检测报告：筛选值是什么', path: '/learn/soil-test/#s' },
  { kind: 'term', title: '筛选值', path: '/learn/glossary/#s' },
  { kind: 'notice', title: '某厂地块', path: '/notices/1/' },
] as const;
const texts = [
  '低于它，风险可以忽略。',
  '超过它，就要再查。镉的筛选值随酸碱度变。',
  '镉。超过筛选值。',
];

describe('titles', () => {
  test('that are the query itself come first', () => {
    const found = findTitles(parseQuery('筛选值'), pages);
    expect(found.map(({ path }) => path)).toEqual(['/learn/glossary/#s', '/learn/soil-test/#s']);
  });

  test('hold every term, whatever its width or punctuation', () => {
    expect(findTitles(parseQuery('检测　筛选值？'), pages)).toHaveLength(1);
    expect(findTitles(parseQuery('，。'), pages)).toEqual([]);
  });
});

describe('texts', () => {
  test('are found with the words marked, those with the words in the title first', () => {
    const found = findPages(parseQuery('筛选值'), pages, texts);
    expect(found.map(({ kind }) => kind)).toEqual(['lesson', 'term', 'notice']);
    expect(found[2]?.passage).toContainEqual({ text: '筛选值', marked: true });
  });

  test('hold every term, in title and text together', () => {
    const found = findPages(parseQuery('镉 筛选值'), pages, texts);
    expect(found.map(({ kind }) => kind)).toEqual(['term', 'notice']);
  });

  test('do not match across the border of title and text', () => {
    expect(findPages(parseQuery('筛选值超过'), pages, texts)).toEqual([]);
  });
});

test('a lesson is cut at the headings that can be linked to', () => {
  const html =
    '<main><h1>土壤</h1><p>先 看。</p><h2 id="a">第一&amp;步</h2><p>挖。</p><h3>无锚</h3><p>土</p><h2 id="b">二</h2><p>洗手。</p></main>';
  expect(readSections(html, '/learn/x/')).toEqual([
    { kind: 'lesson', title: '土壤', path: '/learn/x/', text: '土壤 先 看。' },
    { kind: 'lesson', title: '土壤：第一&步', path: '/learn/x/#a', text: '挖。 无锚 土' },
    { kind: 'lesson', title: '土壤：二', path: '/learn/x/#b', text: '洗手。' },
  ]);
});

test('a notice is found by its place, its kind and its pollutants, the newest first', () => {
  const [first, second] = noticePages(
    [aNotice({ id: 'old' }), aNotice({ id: 'new', pollutants: ['铬'] })],
    () => '甘肃省嘉峪关市',
  );
  expect(first).toMatchObject({ path: '/notices/new/', title: '某地块' });
  expect(first?.text).toMatch(/嘉峪关.*污染地块.*铬/);
  expect(second?.path).toBe('/notices/old/');
});

test('a term leads to its place in the glossary', () => {
  const term = { id: 'x', term: '词', definition: '意思', category: '', source: '', words: ['词'] };
  expect(termPages([{ ...term, confidence: 'source-read' }])).toEqual([
    { kind: 'term', title: '词', path: '/learn/glossary/#x', text: '意思' },
  ]);
});
