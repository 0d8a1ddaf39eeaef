/** The reading panel in a real browser; its voices are made up, since a test machine has none. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { readingKey } from '../../src/site/reading/reading-settings.ts';
import { pages, settled, test, type OpenPage } from '../support/site.ts';

const path = '/about/';

interface FakeVoice {
  name: string;
  lang: string;
  localService: boolean;
}

const ownVoice = { name: '本机', lang: 'zh-CN', localService: true };
const networkVoice = { name: '联网', lang: 'zh-CN', localService: false };

test('without script the panel is not shown', async ({ open }) => {
  const page = await open(path, { javaScriptEnabled: false });
  expect(await page.locator('.reading summary').isVisible()).toBe(false);
});

test('every page has the panel, and the script that applies what was chosen before it paints', () => {
  const without = pages.filter(
    ({ html }) =>
      !html.includes('<reading-panel') ||
      !/<script src="[^"]*\/reading\.js"><\/script>.*<\/head>/s.test(html),
  );
  expect(without.map((page) => page.path)).toEqual([]);
});

test('what is chosen holds at once and on the next page, and takes no other script to hold', async ({
  open,
}) => {
  const page = await open(path);
  const usual = await fontSize(page);
  await openPanel(page);
  await choose(page, 'textSize', '4');
  await choose(page, 'theme', 'dark');
  expect(await fontSize(page)).toBeGreaterThan(usual * 1.3);

  await page.route('**/_astro/*.js', (route) => route.abort());
  await page.goto(page.url().replace(path, '/plans/'));
  expect(await fontSize(page)).toBeGreaterThan(usual * 1.3);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).colorScheme)).toBe(
    'dark',
  );
});

test('all can be set back, and nothing is kept then', async ({ open }) => {
  const page = await open(path);
  const usual = await fontSize(page);
  await openPanel(page);
  await choose(page, 'textSize', '5');
  await choose(page, 'spacing', 'wide');
  await page.locator('.reading [data-part="reset"]').click();
  expect(await fontSize(page)).toBe(usual);
  expect(await page.evaluate((key) => localStorage.getItem(key), readingKey)).toBeNull();
  await expect.poll(() => page.locator('.reading [data-part="told"]').textContent()).not.toBe('');
});

test('where the browser keeps nothing, the choice holds for the page and the reader is told', async ({
  open,
}) => {
  const page = await open('/404.html');
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('forbidden', 'SecurityError');
      },
    });
  });
  await page.goto(page.url().replace('/404.html', path));
  await openPanel(page);
  await choose(page, 'contrast', 'high');
  expect(await page.locator('html').getAttribute('data-contrast')).toBe('high');
  expect(await page.locator('.reading [data-part="told"]').textContent()).toContain('只在这一页');
});

test('the panel opens and closes by keyboard, and its code is loaded when it opens', async ({
  open,
}) => {
  const asked: string[] = [];
  const page = await open(path, {
    prepare: (watched) => watched.on('request', (request) => asked.push(request.url())),
  });
  await settled(page);
  const parts = (): number => asked.filter((url) => url.includes('reading-panel-parts')).length;
  expect(parts()).toBe(0);
  await page.locator('.reading summary').focus();
  await page.keyboard.press('Enter');
  await page.locator('.reading [name="theme"]').first().waitFor();
  await expect.poll(parts).toBe(1);
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('textSize');
  await page.keyboard.press('Escape');
  expect(await page.locator('.reading details').getAttribute('open')).toBeNull();
  expect(await page.evaluate(() => document.activeElement?.localName)).toBe('summary');
});

test('the page is read sentence by sentence with a voice of the device, and marked', async ({
  open,
}) => {
  const page = await openWithVoices(open, [networkVoice, ownVoice]);
  await page.locator('.reading [data-part="read"]').click();
  expect(await said(page)).toEqual(['关于']);
  await endSentence(page);
  await page.locator('.reading [data-part="next"]').click();
  const spoken = await said(page);
  expect(spoken).toHaveLength(3);
  expect(await marked(page)).toBe(spoken.at(-1));
  expect(
    await page.evaluate(() => (window as never as Fake).said.map(({ voice }) => voice)),
  ).toEqual(['本机', '本机', '本机']);

  await page.locator('.reading [data-part="pause"]').click();
  expect(await page.locator('.reading [data-part="pause"]').textContent()).toBe('继续');
  await page.locator('.reading [data-part="pause"]').click();
  expect((await said(page)).at(-1)).toBe(spoken.at(-1));
  await page.locator('.reading [data-part="stop"]').click();
  expect(await marked(page)).toBe('');
  expect(await page.locator('.reading-bar').isVisible()).toBe(false);
});

test('reading begins where the address leads, and leaves out what stands beside the text', async ({
  open,
}) => {
  const plan = pages.find(({ path: at }) => /^\/plans\/[^/]+\/$/.test(at))!;
  const anchor = /id="(c-2[^"]*)"/.exec(plan.html)![1]!;
  const page = await openWithVoices(open, [ownVoice], `${plan.path}#${anchor}`);
  await page.locator('.reading [data-part="read"]').click();
  const first = (await said(page))[0]!;
  const clause = await page.locator(`[id="${anchor}"] .clause-body`).textContent();
  expect(clause?.replaceAll(/\s/g, '')).toContain(first.replaceAll(/\s/g, ''));
  for (let step = 0; step < 40; step++) await endSentence(page);
  const all = (await said(page)).join('');
  expect(all).not.toMatch(/别处怎么写|引用它写一封信/);
});

test('voices that send the text away speak only after the reader agreed', async ({ open }) => {
  const page = await openWithVoices(open, [networkVoice]);
  const read = page.locator('.reading [data-part="read"]');
  expect(await read.isDisabled()).toBe(true);
  expect(await page.locator('.reading [data-part="no-voice"]').textContent()).toContain('发给');
  await page.locator('.reading [data-part="consent"] input').check();
  await read.click();
  expect(await said(page)).toHaveLength(1);
  await page.locator('.reading [data-part="consent"] input').uncheck();
  expect(await page.locator('.reading-bar').isVisible()).toBe(false);
});

test('where nothing speaks Chinese, the panel says so and offers no button', async ({ open }) => {
  const page = await openWithVoices(open, [{ name: 'A', lang: 'en-US', localService: true }]);
  expect(await page.locator('.reading [data-part="read"]').isVisible()).toBe(false);
  expect(await page.locator('.reading [data-part="no-voice"]').textContent()).toContain(
    '没有中文声音',
  );
});

interface Fake {
  said: { text: string; voice: string; end: () => void }[];
}

async function openWithVoices(
  open: OpenPage,
  voices: readonly FakeVoice[],
  at = path,
): Promise<Page> {
  const page = await open('/404.html');
  await page.addInitScript((known) => {
    const fake: Fake = { said: [] };
    Object.assign(window, fake);
    const offered = known.map((voice) => ({ ...voice, voiceURI: voice.name }));
    class Utterance extends EventTarget {
      voice = offered[0];
      readonly text: string;
      constructor(text: string) {
        super();
        this.text = text;
      }
    }
    const speechSynthesis = Object.assign(new EventTarget(), {
      getVoices: () => offered,
      cancel: () => undefined,
      speak: (speech: Utterance) => {
        const end = (): void => void speech.dispatchEvent(new Event('end'));
        fake.said.push({ text: speech.text, voice: speech.voice?.name ?? '', end });
      },
    });
    Object.defineProperty(window, 'speechSynthesis', { value: speechSynthesis });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
  }, voices);
  await page.goto(page.url().replace('/404.html', at));
  await openPanel(page);
  return page;
}

/** Open the panel and wait until its code works. */
async function openPanel(page: Page): Promise<void> {
  await page.locator('.reading summary').click();
  await page.locator('.reading [data-equipped]').waitFor();
}

function choose(page: Page, name: string, value: string): Promise<void> {
  return page.locator(`.reading [name="${name}"][value="${value}"]`).check();
}

function fontSize(page: Page): Promise<number> {
  return page.evaluate(() => parseFloat(getComputedStyle(document.documentElement).fontSize));
}

function said(page: Page): Promise<string[]> {
  return page.evaluate(() => (window as never as Fake).said.map(({ text }) => text));
}

function endSentence(page: Page): Promise<void> {
  return page.evaluate(() => (window as never as Fake).said.at(-1)?.end());
}

function marked(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...(CSS.highlights.get('reading') ?? [])].map((range) => (range as Range).toString()).join(''),
  );
}
