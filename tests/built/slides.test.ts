/** The lessons and the simulations as they are thrown on a wall. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { pages, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const projected = pages
  .filter(({ html }) => html.includes('<lesson-slides'))
  .map(({ path }) => path)
  .sort();
const walls = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
];

/** Show one screen after the other, on a wall as large as the window, with its answers open, for each place that it speaks of. */
async function lookAtSlides(page: Page): Promise<{ slide: string; faults: string[] }[]> {
  return page.evaluate(() => {
    Object.assign(Element.prototype, { requestFullscreen: undefined });
    const part = (name: string): HTMLElement => document.querySelector(`[data-part="${name}"]`)!;
    part('start').click();
    const choice = document.querySelector<HTMLSelectElement>('.slides-controls select')!;
    const places = [...choice.options].map(({ value }) => value);
    const scale = innerHeight / 720;

    const faultsOf = (slide: Element): string[] => {
      const faults: string[] = [];
      for (const box of [slide, ...slide.querySelectorAll('figure')]) {
        if (box.scrollHeight > box.clientHeight || box.scrollWidth > box.clientWidth) {
          faults.push(`${box.localName} is larger than the screen`);
        }
      }
      const texts = document.createTreeWalker(slide, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const words = texts.currentNode.textContent!.trim();
        const element = texts.currentNode.parentElement!;
        if (words === '' || !element.checkVisibility() || element.closest('title, desc')) continue;
        const drawing = element.closest('svg');
        const size =
          Number.parseFloat(getComputedStyle(element).fontSize) * (drawing?.getScreenCTM()?.a ?? 1);
        const least = element.closest('table') ? 24 : 28;
        if (size < least * scale - 0.1) faults.push(`${words} has ${size} px`);
      }
      return faults;
    };

    return [...document.querySelectorAll('.slide')].flatMap((slide, index) => {
      if (index > 0) part('next').click();
      for (const fold of slide.querySelectorAll('details')) fold.open = true;
      const turns = [...slide.querySelectorAll<HTMLElement>('.plot-turn')];
      const spoken = slide.querySelector('.local-panel') ? places : places.slice(0, 1);
      return spoken.flatMap((place) =>
        (turns.length > 0 ? turns : [undefined]).map((turn) => {
          for (const other of turns) other.hidden = other !== turn;
          choice.value = place;
          choice.dispatchEvent(new Event('change'));
          return { slide: [slide.id, place, turn?.id].join(' '), faults: faultsOf(slide) };
        }),
      );
    });
  });
}

describe.each(projected)('%s', (path) => {
  test.for(walls)(
    'every screen fits a wall of $width × $height, in letters that the last row can read',
    async (wall, { look }) => {
      const seen = await lookAtSlides(await look(path, wall));
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.filter(({ faults }) => faults.length > 0)).toEqual([]);
    },
  );
});

test('a remote turns the pages, and a black screen hides all until the next key', async ({
  open,
}) => {
  const page = await open('/learn/primary/');
  await page.getByRole('button', { name: /投影/ }).click();
  const place = page.locator('[data-part="place"]');
  await page.keyboard.press('PageDown');
  const second = await place.textContent();
  expect(second).toMatch(/^2\//);
  await page.keyboard.press('b');
  expect(await page.locator('.slides-black').isVisible()).toBe(true);
  await page.keyboard.press('PageDown');
  expect(await page.locator('.slides-black').isVisible()).toBe(false);
  expect(await place.textContent()).toBe(second);
  await page.keyboard.press('PageUp');
  expect(await place.textContent()).toMatch(/^1\//);
});

test('each turn of the road is chosen by keyboard, and the way back too', async ({ open }) => {
  const page = await open('/learn/plot/');
  const heading = page.locator('.plot-turn:visible h3');
  const choose = async (label: string): Promise<void> => {
    await page.getByRole('link', { name: label, exact: true }).focus();
    await page.keyboard.press('Enter');
  };
  await choose('先盖起来，以后再查');
  expect(await heading.textContent()).toBe('没有调查，不能开工');
  await choose('回头，先调查');
  await choose('没有超标');
  expect(await heading.textContent()).toBe('没有超标：路走完了');
  await page.getByRole('button', { name: '退一步' }).press('Enter');
  expect(await heading.textContent()).toBe('第一步：调查');
});

test('the pH is moved by keyboard, and the clause of the class stands beside it', async ({
  open,
}) => {
  const page = await open('/learn/cadmium/?plan=gansu');
  const said = page.locator('.simulation-said');
  expect(await said.textContent()).toBe('pH 6，水田，镉 0.35：不超过筛选值 0.4');
  await page.getByLabel('土的 pH').focus();
  for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowLeft');
  expect(await said.textContent()).toBe(
    'pH 5.2，水田，镉 0.35：超过筛选值 0.3，没有超过管制值 1.5',
  );
  expect(await page.locator('.plan-quote:visible').textContent()).toContain('农艺调控');
});

test('a card says whether it lies where it belongs, in the words of the plan', async ({ open }) => {
  const page = await open('/learn/sort/?plan=longchuan');
  const card = page.locator('.sort-card').first();
  await card.getByLabel('严格管控类').press('Space');
  expect(await card.locator('output').textContent()).toContain('再想想');
  await card.getByLabel('优先保护类').press('Space');
  expect(await card.locator('output').textContent()).toContain('对，是优先保护类');
  expect(await card.locator('.plan-quote:visible').textContent()).toContain('未污染');
  expect(await page.locator('[data-part="count"]').textContent()).toContain('分对 1 张');
});

test('a jar that a class has measured gets its name', async ({ open }) => {
  const page = await open('/learn/jar/');
  await page.getByLabel('沙', { exact: true }).fill('2');
  await page.getByLabel('黏粒', { exact: true }).fill('6');
  expect(await page.locator('.simulation-said').first().textContent()).toContain('黏土');
  const settled = page.locator('.jar-layer[data-settled]');
  await page.getByLabel('放了多久').press('Home');
  expect(await settled.count()).toBe(0);
  await page.getByLabel('放了多久').press('ArrowRight');
  expect(await settled.count()).toBe(1);
  await page.getByRole('button', { name: '摇匀，从头看' }).click();
  await expect.poll(() => settled.count()).toBe(3);
});

test.for(['cadmium', 'plot', 'sort', 'jar'])(
  'without script every state of %s can be read',
  async (name, { lookWithoutScript }) => {
    const page = await lookWithoutScript(`/learn/${name}/`, { width: 320, height: 800 });
    expect(await page.locator('.slide :is(button, input, output):visible').count()).toBe(0);
    expect(await page.locator('.ruled-table:visible').count()).toBeGreaterThan(0);
    expect(await page.locator('.slide [hidden]:not(.screen-only, dl, svg *)').count()).toBe(0);
  },
);

test('the place that is chosen on the wall is the one of the page', async ({ open }) => {
  const page = await open('/learn/junior/');
  await page.getByRole('button', { name: /投影/ }).click();
  await page.locator('.slides-controls select').selectOption('longchuan');
  await page.keyboard.press('Escape');
  const places = page.locator('.local-panel:visible .local-name a');
  expect(new Set(await places.allTextContents())).toEqual(new Set(['陇川县']));
});

test('the notes follow the slides in a window of their own', async ({ open }) => {
  const page = await open('/learn/primary/');
  await page.getByRole('button', { name: /投影/ }).click();
  const opened = page.waitForEvent('popup');
  await page.getByRole('button', { name: '讲稿' }).click();
  const notes = await opened;
  const heading = notes.locator('h1');
  await expect.poll(() => heading.textContent()).toBe('一把土里有什么？');
  await notes.keyboard.press('PageDown');
  await expect.poll(() => heading.textContent()).toBe('土里的四样东西');
  expect(await notes.locator('body').textContent()).toContain('下一屏：');
});

/** How many sheets of A4 the screens alone fill, for each place that they speak of. */
async function countHandouts(page: Page): Promise<Record<string, number>> {
  const places = await page.evaluate(() => {
    let kept: Element = document.querySelector('lesson-slides')!;
    for (; kept !== document.body; kept = kept.parentElement!) {
      for (const other of kept.parentElement!.children) {
        if (other !== kept) (other as HTMLElement).style.display = 'none';
      }
    }
    const choice = document.querySelector<HTMLSelectElement>('our-county select')!;
    return [...choice.options].map(({ value }) => value).filter((value) => value !== '');
  });
  const sheets: Record<string, number> = {};
  for (const place of some(places)) {
    await page.evaluate((value) => {
      const choice = document.querySelector<HTMLSelectElement>('our-county select')!;
      choice.value = value;
      choice.dispatchEvent(new Event('change'));
    }, place);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    sheets[place] = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length;
  }
  return sheets;
}

test.for(['primary', 'junior', 'senior'])(
  'paper gets two screens of the lesson %s a page, wherever the class is',
  async (lesson, { open }) => {
    const page = await open(`/learn/${lesson}/`);
    const screens = await page.locator('.slide').count();
    const sheets = Object.values(await countHandouts(page));
    expect(new Set(sheets)).toEqual(new Set([Math.ceil(screens / 2)]));
  },
);
