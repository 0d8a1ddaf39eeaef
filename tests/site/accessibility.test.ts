import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { describe, expect } from 'vitest';
import { representatives, test } from '../support/site.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const views = [
  { width: 320, colorScheme: 'light' },
  { width: 320, colorScheme: 'dark' },
  { width: 1440, colorScheme: 'light' },
  { width: 1440, colorScheme: 'dark' },
] as const;

describe.each([...representatives])('$path', ({ path }) => {
  test.for(views)(
    'has no barrier at $width px, $colorScheme',
    async ({ width, colorScheme }, { open }) => {
      const page = await open(path, { viewport: { width, height: 900 }, colorScheme });
      // Evaluated from outside, so the page's content security policy stays as readers have it.
      await page.evaluate(axeSource);
      const { violations } = await page.evaluate<AxeResults>(
        'axe.run({ resultTypes: ["violations"] })',
      );
      expect(
        violations.flatMap(({ id, nodes }) =>
          nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
        ),
      ).toEqual([]);
    },
  );
});
