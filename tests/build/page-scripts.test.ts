import { expect, test } from 'vitest';
import { putScriptsLast } from '../../src/build/page-scripts.ts';

const script = (name: string): string => `<script type="module" src="/_astro/${name}.js"></script>`;
const page = (...scripts: readonly string[]): string =>
  `<body><main>${scripts.slice(1).join('')}</main>${scripts[0] ?? ''}</body></html>`;

test('several scripts wait at the end of the page, in their order', () => {
  expect(putScriptsLast(page(script('layout'), script('filter'), script('map')))).toBe(
    `<body><main></main><template data-later>${script('filter')}${script('map')}${script('layout')}</template></body></html>`,
  );
});

test('a single script, one that blocks and data stay where they are', () => {
  const others =
    '<script src="/parts/1/reading.js"></script><script type="application/ld+json">{}</script>';
  expect(putScriptsLast(page(script('layout'), others))).toBe(page(script('layout'), others));
});
