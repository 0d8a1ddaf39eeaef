/** Addresses that lead nowhere, or ask for what is not there: the reader is told, and nothing breaks. */
import { describe, expect } from 'vitest';
import { scanTags } from '../../src/build/html.ts';
import { addressOf, pages, representatives, settled, test } from '../support/site.ts';

const plan = pages.find(({ path }) => /^\/plans\/[^/]+\/$/.test(path))!;
const clauses = [...plan.html.matchAll(/<section class="clause" id="([^"]+)"/g)].map(
  ([, id = '']) => id,
);

/** Of pages that run the same scripts one. */
const scripted = [
  ...new Map(
    representatives.map(({ path, html }) => [
      scanTags(html)
        .flatMap(({ name, attributes }) => (name === 'script' ? [attributes.get('src')] : []))
        .sort()
        .join(),
      path,
    ]),
  ).values(),
];

describe('an address that cannot be decoded', () => {
  test.for(scripted)('breaks nothing on %s', async (path, { open }) => {
    const errors: string[] = [];
    const page = await open(`${path}?q=%E0%A4%A&plan=%#%E0%A4%A`, {
      prepare: (window) => {
        window.on('pageerror', ({ message }) => errors.push(message));
      },
    });
    await settled(page);
    await page.evaluate(() => {
      location.hash = '#c-%';
    });
    expect(errors).toEqual([]);
    expect(await page.locator('h1').isVisible()).toBe(true);
  });

  test('still has the words marked that it asks for', async ({ open }) => {
    const page = await open(`${plan.path}?q=%E5%9C%9F%E5%A3%A4#%E0%A4%A`);
    await page.getByText('所查字词').waitFor();
    expect(await page.locator('.plan-text').isVisible()).toBe(true);
  });
});

describe('a clause that a plan does not have', () => {
  test('is told at the top, with the nearest one and the search', async ({ open }) => {
    const page = await open(`${plan.path}#c-99-99`);
    const note = page.getByText('这份方案里没有网址所指的条款（#c-99-99）');
    await note.waitFor();
    expect(await page.locator('main > :first-child').textContent()).toContain('#c-99-99');

    const links = note.locator('a');
    const [nearest = ''] = await links.evaluateAll((all) =>
      all.map((link) => link.getAttribute('href') ?? ''),
    );
    expect(clauses).toContain(nearest.slice(1));
    expect(await links.last().getAttribute('href')).toMatch(/\/search\/\?plan=[\w-]+$/);
    await links.first().click();
    await note.waitFor({ state: 'detached' });
  });

  test('is told when the reader comes to it from within the page, too', async ({ open }) => {
    const page = await open(`${plan.path}#${clauses.at(-1)}`);
    await page.evaluate(() => {
      location.hash = '#c-88';
    });
    const note = page.getByText('（#c-88）');
    await note.waitFor();
    expect(await note.evaluate((own) => own === document.activeElement)).toBe(true);
  });

  test.for(['', `#${clauses[0]}`, '#plan-title', '#nowhere'])(
    'is not told of where %s is asked for',
    async (hash, { open }) => {
      const page = await open(`${plan.path}${hash}`);
      await settled(page);
      expect(await page.locator('.missing-clause').count()).toBe(0);
    },
  );
});

describe('a filter that is not there', () => {
  const lists = ['/commitments/', '/disclosures/', '/notices/'].flatMap((path) => {
    const html = pages.find((page) => page.path === path)!.html;
    const field = scanTags(html)
      .find(({ name }) => name === 'select')
      ?.attributes.get('name');
    return field === undefined ? [] : [{ path, field }];
  });

  test('is looked for on all lists', () => {
    expect(lists).toHaveLength(3);
  });

  test.for(lists)('is told on $path, and hides nothing', async ({ path, field }, { open }) => {
    const page = await open(`${path}?${field}=no-such-thing`);
    await page.getByText('no-such-thing」不在可选之列').waitFor();
    const list = page.locator(`main select[name="${field}"]`);
    expect(await list.inputValue()).toBe('');
    const choices = await list
      .locator('option')
      .evaluateAll((all) => all.map((option) => (option as HTMLOptionElement).value));
    await list.selectOption(choices.at(-1)!);
    await page.getByText('不在可选之列').waitFor({ state: 'hidden' });
    expect(new URL(page.url()).searchParams.get(field)).toBe(choices.at(-1));
  });

  test('is told by the search, until another question is asked', async ({ open }) => {
    const page = await open('/search/?q=%E5%9C%9F&topic=no-such-thing&year=%3Cb%3E');
    await page.getByText('「主题：no-such-thing」').waitFor();
    expect(await page.getByText('「期限：<b>」').isVisible()).toBe(true);
    await page.locator('#results li').first().waitFor();
    await page.locator('main input[name="q"]').fill('尾矿库');
    await page.getByText('不在可选之列').waitFor({ state: 'hidden' });
  });
});

describe('an address in capital letters', () => {
  test('is named in small ones on the page for what is missing, with all that follows', async ({
    open,
  }) => {
    const page = await open(`${plan.path.toUpperCase()}?q=x#${clauses[0]}`);
    const link = page.locator('missing-page a');
    await link.waitFor();
    await link.click();
    await page.waitForURL(addressOf(`${plan.path}?q=x#${clauses[0]}`));
    expect(await page.locator(`#${clauses[0]}`).isVisible()).toBe(true);
  });

  test('that no page has in small ones either leads to the nearest page above', async ({
    open,
  }) => {
    const page = await open('/PLANS/NOWHERE/');
    const link = page.locator('missing-page a');
    await link.waitFor();
    expect(await page.locator('missing-page').textContent()).toContain('/PLANS/NOWHERE/');
    expect(await link.getAttribute('href')).toBe('/plans/');
  });

  test('with nothing near says what was asked for, and names no page', async ({ open }) => {
    const page = await open('/nowhere/');
    await settled(page);
    expect(await page.locator('missing-page').textContent()).toContain('/nowhere/');
    expect(await page.locator('missing-page a').isVisible()).toBe(false);
  });
});

test('the policy of every page stands before anything that loads', () => {
  const loading = new Set(['link', 'script', 'img', 'style']);
  const late = pages.filter(({ html }) => {
    const tags = scanTags(html);
    const policy = tags.findIndex(
      ({ attributes }) => attributes.get('http-equiv') === 'content-security-policy',
    );
    const first = tags.findIndex(({ name }) => loading.has(name));
    return policy < 0 || policy > first;
  });
  expect(late.map(({ path }) => path)).toEqual([]);
});
