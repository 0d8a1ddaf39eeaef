import { existsSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { createStaticServer, normalizeBase } from '../../src/cli/static-server.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A built site, served on this machine. */
export interface ServedBuild {
  /** The folder of its files. */
  dist: string;
  /** The address of a page by its path from the site's root. */
  addressOf: (path: string) => string;
  close: () => Promise<void>;
}

/** Serve the build in SITE_DIST, or in `dist/`, on a free port; throws where there is none. */
export async function serveBuild(): Promise<ServedBuild> {
  const dist = resolve(root, process.env['SITE_DIST'] ?? 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    throw new Error(`${dist} 中没有构建好的网站。请先运行 npm run build。`);
  }
  return serveFolder(dist, normalizeBase(process.env['BASE_PATH']));
}

/** Serve a folder of a built site on a free port. */
export async function serveFolder(dist: string, base = '/'): Promise<ServedBuild> {
  const server = createStaticServer(dist, base);
  await new Promise<void>((done, fail) => {
    server.on('error', fail).listen(0, '127.0.0.1', done);
  });
  const { port } = server.address() as AddressInfo;
  return {
    dist,
    addressOf: (path) => `http://127.0.0.1:${port}${base}${path.replace(/^\//, '')}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
