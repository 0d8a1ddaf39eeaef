import { describe, expect, test } from 'vitest';
import { buildCorpus, type SeedSource } from '../../src/corpus/build-corpus.ts';
import { planFile, registers, seed, sha256 } from './plan-file.ts';

describe('what is wrong is pointed at where it stands, though the same words stand before it', () => {
  const placeOf = (text: string, code: string, seeds: readonly SeedSource[] = [seed]): string[] =>
    buildCorpus([{ id: 'x', file: 'x.mdx', text }], seeds, registers)
      .diagnostics.filter((diagnostic) => diagnostic.code === code)
      .map(({ line, column }) => `${line}:${column}`);
  const lineOf = (text: string, words: string): number =>
    text.slice(0, text.lastIndexOf(words)).split('\n').length;

  test('the seed of a plan whose title names the same file', () => {
    expect(placeOf(planFile({ title: 'x.txt' }), 'seed-missing', [])).toEqual(['10:17']);
  });

  test('a checksum that an issuer bears too', () => {
    const changed = { ...seed, sha256: 'b'.repeat(64) };
    const found = placeOf(planFile({ issuer: sha256 }), 'seed-changed', [changed]);
    expect(found).toEqual(['10:32']);
  });

  test('a code that the title bears too', () => {
    const text = planFile({ title: "'adcode: 999999'", adcode: "'999999'" });
    expect(placeOf(text, 'adcode-unknown')).toEqual(['5:9']);
  });

  test('the second of two repairs, whose words the first names', () => {
    const text = planFile({
      repairs: [
        '',
        '  - { find: 乙, replace: 丙, kind: typo, note: 不是林业局 }',
        '  - { find: 林业局, replace: 丙, kind: typo, note: 丁 }',
      ].join('\n'),
    });
    expect(placeOf(text, 'listed-repair-missing')).toEqual([`${lineOf(text, '林业局')}:13`]);
  });

  test('the second of two accepted warnings of one code', () => {
    const text = planFile({
      accepted: [
        '',
        '  - { code: numbering-gap, clause: x/3, note: 原文如此 }',
        '  - { code: numbering-gap, clause: x/9, note: 原文如此 }',
      ].join('\n'),
    });
    expect(placeOf(text, 'accepted-unused')).toEqual([`${lineOf(text, 'x/9')}:5`]);
  });

  test('a misspelt key, whose value stands below it', () => {
    const text = planFile({ title: 'titel', titel: '\n  甲' });
    expect(placeOf(text, 'front-matter-field')).toEqual([`${lineOf(text, 'titel')}:1`]);
  });

  test('front matter that is no more than a sign of the fence', () => {
    expect(placeOf('---\n-\n---\n', 'front-matter-field')).toEqual(['2:1']);
  });
});
