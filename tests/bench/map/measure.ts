/** Using the map page in Chromium: weight, time until it can be used, smoothness. */
import type { Browser, CDPSession, Page } from 'playwright-core';

const viewport = { width: 1280, height: 900 };
/** Pans at each zoom level, and steps of each. */
const [pans, steps] = [4, 20];

/** Measure the page at an address; one line of words and figures a finding. */
export async function measureMap(browser: Browser, address: string): Promise<string[]> {
  const page = await browser.newPage({ viewport });
  const session = await page.context().newCDPSession(page);
  const weight = await watchWeight(session);
  const start = performance.now();
  await page.goto(address, { waitUntil: 'commit' });
  await page.locator('.map-mark').first().waitFor();
  const usable = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const lines = [
    `打开时收到 ${kilobytes(weight())}`,
    `从打开到能用（标记已画出）${usable.toFixed(0)} 毫秒`,
  ];
  const provinces = await page.locator('[data-part="more"]').count();
  const listing = performance.now();
  await listAll(page);
  const entries = await page.locator('.map-list li[data-layer]').count();
  lines.push(
    `列出全部 ${provinces} 个省的 ${entries} 处，${(performance.now() - listing).toFixed(0)} 毫秒，共收到 ${kilobytes(weight())}`,
  );
  for (const [zoom, view] of Object.entries(views)) lines.push(await measurePans(page, zoom, view));
  await page.close();
  return lines;
}

const views = { 全国: '', '5 级': '?view=33,112,5', '8 级': '?view=31.5,119,8' } as const;

async function watchWeight(session: CDPSession): Promise<() => number> {
  let bytes = 0;
  await session.send('Network.enable');
  session.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  return () => bytes;
}

async function listAll(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const link of document.querySelectorAll<HTMLElement>('[data-part="more"] a')) link.click();
  });
  // The page's own policy forbids what Playwright's waiting for a function needs.
  while ((await page.locator('[data-part="more"]').count()) > 0) await page.waitForTimeout(100);
  await page.locator('.map-mark[aria-label*="处，"]').first().waitFor();
}

/** Drag the map to and fro, and look at the time between frames. */
async function measurePans(page: Page, zoom: string, query: string): Promise<string> {
  await page.evaluate((search) => {
    history.replaceState(null, '', `${location.pathname}${search}`);
    dispatchEvent(new PopStateEvent('popstate'));
  }, query);
  const box = await page.locator('.map-canvas').boundingBox();
  if (!box) throw new Error('The map is not to be seen.');
  await page.evaluate(watchFrames);
  for (let pan = 0; pan < pans; pan++) {
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const reach = (pan % 2 === 0 ? 1 : -1) * 220;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x + reach, y + reach / 3, { steps });
    await page.mouse.up();
    await page.waitForTimeout(300);
  }
  const frames = (await page.evaluate(takeFrames)).toSorted((a, b) => a - b);
  const marks = await page.locator('.map-mark').count();
  const at = (share: number): string =>
    (frames[Math.floor((frames.length - 1) * share)] ?? 0).toFixed(0);
  return `${zoom}拖动，图上 ${marks} 个标记：每帧中位 ${at(0.5)}、95% ${at(0.95)}、最长 ${at(1)} 毫秒`;
}

interface FrameWindow {
  frames: number[] | undefined;
}

function watchFrames(): void {
  const own = globalThis as unknown as FrameWindow;
  const frames: number[] = [];
  own.frames = frames;
  let last = performance.now();
  const next = (now: number): void => {
    frames.push(now - last);
    last = now;
    if (own.frames === frames) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

function takeFrames(): number[] {
  const own = globalThis as unknown as FrameWindow;
  const frames = own.frames ?? [];
  own.frames = undefined;
  return frames.slice(1);
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} KB`;
}
