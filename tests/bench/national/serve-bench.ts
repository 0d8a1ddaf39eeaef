/** A server of the bench's files and of the search's own sources, which counts what it sends. */
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = new URL('../../../', import.meta.url);

/** Where a module of the search is served, by its path below src/. */
export function modulePath(path: string): string {
  return `/source/${path}`;
}

export interface BenchServer {
  address: string;
  /** Whether the data are split by province. */
  isNational: boolean;
  /** Bytes of data that were sent since the last call, as they go over the wire; sources do not count. */
  takeTraffic: () => { bytes: number; requests: number };
  close: () => void;
}

/** Serve a folder at /data/, and the sources, without their types, below /source/. */
export async function serveBench(folder: string, isNational: boolean): Promise<BenchServer> {
  let bytes = 0;
  let requests = 0;
  const server: Server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = decodeURIComponent(pathname);
    read(folder, path)
      .then(({ type, content }) => {
        const isText = path.endsWith('.json') || path.endsWith('.js');
        const body = isText ? gzipSync(content, { level: 9 }) : content;
        if (path.startsWith('/data/')) {
          bytes += body.length;
          requests += 1;
        }
        response
          .writeHead(200, { 'Content-Type': type, ...(isText && { 'Content-Encoding': 'gzip' }) })
          .end(body);
      })
      .catch(() => response.writeHead(404).end());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    isNational,
    takeTraffic: () => {
      const taken = { bytes, requests };
      bytes = 0;
      requests = 0;
      return taken;
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function read(
  folder: string,
  path: string,
): Promise<{ type: string; content: Buffer | string }> {
  if (path === '/') return { type: 'text/html', content: '<!doctype html><title>bench</title>' };
  if (path.startsWith('/data/')) {
    const content = await readFile(join(folder, path.slice('/data/'.length)));
    return { type: typeOf(path), content };
  }
  const source = await readFile(new URL(`src/${path.slice('/source/'.length)}`, root), 'utf8');
  return { type: 'text/javascript', content: stripTypeScriptTypes(source) };
}

function typeOf(path: string): string {
  if (path.endsWith('.js')) return 'text/javascript';
  return path.endsWith('.json') ? 'application/json' : 'application/octet-stream';
}
