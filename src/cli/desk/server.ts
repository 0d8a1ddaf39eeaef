import { randomBytes, timingSafeEqual } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { ContentError } from '../../corpus/content-error.ts';
import { inspectCorpus, listContentFiles } from '../../corpus/io.ts';
import { applyForm, type Form } from './changes.ts';
import { readDeskPlan, readState, type DeskState } from './desk-plan.ts';
import { whyRefused } from './guard.ts';
import { listPage, planPage, wordPage } from './pages.ts';

const folder = 'content/plans/';
/** Far above the longest introduction. */
const longestForm = 1_000_000;

const assets: Readonly<Record<string, { file: string; type: string }>> = {
  '/desk.css': { file: 'desk.css', type: 'text/css; charset=utf-8' },
  '/insert-link.js': { file: 'insert-link.element.ts', type: 'text/javascript; charset=utf-8' },
};

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'same-origin',
  'X-Content-Type-Options': 'nosniff',
};

interface Answer {
  status: number;
  body: string;
  type?: string;
  location?: string;
}

/** Make the desk's server for the project at `root`; the caller lets it listen, on the loopback alone. */
export function createDesk(root: URL): Server {
  const token = randomBytes(32).toString('hex');
  return createServer((request, response) => {
    answer(root, token, request)
      .catch((error: unknown): Answer => {
        if (!(error instanceof ContentError)) throw error;
        return { status: 500, body: wordPage(error.message) };
      })
      .then(
        (given) => send(response, given),
        () => response.destroy(),
      );
  });
}

async function answer(root: URL, token: string, request: IncomingMessage): Promise<Answer> {
  const { method = '', headers: said, socket } = request;
  const refusal = whyRefused(
    {
      ...{ method, remote: socket.remoteAddress, host: said.host, origin: said.origin },
      site: said['sec-fetch-site']?.toString(),
    },
    (socket.address() as AddressInfo).port,
  );
  if (refusal !== null) return { status: 403, body: wordPage(refusal) };
  const url = URL.parse(request.url ?? '/', 'http://desk.invalid');
  if (!url) return { status: 404, body: wordPage('没有这一页。') };
  const { pathname, searchParams } = url;
  const asset = assets[pathname];
  if (asset) {
    const body = readFileSync(new URL(asset.file, import.meta.url), 'utf8');
    return { status: 200, body, type: asset.type };
  }
  const ids = listContentFiles(root, folder, '.mdx').map((file) => file.slice(folder.length, -4));
  if (pathname === '/')
    return { status: 200, body: listPage(ids, inspectCorpus(root).corpus.plans) };
  const id = ids.find((one) => pathname === `/plans/${encodeURIComponent(one)}`);
  if (id === undefined) return { status: 404, body: wordPage('没有这份方案。') };
  const state = readState(root, id);
  if (method !== 'POST') return showPlan(state, token, searchParams.get('saved') ?? '');
  return change(state, token, await readForm(request));
}

function showPlan(state: DeskState, token: string, saved: string): Answer {
  const view = { plan: readDeskPlan(state), token, sent: {}, messages: [], saved };
  return { status: 200, body: planPage(view) };
}

function change(state: DeskState, token: string, form: Form | null): Answer {
  if (form === null) return { status: 413, body: wordPage('写得太长了，没有保存。') };
  if (!isSame(form['token'] ?? '', token))
    return { status: 403, body: wordPage('这一页是校对台上次开着时的，没有保存。请重新打开。') };
  const outcome = applyForm(state, form);
  if (outcome.kind === 'refused') {
    const view = {
      plan: readDeskPlan(state),
      token,
      sent: form,
      messages: outcome.messages,
      saved: '',
    };
    return { status: 422, body: planPage(view) };
  }
  const file = fileURLToPath(new URL(state.file, state.root));
  // Whoever reads the file meanwhile, such as the dev server, finds the old one or the new one whole.
  writeFileSync(`${file}.desk`, outcome.text);
  renameSync(`${file}.desk`, file);
  const saved = encodeURIComponent(form['form'] ?? '');
  return {
    status: 303,
    body: '',
    location: `/plans/${encodeURIComponent(state.id)}?saved=${saved}`,
  };
}

function isSame(one: string, other: string): boolean {
  return one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
}

async function readForm(request: IncomingMessage): Promise<Form | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestForm) return null;
    parts.push(part);
  }
  return Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString('utf8')));
}

function send(response: ServerResponse, { status, body, type, location }: Answer): void {
  response.writeHead(status, {
    ...headers,
    'Content-Type': type ?? 'text/html; charset=utf-8',
    ...(location !== undefined && { Location: location }),
  });
  response.end(body);
}
