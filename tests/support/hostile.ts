/** A host that now and then answers as hosts and lines between should not: with what nobody asked for, or with less. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStaticServer } from '../../src/cli/static-server.ts';

/** How a request is answered in place of the site's own answer. */
export type Trick =
  /** A page of somebody else, with status 200. */
  | 'portal'
  /** The site's front page, with status 200: what a host does that knows only applications of one page. */
  | 'fallback'
  /** Half of the file, though its whole length is announced. */
  | 'cut'
  /** Half of the file, and a length that agrees with it. */
  | 'half'
  /** Elsewhere, with status 302. */
  | 'moved'
  | 'missing'
  | 'broken';

/** A host that plays tricks. */
export interface HostileHost {
  /** Address of the site's first page. */
  url: string;
  /** The paths that were asked for, in order, with whatever follows them. */
  asked: string[];
  /** Serve the build in another folder from now on. */
  deploy: (folder: string) => void;
  /** From now on play a trick on requests for paths that fit; without one be honest again. */
  play: (trick?: Trick, paths?: RegExp) => void;
  close: () => Promise<void>;
}

export const portalWords = '请先登录无线网络';
const portalPage = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>${portalWords}</title></head><body><h1>${portalWords}</h1></body></html>`;

type Answer = (request: IncomingMessage, response: ServerResponse, site: Server) => void;

const answers: Readonly<Record<Trick, Answer>> = {
  portal: (_, response) => sendPage(response, portalPage),
  fallback: (request, response, site) => {
    request.url = '/';
    site.emit('request', request, response);
  },
  cut: (request, response, site) => void sendHalf({ request, response, site, isAnnounced: false }),
  half: (request, response, site) => void sendHalf({ request, response, site, isAnnounced: true }),
  moved: (_, response) => void response.writeHead(302, { Location: '/about/' }).end(),
  missing: (_, response) => void response.writeHead(404).end(),
  broken: (_, response) => void response.writeHead(500).end(),
};

/** Serve the build in `folder` at the root of a free port, honestly at first. */
export async function startHostile(folder: string): Promise<HostileHost> {
  const asked: string[] = [];
  let site = createStaticServer(folder);
  let played: { answer: Answer; paths: RegExp } | undefined;
  const host = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push(path);
    if (played?.paths.test(path)) played.answer(request, response, site);
    else site.emit('request', request, response);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(host.address() as AddressInfo).port}/`,
    asked,
    deploy: (next) => {
      site = createStaticServer(next);
    },
    play: (trick, paths = /^/) => {
      played = trick && { answer: answers[trick], paths };
    },
    close: async () => {
      host.closeAllConnections();
      await new Promise((resolve) => host.close(resolve));
    },
  };
}

function sendPage(response: ServerResponse, html: string): void {
  // Some say of it that it may be kept for ever, as they do of the file in whose place it stands.
  response.writeHead(200, {
    'Content-Type': 'text/html; charset=utf-8',
    'Cache-Control': 'public, max-age=31536000, immutable',
  });
  response.end(html);
}

interface Halved {
  request: IncomingMessage;
  response: ServerResponse;
  site: Server;
  /** Whether the length that is announced is that of the half. */
  isAnnounced: boolean;
}

async function sendHalf({ request, response, site, isAnnounced }: Halved): Promise<void> {
  const whole = await readWhole(site, request.url ?? '');
  const content = new Uint8Array(await whole.arrayBuffer());
  const half = content.subarray(0, Math.floor(content.length / 2));
  response.writeHead(200, {
    'Content-Type': whole.headers.get('content-type') ?? 'application/octet-stream',
    'Content-Length': isAnnounced ? half.length : content.length,
  });
  response.write(half, () => (isAnnounced ? response.end() : response.destroy()));
}

async function readWhole(site: Server, path: string): Promise<Response> {
  const aside = createServer((request, response) => site.emit('request', request, response));
  await new Promise<void>((resolve) => aside.listen(0, '127.0.0.1', resolve));
  const response = await fetch(`http://127.0.0.1:${(aside.address() as AddressInfo).port}${path}`);
  const content = await response.arrayBuffer();
  aside.closeAllConnections();
  aside.close();
  return new Response(content, { headers: response.headers });
}
