/** Serve the built site: `npm run preview`, or `npm start` to build it first. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import type { PlanCounts } from '../corpus/export/records.ts';
import { listFiles } from '../build/files.ts';
import { createStaticServer, normalizeBase } from './static-server.ts';

const defaultPort = 4321;
const dist = fileURLToPath(new URL('../../dist', import.meta.url));

/** Say what a build holds: `5 份方案、565 条、9 个页面`. */
export function describeBuild(root: string): string {
  // The other data of many plans are files by province; this one counts them all.
  const text = readFileSync(join(root, 'data/plans.json'), 'utf8');
  const plans = JSON.parse(text) as readonly { counts: PlanCounts }[];
  const clauses = plans.reduce((sum, { counts }) => sum + counts.clauses, 0);
  const pages = listFiles(root).filter((file) => file.endsWith('.html')).length;
  return `${plans.length} 份方案、${clauses} 条、${pages} 个页面`;
}

/** Read a port from text; `undefined` where it is none. */
function parsePort(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  return Number.isInteger(port) && port > 0 && port < 65_536 ? port : undefined;
}

/** The port that the environment asks for; where it is none, that is said, and the command will have failed. */
export function readPort(): number | undefined {
  const port = parsePort(process.env['PORT']);
  if (port === undefined)
    fail(`PORT 的值「${process.env['PORT']}」不是端口号。请设为 1 至 65535 之间的整数。`);
  return port;
}

/** Serve the build until someone stops it. */
export function serve(port: number): void {
  if (!existsSync(join(dist, 'index.html'))) {
    fail('还没有构建好的网站。请先运行 npm run build，或直接运行 npm start。');
    return;
  }
  const base = normalizeBase(process.env['BASE_PATH']);
  createStaticServer(dist, base)
    .on('error', (error: NodeJS.ErrnoException) => {
      fail(
        error.code === 'EADDRINUSE'
          ? `端口 ${port} 已被占用。请停用占用它的程序，或另选端口：PORT=4322 npm start`
          : `无法启动服务：${error.message}`,
      );
    })
    .listen(port, () => {
      console.log(`净土档案已就绪：${describeBuild(dist)}。`);
      console.log(`请在浏览器中打开 http://localhost:${port}${base}`);
      console.log('按 Ctrl+C 停止。');
    });
}

function fail(message: string): void {
  console.error(message);
  process.exitCode = 1;
}

if (import.meta.main) {
  const port = readPort();
  if (port !== undefined) serve(port);
}
