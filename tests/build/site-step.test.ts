import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { siteStep } from '../../src/build/site-step.ts';

/** Run a step as a build does; gives what it was told, in order. */
async function runStep(base: string): Promise<unknown[]> {
  const told: unknown[] = [];
  const { hooks } = siteStep(
    'step',
    ({ root, base, address }) => {
      told.push({ root, base, address });
    },
    (base) => {
      told.push(base);
    },
  );
  const config = { base, site: 'https://example.test/' };
  await hooks['astro:config:done']?.({ config } as never);
  await hooks['astro:build:start']?.({} as never);
  await hooks['astro:build:done']?.({ dir: new URL('file:///project/dist/') } as never);
  return told;
}

test.each([
  ['/', '/', 'https://example.test/'],
  ['below', '/below/', 'https://example.test/below/'],
  ['/below/', '/below/', 'https://example.test/below/'],
])(
  'a step of a site under %s knows its base before any page is made, its folder and address after',
  async (written, base, address) => {
    const root = fileURLToPath('file:///project/dist/');
    expect(await runStep(written)).toEqual([base, { root, base, address }]);
  },
);
