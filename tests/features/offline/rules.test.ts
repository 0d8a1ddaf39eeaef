import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { isSparing } from '../../../src/features/offline/connection.ts';
import { isWhole, isWholePage } from '../../../src/features/offline/responses.ts';
import { themeColors } from '../../../src/shared/settings.ts';

/** A response as the network gives it; one that a script makes has another type. */
function answer(own: { status?: number; type?: ResponseType; redirected?: boolean }): Response {
  const response = new Response('', {
    status: own.status ?? 200,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  Object.defineProperty(response, 'type', { value: own.type ?? 'basic' });
  Object.defineProperty(response, 'redirected', { value: own.redirected ?? false });
  return response;
}

describe('what may be kept', () => {
  test('is a whole answer of our own', () => {
    expect(isWhole(answer({}))).toBe(true);
    expect(isWholePage(answer({}))).toBe(true);
  });

  test.for([
    { status: 206 },
    { status: 404 },
    { status: 500 },
    { type: 'opaque' as const },
    { type: 'cors' as const },
    { redirected: true },
  ])('is nothing else: %o', (own) => {
    expect(isWhole(answer(own))).toBe(false);
    expect(isWholePage(answer(own))).toBe(false);
  });
});

test('who saves data or has a slow line is given nothing unasked', () => {
  expect(
    [{ saveData: true }, { effectiveType: '3g' }, { effectiveType: 'slow-2g' }].every(isSparing),
  ).toBe(true);
  expect([undefined, {}, { saveData: false, effectiveType: '4g' }].some(isSparing)).toBe(false);
});

test('the colours round the pages are those of the tokens', () => {
  const tokens = readFileSync(
    new URL('../../../src/site/styles/tokens.css', import.meta.url),
    'utf8',
  );
  expect(tokens).toContain(`--color-sheet: light-dark(${themeColors.light}, ${themeColors.dark});`);
});
