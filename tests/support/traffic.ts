/** What a page asks for while it loads, weighed as a host would send it. */
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';

/** What a page asked for and complained about while it loaded. */
export interface Traffic {
  /** Addresses on other hosts. */
  foreign: string[];
  /** Errors and warnings of the console, violations of the content security policy among them. */
  complaints: string[];
  /** Paths of what was asked for beside the page itself, by its workers too. */
  parts: string[];
  /** All that was fetched, compressed, in bytes. */
  weight: number;
  /** The page itself. */
  document: number;
  style: number;
  script: number;
}

interface TrafficWatch {
  /** To be called before the page loads. */
  attach: (page: Page) => void;
  /** To be called once it has loaded. */
  read: () => Promise<Traffic>;
}

/** Watch what a page of the site at `baseUrl` asks for. */
export function watchTraffic(baseUrl: string): TrafficWatch {
  const { origin } = new URL(baseUrl);
  const responses: Response[] = [];
  const complaints: string[] = [];
  const foreign: string[] = [];
  const parts: string[] = [];
  return {
    attach: (page) => {
      page.context().on('request', (request) => {
        const url = new URL(request.url());
        if (request.resourceType() !== 'document') parts.push(url.pathname);
        if (url.origin !== origin && url.protocol.startsWith('http')) foreign.push(url.href);
      });
      page.on('response', (response) => responses.push(response));
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (message.text() === 'Service Worker registration blocked by Playwright') return;
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
    },
    read: async () => ({
      foreign,
      complaints,
      parts,
      ...sumUp(await Promise.all(responses.map(weigh))),
    }),
  };
}

interface Weighed {
  type: string;
  size: number;
}

async function weigh(response: Response): Promise<Weighed> {
  return {
    type: response.request().resourceType(),
    // Pagefind compresses its own files already; a second time adds a few bytes at most.
    size: gzipSync(await response.body(), { level: 9 }).length,
  };
}

function sumUp(sizes: readonly Weighed[]): Omit<Traffic, 'foreign' | 'complaints' | 'parts'> {
  const sum = (type?: string): number =>
    sizes
      .filter((part) => type === undefined || part.type === type)
      .reduce((total, { size }) => total + size, 0);
  return {
    weight: sum(),
    document: sum('document'),
    style: sum('stylesheet'),
    script: sum('script'),
  };
}
