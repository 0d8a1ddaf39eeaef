/** Tests of the site of many plans, which lives under a sub-path and whose search is split by province. */
import { get } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { pathToFileURL } from 'node:url';
import { inject } from 'vitest';
import { readCorpus } from '../../src/corpus/io.ts';
import type { Plan } from '../../src/corpus/plan.ts';
import { openSearchWindow, type VisitPage } from '../features/search/search-page.ts';
import { startDeployment } from './deployment.ts';
import { largeSiteBase } from './large-site.ts';
import { test as base } from './site.ts';

interface LargeSite {
  dist: string;
  plans: readonly Plan[];
}

/** A test that may ask for the `site`, for its `host`, or to `visit` a page of it by its path below the site's first. */
export const test = base
  .extend('site', { scope: 'file' }, async (): Promise<LargeSite> => {
    const folder = await askFolder(inject('largeSiteUrl'));
    const { plans } = readCorpus(pathToFileURL(`${folder}/`));
    return { dist: join(folder, 'dist'), plans };
  })
  .extend('host', { scope: 'file' }, async ({ site }, { onCleanup }) => {
    const host = await startDeployment(site.dist, largeSiteBase);
    onCleanup(() => host.close());
    return host;
  })
  .extend('visit', async ({ browser, host }, { onCleanup }): Promise<VisitPage> => {
    const { window, visit } = await openSearchWindow(browser, host.url);
    onCleanup(() => window.close());
    return visit;
  });

/** Wait for the folder as long as its build takes: unlike `fetch`, this sets no limit. */
function askFolder(url: string): Promise<string> {
  return new Promise((resolve, reject) => {
    get(url, (response) => {
      text(response).then((answer) => {
        if (response.statusCode === 200) resolve(answer);
        else reject(new Error(answer));
      }, reject);
    }).on('error', reject);
  });
}
