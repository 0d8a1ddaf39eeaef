import { describe, expect } from 'vitest';
import { pages, test } from '../support/site.ts';

describe('the law page', () => {
  test('says of every table that it has to be compared with the official text', async ({
    open,
  }) => {
    const page = await open('/law/');
    expect(await page.locator('.law-caveat').innerText()).toContain('引用前请核对官方文本');
  });

  test('leads from an article of the former law to the code', async ({ open }) => {
    const page = await open('/law/');
    const row = page.getByRole('row', { name: /^举报/ });
    expect(await row.innerText()).toMatch(/第 145、146 条\s+第 84 条/);
  });

  test('shows a replaced law as such, with what replaced it', async ({ open }) => {
    const page = await open('/law/');
    expect(await page.locator('#document-soil-law').innerText()).toContain(
      '已废止，由《生态环境法典》取代',
    );
  });

  test('names the clause in which a plan cites a document', async ({ open }) => {
    const { path = '' } = pages.find(({ html }) => html.includes('id="plan-ziyang"')) ?? {};
    expect(path).toMatch(/^\/law\//);
    const page = await open(path);
    const row = page.locator('#plan-ziyang').getByRole('row', { name: /四川省农药管理条例/ });
    expect(await row.getByRole('link').getAttribute('href')).toMatch(/\/plans\/ziyang\/#c-6-23$/);
    expect(await row.innerText()).toContain('没有查核');
  });
});

test('a plan that tells to call a closed number says beside it that it is closed', async ({
  open,
}) => {
  const page = await open('/plans/shuozhou/');
  expect(await page.locator('.plan-law-note').innerText()).toContain('已停用');
});

test('a channel that no longer exists is shown as closed, with nothing to call', async ({
  open,
}) => {
  const page = await open('/channels/');
  const closed = page.locator('#closed-12369');
  expect(await closed.innerText()).toContain('已停用');
  expect(await closed.locator('a[href^="tel:"]').count()).toBe(0);
});

test('a copy that nobody vouches for is linked, and its host is named nowhere on the page', () => {
  const copies = pages.flatMap(({ path, html }) =>
    [...html.matchAll(/<a href="(https?:[^"]*)" rel="nofollow"[^>]*>一个转载页<\/a>/g)].map(
      ([, address = '']) => ({ path, html, host: new URL(address).hostname }),
    ),
  );
  expect(copies.length).toBeGreaterThan(0);
  const named = copies.filter(({ html, host }) =>
    html.replaceAll(/<script\b.*?<\/script>|<[^>]*>/gs, ' ').includes(host),
  );
  expect(named.map(({ path, host }) => `${path} ${host}`)).toEqual([]);
});
