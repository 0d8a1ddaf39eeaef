/** Two sites under one host: the worker of the one that lives under a sub-path leaves the other alone. */
import { expect } from 'vitest';
import { test } from '../support/large-site-test.ts';
import { largeSiteBase as path } from '../support/large-site.ts';
import { kept, untilKept, wholeness } from '../support/offline.ts';
import { openWindow } from '../support/window.ts';

test('under a sub-path pages are kept, saved and searched as at the root', async ({
  browser,
  host,
}) => {
  const window = await openWindow(browser, { serviceWorkers: 'allow' });
  const page = await window.newPage();
  await page.goto(`${host.url}learn/junior/`);
  await untilKept(page);
  const scopes = await page.evaluate(async () =>
    (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname),
  );
  expect(scopes).toEqual([path]);
  expect(host.asked.filter((asked) => !asked.startsWith(path))).toEqual([]);

  await page.locator('save-offline [data-part="save"]').click();
  await page.getByText('已存下').waitFor();
  await page.goto(`${host.url}search/?q=${encodeURIComponent('环评限批')}`);
  await page.locator('#results li').first().waitFor();
  await window.setOffline(true);

  await page.reload();
  await page.locator('#results li').first().waitFor();
  await page.goto(`${host.url}learn/junior/answers/`);
  expect(await wholeness(page)).toEqual(kept);
  await page.goto(`${host.url}about/`);
  await page.getByText('您要看的这一页也没有存在这台设备上').waitFor();
  // What lives under the host's other paths is not the site's to answer for.
  await expect(page.goto(new URL('/other/', host.url).href)).rejects.toThrow('INTERNET');
  await window.close();
});
