/** What others may take from the site: pages in frames, pictures and tables. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { missingEmbedPath } from '../../src/features/embed/embed.ts';
import { addressOf, embeds, longestEmbeds, readSiteFile, settled, test } from '../support/site.ts';
import { some } from '../support/some.ts';
import { watchTraffic } from '../support/traffic.ts';
import { openWindow } from '../support/window.ts';

const files = listFiles(inject('dist'));
const heaviest = longestEmbeds
  .filter(({ path }) => path !== missingEmbedPath)
  .map(({ path }) => path);

/** A page of somebody else's that shows some of this site's in frames. */
let other: Server;
let otherUrl = '';

beforeAll(async () => {
  other = createServer((request, response) => {
    const framed = new URL(request.url ?? '/', 'http://other.invalid').searchParams.getAll('of');
    const frames = framed.map((path) => `<iframe src="${addressOf(path)}"></iframe>`).join('');
    response.writeHead(200, { 'Content-Type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html><title>other</title>${frames}`);
  });
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  otherUrl = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
});

afterAll(() => {
  other.closeAllConnections();
  other.close();
});

const framing = (paths: readonly string[]): string =>
  `${otherUrl}?${new URLSearchParams(paths.map((path) => ['of', path]))}`;

describe('in a frame on a page of another origin', () => {
  test('each kind of embed is shown, and what is missing says so', async ({ browser }) => {
    const window = await openWindow(browser);
    const page = await window.newPage();
    const paths = [...heaviest, '/embed/clause/nowhere/1/', '/embed/place/000000/'];
    await page.goto(framing(paths));
    const frames = page.frames().slice(1);
    const heads = await Promise.all(frames.map((frame) => frame.locator('h1').innerText()));
    await window.close();
    expect(heads).toHaveLength(paths.length);
    expect(heads.slice(heaviest.length)).toEqual(
      Array.from({ length: 2 }, () => '这个嵌入地址没有对应的内容'),
    );
    expect(heads.slice(0, heaviest.length)).not.toContain('这个嵌入地址没有对应的内容');
  });

  test('every other page refuses', async ({ browser }) => {
    const window = await openWindow(browser);
    const page = await window.newPage();
    await page.goto(framing(['/', '/embed/', '/commitments/', '/data/', '/nowhere/']));
    await page.waitForLoadState('load');
    const addresses = page
      .frames()
      .slice(1)
      .map((frame) => frame.url());
    await window.close();
    for (const address of some(addresses)) expect(address).toMatch(/^(?:chrome-error:|about:)/);
  });
});

test.for(heaviest)('%s is small, needs no other host and leads back', async (path, { open }) => {
  const watch = watchTraffic(inject('baseUrl'));
  const page = await open(path, { prepare: watch.attach });
  await settled(page);
  const { weight, foreign, complaints } = await watch.read();
  expect(weight).toBeLessThanOrEqual(15_000);
  expect({ foreign, complaints }).toEqual({ foreign: [], complaints: [] });
  const footer = page.locator('footer');
  expect(await footer.innerText()).toContain('非政府网站');
  const back = await footer.locator('a').getAttribute('href');
  expect((await page.request.get(new URL(back!, page.url()).href)).status()).toBe(200);
});

test('the ledger in a frame shows what its address chooses, and leads to the same choice', async ({
  open,
}) => {
  const whole = await open('/embed/ledger/');
  const all = await whole.locator('[data-part="rows"] > div').count();
  const page = await open('/embed/ledger/?state=ahead');
  expect(await page.locator('[data-part="finding"]').innerText()).toMatch(
    /^期限：还没到期。共 \d+ 件。$/,
  );
  expect(await page.locator('[data-part="rows"] > div').count()).toBeLessThan(all);
  expect(await page.locator('[data-part="back"]').getAttribute('href')).toContain('?state=ahead');
});

test('each embed is told to programs, with the frame that it is shown in', () => {
  for (const { html, path } of some(embeds.filter(({ html: text }) => text.includes('oembed')))) {
    const [, file = ''] = /type="application\/json\+oembed" href="[^"]*?(embed\/[^"]+)"/.exec(
      html,
    )!;
    const told = JSON.parse(readSiteFile(file)) as { type: string; html: string };
    expect(told.type).toBe('rich');
    expect(told.html).toContain(`${path}"`);
  }
});

describe('the files of figures', () => {
  const names = files.flatMap((file) => /^figures\/(.+)\.svg$/.exec(file)?.[1] ?? []);

  test('are there in every form, the picture 1,200 dots wide', () => {
    for (const name of some(names)) {
      for (const suffix of ['png', 'csv', 'json'])
        expect(files).toContain(`figures/${name}.${suffix}`);
      const png = readFileSync(join(inject('dist'), `figures/${name}.png`));
      expect(png.readUInt32BE(16)).toBe(1200);
      expect(readSiteFile(`figures/${name}.svg`)).toContain('非政府网站');
    }
  });

  test('hold as many rows as each other', () => {
    for (const name of some(names)) {
      const { rows, fields } = JSON.parse(readSiteFile(`figures/${name}.json`)) as {
        rows: object[];
        fields: { name: string }[];
      };
      const csv = readSiteFile(`figures/${name}.csv`);
      expect(csv.startsWith(`\ufeff${fields.map((field) => field.name).join(',')}\r\n`)).toBe(true);
      expect(csv.match(/\r\n(?=(?:[^"]*"[^"]*")*[^"]*$)/g)).toHaveLength(rows.length + 1);
    }
  });
});

test('a figure is cited in four forms that lead back to it, with what is chosen', async ({
  open,
}) => {
  const page = await open('/commitments/?state=ahead');
  await page.locator('take-figure summary').first().click();
  const forms = page.locator('take-figure dd');
  await forms.nth(4).waitFor();
  const texts = await forms.allInnerTexts();
  for (const text of texts.slice(0, 4)) {
    expect(text).toContain('期限：还没到期');
    const [, address = ''] = /(https:\/\/[^\s）)"]+\?state=ahead)/.exec(text)!;
    const { pathname, search } = new URL(address);
    const cited = await page.request.get(addressOf(pathname + search));
    expect(cited.status()).toBe(200);
  }
  expect(texts[4]).toContain('/embed/ledger/?state=ahead');
});

test('what is listed is saved as a table, the head alone where nothing is', async ({ open }) => {
  const page = await open('/commitments/?state=ahead');
  await page.locator('take-figure summary').first().click();
  const button = page.getByRole('button', { name: '只存列出的' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  expect(download.suggestedFilename()).toBe('ledger-state-ahead.csv');
  const csv = readFileSync(await download.path(), 'utf8');
  const ids = csv
    .split('\r\n')
    .slice(1, -1)
    .map((row) => row.split(',')[0]);
  const listed = await page
    .locator('[data-row]:not([hidden])')
    .evaluateAll((rows) => rows.map(({ id }) => id));
  expect(ids.toSorted()).toEqual(listed.toSorted());
});

test('without script the files of a figure can be had, and its plain citation', async ({
  lookWithoutScript,
}) => {
  const page = await lookWithoutScript('/indicators/', { width: 390, height: 800 });
  const figure = page.locator('take-figure').first();
  await figure.locator('summary').click();
  const links = await figure
    .locator('a[download]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  expect(links.map((link) => link.split('.').at(-1))).toEqual(['svg', 'png', 'csv', 'json']);
  for (const link of links) expect((await page.request.get(link)).status()).toBe(200);
  expect(await figure.innerText()).toMatch(/净土档案：.*https:.*采集/);
});
