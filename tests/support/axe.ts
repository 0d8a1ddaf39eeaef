import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every barrier that axe finds in a page as it stands, one line each. */
export async function findBarriers(page: Page, options: RunOptions = {}): Promise<string[]> {
  // Evaluated from outside, so the page's content security policy stays as readers have it.
  await page.evaluate(`if (!('axe' in window)) { ${source} }`);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
