import { describe, expect, test } from 'vitest';
import { parseText } from './seeds.ts';

describe('texts that are hardly texts', () => {
  test('an empty text is an error that says so', () => {
    expect(parseText(' \n').diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['empty-text', 'error'],
    ]);
  });

  test('a text without numbers is kept whole before the first clause', () => {
    const { clauses, diagnostics } = parseText('没有编号的一段话。\n另一段。');
    expect(clauses.map((clause) => [clause.id, clause.paragraphs.length])).toEqual([['x/0', 2]]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['no-numbering']);
  });
});

test('what cannot be seen is taken out and listed, and what nobody can read is pointed at', () => {
  const hidden = ['\u0007', '\u001b', '\u007f', '\u0085', '\u061c', '\u202e', '\u2066', '\ufffe'];
  const parsed = parseText(`一、标题\n甲${hidden.join('乙')}\ue000丙\n`);
  const shown = parsed.clauses.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(''));
  expect(shown.join('')).toBe(`甲${'乙'.repeat(hidden.length - 1)}\ue000丙`);
  expect(parsed.repairs.map(({ original }) => original)).toEqual(hidden);
  expect(parsed.diagnostics.map(({ code, line }) => [code, line])).toContainEqual([
    'unreadable-character',
    2,
  ]);
});
