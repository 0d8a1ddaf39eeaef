import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every barrier that axe finds in a page as it stands, one line each. */
export function findBarriers(page: Page, options: RunOptions = {}): Promise<string[]> {
  return runAxe(page, 'document', options);
}

/**
 * The same for colours alone. Of many elements that look alike as far as their names and those around them tell, such as the
 * numbers of a plan's clauses, those are tried that stand at even distances from the first to the last.
 */
export function findPoorContrast(page: Page, runOnly: string[] = ['cat.color']): Promise<string[]> {
  const pick = (mostAlike: number): { include: Element[] } => {
    const nameOf = (element: Element): string =>
      `${element.localName}.${element.getAttribute('class') ?? ''}[${element.getAttributeNames().join(' ')}]`;
    const lookOf = (element: Element | null): string =>
      element ? `${lookOf(element.parentElement)}>${nameOf(element)}` : '';
    const hasWords = (element: Element): boolean =>
      element.matches('input, select, textarea') ||
      [...element.childNodes].some(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
      );
    const shown = [...document.body.querySelectorAll('*')].filter(
      (element) => hasWords(element) && element.checkVisibility({ visibilityProperty: true }),
    );
    const include = [...Map.groupBy(shown, lookOf).values()].flatMap((alike) =>
      alike.filter(
        (_, at) => at % Math.ceil(alike.length / mostAlike) === 0 || at === alike.length - 1,
      ),
    );
    return { include };
  };
  return runAxe(page, `(${pick.toString()})(16)`, { runOnly });
}

/** Run axe on a context, as an expression that the page evaluates. */
async function runAxe(page: Page, context: string, options: RunOptions): Promise<string[]> {
  // Evaluated from outside, so the page's content security policy stays as readers have it.
  await page.evaluate(`if (!('axe' in window)) { ${source} }`);
  // What is laid out when it is near the screen is looked at as it then stands.
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { content-visibility: visible !important }');
    document.adoptedStyleSheets.push(sheet);
  });
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(${context}, ${JSON.stringify({ resultTypes: ['violations'], ...options })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}
