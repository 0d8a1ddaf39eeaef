/** Before the tests of the built site: serve it on a free port, and find the browser. */
import type { TestProject } from 'vitest/node';
import { serveBuild } from './served-build.ts';
import { ensureChineseFont, findBrowser } from './browser.ts';
import { serveLargeSite } from './large-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder under test: SITE_DIST, or dist/. */
    dist: string;
    /** Address of the served site's first page. */
    baseUrl: string;
    browserPath: string;
    /** Answers with the folder of the site of many plans. */
    largeSiteUrl: string;
  }
}

/** Serve the built site for the time of the tests; what it returns closes what serves. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { dist, addressOf, close } = await serveBuild();
  ensureChineseFont();
  project.provide('dist', dist);
  project.provide('baseUrl', addressOf('/'));
  project.provide('browserPath', findBrowser());
  const largeSite = await serveLargeSite();
  project.provide('largeSiteUrl', largeSite.url);
  return async () => {
    largeSite.close();
    await close();
  };
}
