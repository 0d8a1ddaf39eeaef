/** The zips for teachers, as they are opened on a computer without a network. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { expect, inject } from 'vitest';
import { scanTags } from '../../src/build/html.ts';
import { pages, settled, test } from '../support/site.ts';
import { some } from '../support/some.ts';

const lessons = ['primary', 'junior', 'senior'];
const unzip = (name: string): Record<string, Uint8Array> =>
  unzipSync(readFileSync(join(inject('dist'), 'learn', name)));

test.for(lessons)('the lesson %s can be saved whole, without another file', (lesson) => {
  const files = unzip(`${lesson}.zip`);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining([
      `learn-${lesson}.html`,
      `learn-${lesson}-worksheet.html`,
      `learn-${lesson}-answers.html`,
    ]),
  );
  const all = Object.entries(files).flatMap(([name, file]) =>
    name.endsWith('.html') ? strFromU8(file) : [],
  );
  expect(all.filter((page) => /<(?:link[^>]*stylesheet|script[^>]*\ssrc=)/.test(page))).toEqual([]);
  expect(all.filter((page) => !page.includes('<style>'))).toEqual([]);
  // What serves the header alone is left behind with it.
  expect(all.filter((page) => page.includes('reading-panel'))).toEqual([]);
});

test('the pack of everything is at most six megabytes and holds every page of the class room', () => {
  const bytes = readFileSync(join(inject('dist'), 'learn/all.zip'));
  expect(bytes.length).toBeLessThanOrEqual(6e6);
  const names = Object.keys(unzip('all.zip'));
  expect(names).toContain('learn-calendar.ics');
  expect(names.filter((name) => name.endsWith('.html'))).toHaveLength(
    pages.filter(({ path }) => path.startsWith('/learn/')).length,
  );
});

test('the pack of a county holds its sheets, the slips and the way to them', () => {
  const files = unzip('county/gansu.zip');
  for (const sheet of ['', '-junior', '-junior-answers', '-roles', '-quiz'])
    expect(Object.keys(files)).toContain(`learn-county-gansu${sheet}.html`);
  expect(Object.keys(files)).toContain('learn-slips.html');
  const home = strFromU8(files['learn-county-gansu.html']!);
  expect(home).toContain('href="learn-county-gansu-roles.html"');
});

test('each pack says what lies in it and which file to open first', () => {
  for (const name of ['all.zip', 'junior.zip', 'county/gansu.zip']) {
    const { 'README.txt': words, ...files } = unzip(name);
    const text = strFromU8(words!);
    expect(/先打开：(\S+\.html)。/.exec(text)?.[1]).toBe(Object.keys(files)[0]);
    const pages = Object.keys(files).filter((file) => file.endsWith('.html'));
    expect(pages.filter((file) => !text.includes(`${file}  `))).toEqual([]);
  }
});

test('the pack of a lesson has the simulations, slips and cards that it is taught with', () => {
  const names = Object.keys(unzip('junior.zip'));
  expect(names).toEqual(
    expect.arrayContaining(['learn-cadmium.html', 'learn-slips.html', 'learn-roles.html']),
  );
});

test('no page of the pack leads to the address that stands for one that nobody has set', () => {
  const pages = Object.entries(unzip('all.zip')).filter(([name]) => name.endsWith('.html'));
  const lost = pages.filter(([, bytes]) =>
    strFromU8(bytes).includes('<a href="https://jingtu.example'),
  );
  expect(pages.length).toBeGreaterThan(0);
  expect(lost.map(([name]) => name)).toEqual([]);
});

test.for(['all.zip', 'county/gansu.zip', ...lessons.map((lesson) => `${lesson}.zip`)])(
  'every link inside %s leads to a file of it, and to a place that is there',
  (pack) => {
    const files = Object.entries(unzip(pack)).map(([name, bytes]) => {
      const tags = scanTags(strFromU8(bytes));
      return [name, tags, new Set(tags.map(({ attributes }) => attributes.get('id')))] as const;
    });
    const places = new Map(files.map(([name, , ids]) => [name, ids]));
    const links = files.flatMap(([name, tags]) =>
      tags
        .filter((tag) => tag.name === 'a')
        .map(({ attributes }) => attributes.get('href'))
        .filter((link) => link !== undefined && !/^[a-z]+:/.test(link))
        .map((link) => [name, ...link!.replace(/\?[^#]*/, '').split('#')] as const),
    );
    const dead = links.filter(([from, file, place]) => {
      const ids = places.get(file === '' ? from : file!);
      return !ids || (place !== undefined && !ids.has(decodeURIComponent(place)));
    });
    expect(links.length).toBeGreaterThan(10);
    expect(dead).toEqual([]);
  },
);

test('a page of the pack works as a file, without a network and without a complaint', async ({
  open,
}) => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  for (const [name, bytes] of Object.entries(unzip('all.zip'))) {
    writeFileSync(join(folder, name), bytes);
  }
  const complaints: string[] = [];
  const page = await open('/404.html');
  await settled(page);
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  await page.context().setOffline(true);
  const names = Object.keys(unzip('all.zip')).filter((file) => file.endsWith('.html'));
  for (const name of some(names)) {
    await page.goto(pathToFileURL(join(folder, name)).href);
    expect(await page.locator('h1').isVisible()).toBe(true);
  }
  await page.goto(pathToFileURL(join(folder, 'learn-soil-test.html')).href);
  await page.getByLabel('土壤的 pH').fill('5.2');
  await page.getByRole('textbox', { name: '镉', exact: true }).fill('0.35');
  await page.keyboard.press('Enter');
  await page.getByText('超过筛选值，没有超过管制值').waitFor();
  await page.goto(pathToFileURL(join(folder, 'learn-quiz.html')).href);
  await page.getByRole('button', { name: '下一题' }).click();
  expect(await page.locator('.quiz-list > li:visible').count()).toBe(1);
  rmSync(folder, { recursive: true });
  expect(complaints).toEqual([]);
});
