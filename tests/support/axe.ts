import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Every barrier that axe finds in a page as it stands, one line each. */
export function findBarriers(page: Page, options: RunOptions = {}): Promise<string[]> {
  return runAxe(page, 'document', options);
}

/** How things look as far as their names and those around them tell, of all that was tried so far. */
export type TriedLooks = Set<string>;

/**
 * The same for colours alone. Of many elements that look alike as far as their names and those around them tell, such as the
 * numbers of a plan's clauses, those are tried that stand at even distances from the first to the last; what looks like
 * something that was tried on a page before, such as the header, is not tried again.
 */
export async function findPoorContrast(
  page: Page,
  { tried, runOnly = ['cat.color'] }: { tried: TriedLooks; runOnly?: string[] },
): Promise<string[]> {
  const looks = await page.evaluate(markNewLooks, { tried: [...tried], mark, mostAlike: 16 });
  for (const look of looks) tried.add(look);
  if (looks.length === 0) return [];
  return runAxe(page, JSON.stringify({ include: [`[${mark}]`] }), { runOnly });
}

/** The attribute by which axe is shown what to try. */
const mark = 'data-tried';

/** Mark what looks like nothing tried so far, and give the looks; runs in the page. */
function markNewLooks(given: { tried: string[]; mark: string; mostAlike: number }): string[] {
  const nameOf = (element: Element): string =>
    `${element.localName}.${element.getAttribute('class') ?? ''}[${element.getAttributeNames().join(' ')}]`;
  const lookOf = (element: Element | null): string =>
    element ? `${lookOf(element.parentElement)}>${nameOf(element)}` : '';
  const hasWords = (element: Element): boolean =>
    element.matches('input, select, textarea') ||
    [...element.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim() !== '',
    );
  for (const old of document.querySelectorAll(`[${given.mark}]`)) old.removeAttribute(given.mark);
  const shown = [...document.body.querySelectorAll('*')].filter(
    (element) => hasWords(element) && element.checkVisibility({ visibilityProperty: true }),
  );
  const known = new Set(given.tried);
  const unknown = [...Map.groupBy(shown, lookOf)].filter(([look]) => !known.has(look));
  for (const [, alike] of unknown) {
    const step = Math.ceil(alike.length / given.mostAlike);
    for (const [at, element] of alike.entries()) {
      if (at % step === 0 || at === alike.length - 1) element.setAttribute(given.mark, '');
    }
  }
  return unknown.map(([look]) => look);
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
