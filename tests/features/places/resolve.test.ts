import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { getTerms } from '../../../src/features/learn/glossary.query.ts';
import { resolve } from '../../../src/features/places/resolve.ts';
import type { Answer } from '../../../src/features/places/types.ts';
import { ask, gazetteer } from './support.ts';

interface Golden {
  q: string;
  kind: string;
  answer: string;
  adcodes: string[];
  where: 'place' | 'search';
}

const read = (file: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8'));
const golden = read('places/golden.json') as Golden[];
const clauseQueries = (read('golden-queries.json') as { q: string; kind: string }[]).filter(
  ({ kind }) => kind !== 'place',
);

/** What of an answer a golden query is about. */
const views: Readonly<Record<string, (answer: Answer, golden: Golden) => unknown>> = {
  one: ({ state, codes }) => [state, codes[0]],
  choose: ({ state, codes }, { adcodes }) => [
    state,
    codes[0],
    adcodes.filter((code) => !codes.slice(0, 5).includes(code)),
  ],
  in: ({ codes }, { adcodes }) => codes.slice(0, 5).includes(adcodes[0]!),
  parent: ({ how, codes }) => [how, codes[0]],
  town: ({ state, how, codes }) => [state, how, codes[0]],
  county: ({ state }) => state,
  outside: ({ state }) => state,
  none: ({ state, claim }, { where }) => (where === 'search' ? claim === 'card' : state),
  unsure: ({ state, how }) => [state, how],
};
const wanted: Readonly<Record<string, (golden: Golden) => unknown>> = {
  one: ({ adcodes }) => ['one', adcodes[0]],
  choose: ({ adcodes }) => ['choose', adcodes[0], []],
  in: () => true,
  parent: ({ adcodes }) => ['zone', adcodes[0]],
  town: ({ adcodes }) => ['one', 'town', adcodes[0]],
  county: () => 'county',
  outside: () => 'outside',
  none: ({ where }) => (where === 'search' ? false : 'none'),
  unsure: () => ['choose', 'slip'],
};

test.each(golden)('$q is understood ($kind)', (query) => {
  const answer = ask(query.q, query.where);
  expect(views[query.answer]!(answer, query)).toEqual(wanted[query.answer]!(query));
});

describe('a text that means no place', () => {
  test.each(clauseQueries)('$q stays a query for clauses', ({ q }) => {
    expect(ask(q, 'search')).toMatchObject({ claim: 'none' });
  });

  test('among the terms of the glossary gets no card on the search page', () => {
    const cards = getTerms().filter(({ term }) => ask(term, 'search').claim === 'card');
    expect(cards.map(({ term }) => term)).toEqual([]);
  });

  test.each(['资源', '合作', '公安', '黑河', '和平'])(
    'may be a word as well: %s gets one line, and only alone',
    (word) => {
      expect(ask(word, 'search').claim).toBe('hint');
      expect(ask(`${word}的`, 'search').claim).toBe('none');
    },
  );
});

describe('what is not sure', () => {
  test('is said: a slip, a former name, a code, a zone', () => {
    const asked = ['副清', '崇文区', '512081', '兰州新区', '怀仁县', '四川省朔州市'];
    expect(asked.map((text) => ask(text).how)).toEqual([
      'slip',
      'former',
      'code',
      'zone',
      'suffix',
      'conflict',
    ]);
  });

  test('stands below what is: another place that had the name, or sounds alike and is held', () => {
    expect(ask('江北区')).toMatchObject({ codes: ['330205'], also: ['500157'] });
    expect(ask('龙川').also).toContain('533124');
  });

  test('may lack a character, or have one too many, where the city is known', () => {
    expect(ask('资阳市雁区')).toMatchObject({ codes: ['512002'], how: 'slip' });
    expect(ask('呼和特市')).toMatchObject({ codes: ['150100'], how: 'slip' });
  });

  test('is not taken for a slip where it is a name in Latin letters of its own', () => {
    expect(['lhasa', 'Hotan'].map((text) => ask(text).codes)).toEqual([['540100'], ['653200']]);
  });

  test('may be wrong before a county that is right', () => {
    expect(ask('荷泽曹县')).toMatchObject({ codes: ['371721'], how: 'slip' });
  });

  test('asks for the file that would tell', () => {
    const bare = (text: string): Answer => resolve(text, gazetteer, { where: 'place' });
    const asked = ['yanjiang', '资阳市雁区', '云南龙川', '140624', '資陽雁江', '资阳市保和镇'];
    expect(asked.map((text) => bare(text).wants)).toEqual([
      'sounds',
      'sounds',
      'sounds',
      'codes',
      'traditional',
      'towns/51',
    ]);
    expect(bare('雁江区')).not.toHaveProperty('wants');
  });
});

describe('bad input', () => {
  const odd = [
    '',
    '   ',
    '😀🌾',
    '<b>雁江</b>',
    '"><script>alert(1)</script>',
    '1234567890',
    '加利福尼亚',
    '\u0000\ud800',
    '__proto__',
    '(((((',
  ];
  test.each(odd)('%j is answered with no place or with what it holds', (text) => {
    expect(['none', 'one', 'county']).toContain(ask(text).state);
  });

  test('of ten thousand characters is answered by its beginning', () => {
    expect(ask('海南'.repeat(5000)).codes[0]).toBe('460000');
    expect(ask('a'.repeat(10_000)).state).toBe('none');
    expect(ask(`资阳雁江区${'，'.repeat(10_000)}`).codes).toEqual(['512002']);
  });

  test('of any kind never throws, and names no place that is not in the list', () => {
    const some = [...gazetteer.forms.keys()];
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(...some),
      fc.constantFrom('市', '污染', ' '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.boolean(), (pieces, isSearch) => {
        const { codes, also } = ask(pieces.join(''), isSearch ? 'search' : 'place');
        const unknown = [...codes, ...also].filter((code) => !gazetteer.places.has(code));
        expect(unknown).toEqual([]);
      }),
      { numRuns: 1500, seed: 18 },
    );
  });
});
