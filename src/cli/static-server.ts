import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join, relative, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { contentTypes, defaultCaching, headers, pathRules } from '../build/hosting/policy.ts';
import { listFiles } from '../build/files.ts';

type Answer =
  | { kind: 'file'; status: 200 | 404; file: string }
  | { kind: 'redirect'; location: string }
  | { kind: 'missing' };

/**
 * Find what to send for an address. Only files that the build wrote can be found, so no address leads out of it.
 *
 * @param files Addresses below the base with the file of each, such as `plans/gansu/index.html`.
 * @param base `/`, or the sub-path the site was built for, with a slash at both ends.
 */
export function resolveAddress(
  files: ReadonlyMap<string, string>,
  base: string,
  url: string,
): Answer {
  const [encoded = '', query] = url.split('?', 2);
  const address = decodeAddress(encoded);
  const below = address?.startsWith(base) ? address.slice(base.length) : '';
  const own = pathRules.find(
    ({ path, missing }) => missing !== undefined && below.startsWith(path),
  );
  const missing = files.get(own?.missing ?? '404.html');
  const notFound: Answer =
    missing === undefined ? { kind: 'missing' } : { kind: 'file', status: 404, file: missing };

  if (address === undefined) return notFound;
  if (!address.startsWith(base)) {
    const isAbove = address === '/' || `${address}/` === base;
    return isAbove ? { kind: 'redirect', location: base } : notFound;
  }
  const path = address.slice(base.length);
  const file = files.get(path === '' || path.endsWith('/') ? `${path}index.html` : path);
  if (file !== undefined) return { kind: 'file', status: 200, file };
  if (files.has(`${path}/index.html`)) {
    return { kind: 'redirect', location: `${encoded}/${query === undefined ? '' : `?${query}`}` };
  }
  return notFound;
}

/** Bring the sub-path of an environment variable into the form `/` or `/a/b/`. */
export function normalizeBase(path = ''): string {
  return `/${path}/`.replace(/\/+/g, '/');
}

/** Make a server for the files that stand in `root` at this moment; the caller listens and closes. */
export function createStaticServer(root: string, base = '/'): Server {
  const files = new Map(listFiles(root).map((file) => [file, join(root, file)]));
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
      return;
    }
    const answer = resolveAddress(files, base, request.url ?? '/');
    if (answer.kind === 'file') {
      sendFile(request, response, { ...answer, root }).catch(() => response.destroy());
    } else if (answer.kind === 'redirect') {
      response.writeHead(301, { Location: answer.location }).end();
    } else {
      response
        .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
        .end('404 页面不存在');
    }
  });
}

/** Text goes out compressed, as any host would send it, so that what is measured here is what readers get. */
async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  { status, file, root }: Extract<Answer, { kind: 'file' }> & { root: string },
): Promise<void> {
  const { type, isText } = contentTypes[extname(file).slice(1)] ?? {
    type: 'application/octet-stream',
    isText: false,
  };
  const gzip = isText && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, {
    ...headersOf(relative(root, file).replaceAll(sep, '/')),
    'Content-Type': isText ? `${type}; charset=utf-8` : type,
    Vary: 'Accept-Encoding',
    ...(gzip && { 'Content-Encoding': 'gzip' }),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const source = createReadStream(file);
  await (gzip ? pipeline(source, createGzip(), response) : pipeline(source, response));
}

/** What any host of the site is to send with a file. */
function headersOf(path: string): Record<string, string> {
  const rules = pathRules.filter((rule) => path.startsWith(rule.path));
  const all = Object.assign(
    { ...headers, 'Cache-Control': defaultCaching },
    ...rules.map((rule) => rule.headers),
  ) as Record<string, string | null>;
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === null ? [] : [[name, value]])),
  );
}

function decodeAddress(encoded: string): string | undefined {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return undefined;
  }
}
