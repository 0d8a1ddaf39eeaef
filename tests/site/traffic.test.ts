import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { addressOf, representatives, test, type SitePage } from '../support/site.ts';

const kilobyte = 1000;
const mapPath = '/map/';
const isPlan = /^\/plans\/[^/]+\/$/;

/** What a page asked for and complained about while it loaded. */
interface Traffic {
  /** Addresses on other hosts. */
  foreign: string[];
  /** Errors and warnings of the console, violations of the content security policy among them. */
  complaints: string[];
  /** All that was fetched, compressed, in bytes. */
  weight: number;
  /** The scripts among it. */
  script: number;
}

/** The most that a page may weigh with all its resources, in bytes. */
function budgetOf({ path, html }: SitePage): number {
  if (path === mapPath) return 250 * kilobyte;
  if (!isPlan.test(path)) return 40 * kilobyte;
  return (html.includes('class="plan-table"') ? 100 : 60) * kilobyte;
}

describe.each([...representatives])('$path', (sitePage) => {
  test('asks no other host, breaks no rule of its own and keeps its budget', async ({ open }) => {
    const watch = watchTraffic();
    const page = await open(sitePage.path, { prepare: watch.attach });
    await page.waitForLoadState('networkidle');

    const { foreign, complaints, weight, script } = await watch.read();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    expect(weight).toBeLessThanOrEqual(budgetOf(sitePage));
    // The map page alone carries a library for what it shows.
    if (sitePage.path !== mapPath) expect(script).toBeLessThanOrEqual(8 * kilobyte);
  });
});

test('an address that leads nowhere answers 404 with a page of the site', async () => {
  const response = await fetch(addressOf('/nowhere/'));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<html lang="zh-CN"');
});

function watchTraffic(): { attach: (page: Page) => void; read: () => Promise<Traffic> } {
  const { origin } = new URL(inject('baseUrl'));
  const responses: Response[] = [];
  const complaints: string[] = [];
  const foreign: string[] = [];
  return {
    attach: (page) => {
      page.on('request', (request) => {
        const url = new URL(request.url());
        if (url.origin !== origin && url.protocol.startsWith('http')) foreign.push(url.href);
      });
      page.on('response', (response) => responses.push(response));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
    },
    read: async () => {
      const sizes = await Promise.all(
        responses.map(async (response) => ({
          isScript: response.request().resourceType() === 'script',
          // Pagefind compresses its own files already; a second time adds a few bytes at most.
          size: gzipSync(await response.body(), { level: 9 }).length,
        })),
      );
      const sum = (parts: typeof sizes): number =>
        parts.reduce((total, { size }) => total + size, 0);
      return {
        foreign,
        complaints,
        weight: sum(sizes),
        script: sum(sizes.filter(({ isScript }) => isScript)),
      };
    },
  };
}
