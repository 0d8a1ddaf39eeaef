/** The site without a network, or on a bad one, as a reader meets it who has been there before. */
import { describe, expect, inject } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { scanTags } from '../../src/build/html.ts';
import { kept, openKept, untilKept, untilSearchIsKept, wholeness } from '../support/offline.ts';
import { addressOf, readSiteFile, representatives, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const titleOf = (html: string): string => /<title>([^<]*?) · /.exec(html)?.[1] ?? '';

describe('without a network', () => {
  test.for(['/plans/gansu/', '/learn/junior/', '/', '/report/letter/'])(
    '%s is shown whole once it has been seen',
    async (path, { open }) => {
      const page = await openKept(open, path);
      const heading = await page.locator('h1').textContent();
      // Asked beforehand too, since the browser's own store may help out afterwards.
      expect(await wholeness(page)).toEqual(kept);
      await page.context().setOffline(true);
      await page.reload();
      expect(await page.locator('h1').textContent()).toBe(heading);
      expect(await wholeness(page)).toEqual(kept);
    },
  );

  test('a soil test is still read', async ({ open }) => {
    const page = await openKept(open, '/learn/soil-test/');
    await page.context().setOffline(true);
    await page.reload();
    await page.getByLabel('土壤的 pH').fill('5.2');
    await page.getByRole('textbox', { name: '镉', exact: true }).fill('0.35');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByText('超过筛选值，没有超过管制值').isVisible()).toBe(true);
  });

  test('a page never seen gives way to a list of those that are kept', async ({ open }) => {
    const page = await openKept(open, '/plans/gansu/');
    const title = titleOf(await page.content());
    await page.context().setOffline(true);
    await page.goto(addressOf('/about/'));
    await page.getByText('您要看的这一页也没有存在这台设备上').waitFor();
    expect(await wholeness(page)).toEqual(kept);

    await page.getByRole('link', { name: title }).click();
    await page.waitForURL(/\/plans\/gansu\//);
    expect(await page.locator('h1').textContent()).toBe(title);
  });

  test('the search answers as it does with one, whatever is asked, once it has been used', async ({
    open,
  }) => {
    const page = await openKept(open, '/search/');
    const ask = async (query: string): Promise<string[]> => {
      await page.goto(addressOf(`/search/?q=${encodeURIComponent(query)}`));
      await page.locator('#results > li').first().waitFor();
      return page.locator('#results > li').allTextContents();
    };
    const queries = ['环评限批', '受污染耕地安全利用率', '尾矿库', '畜禽养殖'];
    const online = await ask(queries[0]!);
    // It is kept behind the reader's back.
    await untilSearchIsKept(page);
    await page.context().setOffline(true);
    expect(await ask(queries[0]!)).toEqual(online);
    for (const query of queries.slice(1)) {
      const results = some(await ask(query));
      expect(results.filter((text) => text.includes(query[0]!))).toEqual(results);
    }
  });
});

describe('what is kept', () => {
  test('holds nothing that the reader typed, and no answer that is an error', async ({ open }) => {
    const page = await openKept(open, '/plans/gansu/');
    await page.goto(addressOf('/nowhere/'));
    await page.goto(addressOf('/search/?q=%E9%95%89'));
    await untilKept(page);
    const addresses = await page.evaluate(async () => {
      const all = await Promise.all(
        (await caches.keys()).map(async (name) => (await caches.open(name)).keys()),
      );
      return all.flat().map(({ url }) => url);
    });
    expect(addresses).toContain(addressOf('/search/'));
    expect(addresses.filter((url) => /[?#]|nowhere/.test(url))).toEqual([]);
  });

  test('can be removed as a whole, and letters stay', async ({ open }) => {
    const page = await openKept(open, '/plans/gansu/');
    await page.evaluate(() => localStorage.setItem('jingtu-draft-report', '{"what":"甲"}'));
    await page.goto(addressOf('/offline/'));
    await page.getByRole('button', { name: '全部清除' }).click();
    await page.getByText('已全部清除。').waitFor();
    expect(
      await page.evaluate(async () => ({
        caches: await caches.keys(),
        workers: (await navigator.serviceWorker.getRegistrations()).length,
        letter: localStorage.getItem('jingtu-draft-report'),
      })),
    ).toEqual({ caches: [], workers: 0, letter: '{"what":"甲"}' });
  });
});

describe('a set saved on purpose', () => {
  test.for(['/plans/gansu/', '/learn/senior/'])(
    'holds every page that belongs to %s, whole',
    async (path, { open }) => {
      const page = await openKept(open, path);
      const button = page.locator('save-offline [data-part="save"]');
      expect(await button.textContent()).toMatch(/约 \d+ KB/);
      const addresses = (await page.locator('save-offline').getAttribute('data-addresses')) ?? '';
      const members = addresses.split(' ').filter((address) => address.endsWith('/'));
      expect(members.length).toBeGreaterThan(1);

      await button.click();
      await page.getByText('已存下').waitFor();
      await page.context().setOffline(true);
      for (const member of members) {
        await page.goto(addressOf(member));
        expect(await page.title()).toContain(titleOf(readSiteFile(`${member.slice(1)}index.html`)));
        expect(await wholeness(page)).toEqual(kept);
      }
    },
  );

  test('can be removed again', async ({ open }) => {
    const page = await openKept(open, '/learn/junior/');
    await page.locator('save-offline [data-part="save"]').click();
    await page.getByText('已存下').waitFor();
    await page.reload();
    await page.locator('save-offline [data-part="remove"]').click();
    await page.getByText('已从这台设备上删除').waitFor();
    await page.context().setOffline(true);
    await page.goto(addressOf('/learn/junior/answers/'));
    await expect
      .poll(() => page.getByText('您要看的这一页也没有存在这台设备上').isVisible())
      .toBe(true);
  });

  test('is not half there where a part of it could not be had', async ({ open }) => {
    const page = await openKept(open, '/learn/junior/');
    await page.context().setOffline(true);
    await page.locator('save-offline [data-part="save"]').click();
    await page.getByText('没有存下').waitFor();
    expect(
      (await page.evaluate(() => caches.keys())).filter((name) => name.includes('saved')),
    ).toEqual([]);
  });

  test('cannot be asked for where it could not be shown', async ({ open }) => {
    const page = await open('/learn/junior/', { javaScriptEnabled: false });
    expect(await page.locator('save-offline').isVisible()).toBe(false);
  });
});

describe('the manifest', () => {
  const manifest = JSON.parse(readSiteFile('manifest.webmanifest')) as {
    start_url: string;
    scope: string;
    icons: { src: string; sizes: string; purpose?: string }[];
    shortcuts: { url: string }[];
  };
  const base = new URL(inject('baseUrl')).pathname;
  const files = listFiles(inject('dist'));

  test('leads only to what is there', () => {
    const pages = [manifest.start_url, ...manifest.shortcuts.map(({ url }) => url)];
    const wanted = [
      ...pages.map((path) => `${path.slice(base.length)}index.html`),
      ...manifest.icons.map(({ src }) => src.slice(base.length)),
    ];
    expect(wanted.filter((file) => !files.includes(file))).toEqual([]);
    expect(manifest.scope).toBe(base);
  });

  test('has the icons that devices ask for', () => {
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
      expect.arrayContaining(['192x192', '512x512']),
    );
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });

  test('is named by every page', () => {
    const links = representatives.map(({ html }) =>
      scanTags(html).filter(({ attributes }) => attributes.get('rel') === 'manifest'),
    );
    expect(links.every(({ length }) => length === 1)).toBe(true);
  });
});
