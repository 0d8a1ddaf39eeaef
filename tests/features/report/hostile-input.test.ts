import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readClauseAddress } from '../../../src/features/report/citation.ts';
import { cleanLine, cleanText } from '../../../src/features/report/clean.ts';
import { composeReport } from '../../../src/features/report/letter.ts';
import { mailtoAddress } from '../../../src/features/report/mailto.ts';
import { composeRequest, fillReply } from '../../../src/features/report/request.ts';
import { validate } from '../../../src/features/report/validate.ts';
import { writeCalendar } from '../../../src/shared/ics.ts';

describe('what a reader types', () => {
  test.each(['\u202e', '\u200f', '\u2066', '\u0000', '\u001b', '\ufeff', '\u200b', '\ud800'])(
    'loses %j, which would change how the letter reads',
    (mark) => {
      expect(cleanText(`甲${mark}乙`)).toBe('甲乙');
    },
  );

  test('keeps markup, emoji and joined emoji as the text they are', () => {
    expect(cleanLine(' <img src=x onerror=alert(1)>\n👩‍🌾 ')).toBe('<img src=x onerror=alert(1)> 👩‍🌾');
  });

  test('of any kind makes a letter, a request and an e-mail without failing', () => {
    const values = fc.dictionary(
      fc.constantFrom(
        'category',
        'seen',
        'place',
        'point',
        'when',
        'name',
        'signing',
        'subject',
        'form',
      ),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(values, (typed) => {
        const { subject, text } = composeReport(typed, { labels: {}, citation: undefined });
        const request = composeRequest(typed, {}, undefined);
        for (const made of [text, request.text, fillReply('{subject}', typed)])
          expect(made).not.toMatch(/[\u202a-\u202e\u2066-\u2069\0]|undefined/);
        expect(() => new URL(mailtoAddress(subject, text))).not.toThrow();
      }),
      { seed: 6, numRuns: 300 },
    );
  });

  test('that is too long is refused with both counts, and nothing is cut', () => {
    const fields = [{ id: 'place', label: '位置', type: 'line', max: 5 }] as const;
    expect(validate(fields, { place: '😀'.repeat(6) })).toEqual([
      { field: 'place', message: '「位置」最多 5 个字，现在有 6 个，请删去一些。' },
    ]);
    expect(validate(fields, { place: '😀'.repeat(5) })).toEqual([]);
  });
});

describe('the address', () => {
  test('names a clause by plan and numbers', () => {
    expect(readClauseAddress('?clause=shuozhou/4.2.2.100')).toEqual({
      plan: 'shuozhou',
      ordinals: '4.2.2.100',
    });
  });

  test.each([
    '',
    '?clause=',
    '?clause=<script>',
    '?clause=//evil.example/x',
    '?clause=../../etc/1',
    '?clause=shuozhou/4%0a',
    `?clause=shuozhou/${'1.'.repeat(60)}`,
    '?clause=https://evil.example/1',
  ])('that says %j names none', (search) => {
    expect(readClauseAddress(search)).toBeUndefined();
  });
});

test('a calendar file has no line of its own from what was typed, and none above 75 bytes', () => {
  const reminder = {
    uid: 'a@b',
    date: '2026-12-21',
    rule: null,
    summary: '期限\nATTENDEE:x;y,z\\',
    description: '长'.repeat(200),
    url: null,
    alarm: 'PT9H',
  };
  const file = writeCalendar([reminder], { name: '期限', part: 'request', stamp: '2026-11-23' });
  const lines = file.split('\r\n');
  expect(lines.filter((line) => line.startsWith('ATTENDEE'))).toEqual([]);
  expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
  expect(file).toContain('期限\\nATTENDEE:x\\;y\\,z\\\\');
});
