/** Two sites under one host: the worker of the one that lives under a sub-path leaves the other alone. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { expect } from 'vitest';
import { buildEnvironment } from '../support/build.ts';
import { startDeployment } from '../support/deployment.ts';
import { kept, untilKept, wholeness } from '../support/offline.ts';
import { test as base } from '../support/site.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const path = '/soil/';

const test = base.extend('host', { scope: 'file' }, async ({}, { onCleanup }) => {
  const folder = mkdtempSync(join(tmpdir(), 'jingtu-base-'));
  execFileSync(
    process.execPath,
    ['--env-file=.env', 'node_modules/astro/bin/astro.mjs', 'build', '--outDir', folder],
    { cwd: root, stdio: 'pipe', env: { ...buildEnvironment(), BASE_PATH: path } },
  );
  const host = await startDeployment(folder, path);
  onCleanup(async () => {
    await host.close();
    rmSync(folder, { recursive: true });
  });
  return host;
});

test('under a sub-path pages are kept, saved and searched as at the root', async ({
  browser,
  host,
}) => {
  const window = await browser.newContext({ locale: 'zh-CN' });
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
