import { describe, expect, test } from 'vitest';
import { readFileSync } from 'node:fs';
import { isSparing } from '../../../src/features/offline/connection.ts';
import {
  fits,
  hasKind,
  isWhole,
  isWholePage,
  sumOf,
} from '../../../src/features/offline/responses.ts';
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

describe('what stands at an address', () => {
  const site = 'https://a.example/soil/';
  const typed = (type: string, body = ''): Response =>
    new Response(body, { headers: { 'content-type': type } });

  test.for([
    ['plans/x/', 'text/html; charset=utf-8'],
    ['_astro/a.js', 'text/javascript'],
    ['_astro/a.js', 'application/javascript; charset=utf-8'],
    ['_astro/a.css', 'text/css'],
    ['favicon.svg', 'image/svg+xml'],
    // Hosts differ in what they call these, and browsers take no notice of it.
    ['manifest.webmanifest', 'application/octet-stream'],
    ['data/x.json', 'text/plain'],
    ['pagefind/0123456789abcdef/index/0/1.pf_index', ''],
  ] as const)('%s may be %s', ([path, type]) => {
    expect(hasKind(`${site}${path}`, typed(type))).toBe(true);
  });

  test.for([
    ['_astro/a.js', 'text/html; charset=utf-8'],
    ['_astro/a.css', 'text/plain'],
    ['favicon.svg', 'image/png'],
    ['data/x.json', 'text/html'],
    ['pagefind/0123456789abcdef/texts/1.json', 'TEXT/HTML'],
    ['plans/x/', 'application/json'],
  ] as const)('%s cannot be %s', ([path, type]) => {
    expect(hasKind(`${site}${path}`, typed(type))).toBe(false);
  });

  test('has the content that the build knows', async () => {
    const sum = await sumOf(new TextEncoder().encode('body{}'));
    const fitting = (text: string): Promise<boolean> =>
      fits(`${site}_astro/a.css`, typed('text/css', text), sum);
    expect(sum).toMatch(/^[0-9a-f]{16}$/);
    expect(await fitting('body{}')).toBe(true);
    expect(await fitting('body{')).toBe(false);
  });

  test('is not what breaks off on its way', async () => {
    const broken = new ReadableStream({
      start: (controller) => controller.error(new TypeError('network')),
    });
    const response = new Response(broken, { headers: { 'content-type': 'text/css' } });
    expect(await fits(`${site}_astro/a.css`, response, '0123456789abcdef')).toBe(false);
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
