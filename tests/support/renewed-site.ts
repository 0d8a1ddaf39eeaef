/** Tests of what a reader meets while the site is renewed, or while its host answers with something else. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { writeSecondBuild } from './second-build.ts';
import { test } from './site.ts';
import { openWindow } from './window.ts';

/**
 * A test that may ask for a `host` of its own that serves the site, for `second`, a folder with another build of it, and for a
 * `page` of a window in which workers keep what they keep.
 *
 * @param start Begins to serve the build in a folder.
 */
export function testWithHost<Host extends { close: () => Promise<void> }>(
  start: (folder: string) => Promise<Host>,
) {
  return test
    .extend('second', { scope: 'file' }, async ({}, { onCleanup }) => {
      const folder = mkdtempSync(join(tmpdir(), 'jingtu-second-'));
      onCleanup(() => rmSync(folder, { recursive: true }));
      await writeSecondBuild(inject('dist'), folder);
      return folder;
    })
    .extend('host', async ({}, { onCleanup }) => {
      const host = await start(inject('dist'));
      onCleanup(() => host.close());
      return host;
    })
    .extend('page', async ({ browser }, { onCleanup }) => {
      const window = await openWindow(browser, { serviceWorkers: 'allow' });
      onCleanup(() => window.close());
      return window.newPage();
    });
}
