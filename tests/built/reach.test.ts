/** What a reader needs who enlarges, spaces out, or goes by keyboard; axe can not see these. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { representatives, test } from '../support/site.ts';

/** A window of 1280 × 1024 at 400 %. */
const enlarged = { width: 320, height: 256 };
const wide = { width: 1280, height: 720 };

/** The spacing that WCAG 1.4.12 asks pages to bear. */
const spacing =
  '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } ' +
  'p { margin-block-end: 2em !important }';

describe.each([...representatives])('$path', ({ path }) => {
  test('holds together at 400 %, and whatever has the focus is seen', async ({ look }) => {
    const page = await look(path, enlarged);
    expect(await overflow(page)).toBe(0);
    expect(await stuckShare(page)).toBeLessThanOrEqual(1 / 3);
    expect(await findUnseenFocus(page)).toEqual([]);
    expect(await withSpacing(page)).toEqual([]);
  });

  test('holds together with the largest text, and whatever has the focus is seen', async ({
    look,
  }) => {
    const page = await look(path, wide);
    expect(await findUnseenFocus(page)).toEqual([]);
    expect(await withSpacing(page)).toEqual([]);
    await page.evaluate(() =>
      Object.assign(document.documentElement.dataset, { textSize: '5', spacing: 'wide' }),
    );
    expect(await overflow(page)).toBe(0);
    await page.locator('.reading summary').click();
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await overflow(page)).toBe(0);
  });
});

test('the Tab key passes from the skip link through the whole page and out of it', async ({
  open,
}) => {
  const page = await open('/report/letter/', { viewport: wide });
  const order = await page.evaluate(() => document.body.querySelectorAll('*').length);
  const seen: number[] = [];
  for (let press = 0; press < order; press++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')].indexOf(document.activeElement ?? document.body),
    );
    if (at === -1) break;
    seen.push(at);
  }
  expect(seen.length).toBeGreaterThan(20);
  expect(seen).toEqual(seen.toSorted((a, b) => a - b));
});

/** How many pixels the page is wider than the window. */
function overflow(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return Math.max(0, scrollWidth - clientWidth);
  });
}

/** How much of the window's height stays covered while the reader scrolls. */
function stuckShare(page: Page): Promise<number> {
  return page.evaluate(() => {
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const stuck = [...document.querySelectorAll('main *, body > *')].filter((element) =>
      ['sticky', 'fixed'].includes(getComputedStyle(element).position),
    );
    const heights = stuck
      .map((element) => element.getBoundingClientRect())
      .filter(({ top, width }) => top < innerHeight && width > innerWidth / 2)
      .map(({ height }) => height);
    return heights.reduce((sum, height) => sum + height, 0) / innerHeight;
  });
}

/**
 * What can have the focus and is then covered, outside the window or without an outline. Of many that look alike, such as
 * the numbers of a plan's clauses, those are tried that stand at even distances from the first to the last.
 */
function findUnseenFocus(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const stops = [
      ...document.querySelectorAll<HTMLElement>(
        'a[href], button:enabled, input:enabled, select, textarea, summary, [tabindex="0"]',
      ),
    ].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility({ visibilityProperty: true }));
    const isStuck = (element: Element): boolean =>
      ['sticky', 'fixed'].includes(getComputedStyle(element).position);
    const isSeen = (stop: HTMLElement): boolean =>
      [...stop.getClientRects()].some(({ left, top, right, bottom }) =>
        [0.15, 0.5, 0.85].some((part) => {
          // Of what is larger than the window, the part that is in it.
          const [x, y] = [Math.max(left, 0), Math.max(top, 0)];
          const width = Math.min(right, innerWidth) - x;
          const height = Math.min(bottom, innerHeight) - y;
          if (width <= 0 || height <= 0) return false;
          const hit = document.elementFromPoint(x + width * part, y + height * part);
          if (!hit) return false;
          // A field that lies behind its label, or a link whose place another element of its line takes.
          const isAround = hit.contains(stop) && !isStuck(hit);
          return stop.contains(hit) || isAround || hit.closest('label')?.contains(stop) === true;
        }),
      );
    const hasOutline = (stop: HTMLElement): boolean => {
      const { outlineStyle, outlineWidth } = getComputedStyle(stop);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    const lookOf = (stop: Element): string =>
      [stop, stop.parentElement, stop.parentElement?.parentElement]
        .map((own) => `${own?.localName}.${own?.className}`)
        .join('<');
    const tried = [...Map.groupBy(stops, lookOf).values()].flatMap((alike) =>
      alike.filter((_, at) => at % Math.ceil(alike.length / 16) === 0 || at === alike.length - 1),
    );
    return tried.flatMap((stop) => {
      stop.focus({ focusVisible: true });
      if (document.activeElement !== stop) return [];
      const name = `${stop.localName}.${stop.className} ${stop.textContent.trim().slice(0, 20)}`;
      if (!isSeen(stop)) return [`covered: ${name}`];
      return hasOutline(stop) ? [] : [`no outline: ${name}`];
    });
  });
}

/** What goes wrong when a reader spaces the text out: the page grows too wide, or words are cut off. */
function withSpacing(page: Page): Promise<string[]> {
  return page.evaluate((rules) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
    document.adoptedStyleSheets.push(sheet);
    const { scrollWidth, clientWidth } = document.documentElement;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      const { overflow, textOverflow } = getComputedStyle(element);
      // One line that stands in for a list shows where it is cut, and hidden words are hidden on purpose.
      const isMeant =
        textOverflow === 'ellipsis' ||
        element.matches(
          '.visually-hidden, .stacked-table thead, .compare-table thead, .leaflet-container',
        );
      const isCut =
        element.scrollWidth > element.clientWidth + 1 ||
        element.scrollHeight > element.clientHeight + 1;
      return /hidden|clip/.test(overflow) && !isMeant && isCut && element.checkVisibility();
    });
    document.adoptedStyleSheets.pop();
    const tooWide = scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : [];
    return [...tooWide, ...cut.map((element) => `cut: ${element.localName}.${element.className}`)];
  }, spacing);
}
