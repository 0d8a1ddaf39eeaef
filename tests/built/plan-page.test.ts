import type { Locator, Page } from 'playwright-core';
import { describe, expect, test as plain } from 'vitest';
import { addressOf, pages, settled, test } from '../support/site.ts';

/** A plan page on which something was taken out and something was put in. */
const repaired = pages.find(
  ({ path, html }) =>
    /^\/plans\/./.test(path) && html.includes('repair-gap') && html.includes('<ins'),
);

plain('some plan of the site has repairs of both kinds', () => {
  expect(repaired).toBeDefined();
});

const path = repaired?.path ?? '/';

function clauseIds(html: string): string[] {
  return [...html.matchAll(/<section class="?clause"? id="?(c-[\w-]+)/g)].map(([, id = '']) => id);
}

test.for([
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])('the text begins in the first screen, $width by $height', async (viewport, { look }) => {
  const plans = pages.filter(({ path: own }) => /^\/plans\/[^/]+\/$/.test(own));
  expect(plans).not.toEqual([]);
  for (const plan of plans) {
    const page = await look(plan.path, viewport);
    const { top } = await boxOf(page.locator('.plan-text .clause').first());
    expect(top, plan.path).toBeLessThan(viewport.height * 0.7);
  }
});

test('what is known of the text folds at its end, and a link at the top leads into it', async ({
  open,
}) => {
  const page = await open(path);
  expect(await page.locator('.plan-facts').isVisible()).toBe(false);
  await page.locator('.plan-jumps a[href="#about-text"]').click();
  await page.locator('.plan-facts').waitFor();
});

test('what stood in the source is hidden until the reader asks for it, without any script', async ({
  open,
}) => {
  const page = await open(path, { javaScriptEnabled: false });
  const originals = page.locator('.plan-text del');
  expect(await originals.first().isVisible()).toBe(false);
  await page.locator('.plan-tools > summary').click();
  await page.locator('#show-repairs').check();
  expect(await originals.first().isVisible()).toBe(true);
});

test('copied text is the clean text, whether repairs are shown or not', async ({ open }) => {
  const page = await open(path);
  const before = await selectText(page);
  await page.locator('.plan-tools > summary').click();
  await page.locator('#show-repairs').check();
  expect(await selectText(page)).toBe(before);
});

test('a term opens its definition below its paragraph, which stays out of what is copied', async ({
  open,
}) => {
  const page = await open(path);
  const before = await selectText(page);
  const term = page.locator('.plan-text .term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.plan-text .term-note', { hasText: '：' });
  await note.waitFor();
  expect(await note.textContent()).toMatch(/^.+：.{5,}/);
  expect(await term.getAttribute('aria-expanded')).toBe('true');
  expect(await selectText(page)).toBe(before);
  await page.keyboard.press('Escape');
  expect(await note.count()).toBe(0);
  expect(await page.evaluate(() => document.activeElement?.className)).toBe('term');
});

test('on a small screen a definition comes into view and covers nothing', async ({ open }) => {
  const page = await open(path, { viewport: { width: 320, height: 568 } });
  const longest = await page.locator('.plan-text p').evaluateAll((paragraphs) => {
    const lengths = paragraphs.map((own) =>
      own.querySelector('.term') ? own.textContent.length : 0,
    );
    return lengths.indexOf(Math.max(...lengths));
  });
  const paragraph = page.locator('.plan-text p').nth(longest);
  const term = paragraph.locator('.term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const note = paragraph.locator('.term-note', { hasText: '：' });
  await note.waitFor();
  const { top, bottom } = await boxOf(note);
  expect(top).toBeGreaterThanOrEqual(0);
  // A window scrolls by whole pixels.
  expect(bottom).toBeLessThan(568 + 1);
  const lines = await paragraph.evaluate((own) => {
    const text = new Range();
    text.setStart(own, 0);
    text.setEndBefore(own.querySelector('.term-note')!);
    return Math.max(...[...text.getClientRects()].map((line) => line.bottom));
  });
  expect(top).toBeGreaterThanOrEqual(lines);
});

test('a term in a heading opens below the heading', async ({ open }) => {
  const page = await open(path);
  const term = page.locator('.clause-heading .term').first();
  await term.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.clause-heading + .term-note', { hasText: '：' });
  await note.waitFor();
  const heading = await boxOf(page.locator('.clause-heading:has([aria-expanded="true"])'));
  expect((await boxOf(note)).top).toBeGreaterThanOrEqual(heading.bottom);
});

test('without script a term is a link to its entry in the glossary', async ({ open }) => {
  const page = await open(path, { javaScriptEnabled: false });
  const href = await page.locator('.plan-text .term').first().getAttribute('href');
  expect(href).toMatch(/\/learn\/glossary\/#[a-z-]+$/);
});

test('a repaired place leads to its entry in the list of repairs', async ({ open }) => {
  const page = await open(path);
  await page.locator('.repair:not(.repair-gap)').first().click();
  await page.waitForURL(/\/repairs\/(?:in\/[\d-]+\/)?#r-/);
  expect(await page.locator('li:target').count()).toBe(1);
});

test('a number is a link to its own clause, which is marked on arrival', async ({ open }) => {
  const page = await open(path);
  const number = page.locator('.clause-number').nth(5);
  await number.focus();
  await page.keyboard.press('Enter');
  const target = page.locator('.clause:target');
  expect(`#${await target.getAttribute('id')}`).toBe(await number.getAttribute('href'));
  const ground = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const marked = await target.evaluate((clause) => getComputedStyle(clause).backgroundColor);
  expect(marked).not.toBe(ground);
});

test('on a telephone the outline is one line that names the place, and closes after a choice', async ({
  open,
}) => {
  const page = await open(path, { viewport: { width: 360, height: 720 } });
  const fold = page.locator('plan-outline details');
  await fold.locator('summary').click();
  const choice = fold.locator('li a').nth(4);
  const label = await choice.textContent();
  await choice.click();
  await expect.poll(() => page.locator('plan-outline [data-here]').textContent()).toBe(label);
  expect(await fold.getAttribute('open')).toBeNull();
});

async function boxOf(locator: Locator): Promise<{ top: number; bottom: number }> {
  return locator.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    return { top, bottom };
  });
}

/** What the clipboard would get of the second clause-bearing half of the text. */
async function selectText(page: Page): Promise<string> {
  return page.evaluate(() => {
    const selection = getSelection();
    selection?.selectAllChildren(document.querySelector('.plan-text')!);
    return (selection?.toString() ?? '').replaceAll(/\s+/g, '');
  });
}

describe('a long text', () => {
  const phone = { viewport: { width: 390, height: 800 } };
  const [long] = pages
    .filter((page) => /^\/plans\/[\w-]+\/$/.test(page.path))
    .map((page) => ({ path: page.path, ids: clauseIds(page.html) }))
    .sort((one, other) => other.ids.length - one.ids.length);
  const { path: address, ids } = long!;
  const middle = ids[Math.floor(ids.length / 2)]!;

  /** The clauses that the browser has not laid out. */
  function unlaid(page: Page): Promise<number> {
    return page
      .locator('.clause-body')
      .evaluateAll(
        (bodies) =>
          bodies.filter((body) => !body.checkVisibility({ contentVisibilityAuto: true })).length,
      );
  }

  test('is laid out only near the screen, and whole on paper and without script', async ({
    open,
  }) => {
    const page = await open(address, phone);
    expect(await unlaid(page)).toBeGreaterThan(ids.length / 2);
    await page.emulateMedia({ media: 'print' });
    expect(await unlaid(page)).toBe(0);
    const plain = await open(address, { ...phone, javaScriptEnabled: false });
    expect(await unlaid(plain)).toBe(0);
  });

  test.for([
    { width: 390, height: 800 },
    { width: 1280, height: 800 },
  ])('keeps about as much room as it takes, at $width', async (viewport, { open }) => {
    const heightOf = async (javaScriptEnabled: boolean): Promise<number> => {
      const page = await open(address, { viewport, javaScriptEnabled });
      return page.locator('.plan-text').evaluate((text) => text.getBoundingClientRect().height);
    };
    const kept = await heightOf(true);
    const taken = await heightOf(false);
    expect(kept / taken).toBeGreaterThan(0.7);
    expect(kept / taken).toBeLessThan(1.4);
  });

  test('leads to any clause, up or down, and stays there', async ({ open }) => {
    const page = await open(address, phone);
    const distances = await page.evaluate(
      async (order) => {
        const painted = (): Promise<number> => new Promise(requestAnimationFrame);
        const found: number[] = [];
        for (const id of order) {
          location.hash = id;
          for (let frame = 0; frame < 8; frame++) await painted();
          found.push(Math.round(document.getElementById(id)!.getBoundingClientRect().top));
        }
        return found;
      },
      [ids.at(-9)!, ids[7]!, middle, ids[30]!, ids.at(-40)!],
    );
    for (const distance of distances) {
      expect(distance).toBeGreaterThanOrEqual(0);
      expect(distance).toBeLessThan(100);
    }
  });

  test('opens at the clause that is asked for, and stays there', async ({ open }) => {
    const page = await open(`${address}#${middle}`, phone);
    expect(await unlaid(page)).toBe(0);
    const top = await page
      .locator(`#${middle}`)
      .evaluate((clause) => clause.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  });

  test('is where it was read before, after a reload and on the way back', async ({ open }) => {
    const page = await open(address, phone);
    const clause = page.locator(`#${middle}`);
    const distance = (): Promise<number> =>
      clause.evaluate((section) => Math.abs(section.getBoundingClientRect().top));
    // The browser notes by and by how far was read; who leaves within the same moment comes back to what it had noted.
    const cameBack = async (leave: () => Promise<unknown>): Promise<number> => {
      await clause.evaluate((section) => section.scrollIntoView());
      await leave();
      await settled(page);
      return distance();
    };
    await expect.poll(() => cameBack(() => page.reload())).toBeLessThan(100);
    // The browser itself comes back to the screen that was read, not to the line.
    const thereAndBack = async (): Promise<void> => {
      await page.goto(addressOf('/about/'));
      await page.goBack();
    };
    await expect.poll(() => cameBack(thereAndBack)).toBeLessThan(phone.viewport.height);
  });
});
