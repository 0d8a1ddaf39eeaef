/** Before the tests of the built site: serve it on a free port, and find the browser. */
import { existsSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import process from 'node:process';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { createStaticServer, normalizeBase } from '../../src/cli/static-server.ts';
import { ensureChineseFont, findBrowser } from './browser.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder under test: SITE_DIST, or dist/. */
    dist: string;
    /** Address of the served site's first page. */
    baseUrl: string;
    browserPath: string;
  }
}

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Serve the built site for the time of the tests; what it returns closes the server. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const named = process.env['SITE_DIST'] ?? 'dist';
  const dist = isAbsolute(named) ? named : join(root, named);
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`${dist} 中没有构建好的网站。请先运行 npm run build。`);
  }
  const base = normalizeBase(process.env['BASE_PATH']);
  const server = createStaticServer(dist, base);
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const { port } = server.address() as AddressInfo;

  ensureChineseFont();
  project.provide('dist', dist);
  project.provide('baseUrl', `http://127.0.0.1:${port}${base}`);
  project.provide('browserPath', findBrowser());

  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
}
