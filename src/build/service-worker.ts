import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build } from 'vite';
import { listFiles } from './files.ts';
import { siteStep } from './site-step.ts';

const entry = fileURLToPath(
  new URL('../features/offline/worker/service-worker.ts', import.meta.url),
);
const workerFile = 'sw.js';
const buffer = new Uint8Array(65_536);

/** Stands in the bundled worker where the id of the build goes, once that is known. */
const idMark = 'build-id-comes-here';

/** Write the service worker beside the finished site. It must be the last to write, for it names all the others. */
export function serviceWorker(): AstroIntegration {
  let bundled = '';
  // Bundled before any page: the bundler keeps the memory that it took, and with many plans there is none to spare later.
  const prepare = async (base: string): Promise<void> => {
    bundled = await bundleWorker(base);
  };
  return siteStep(
    'service-worker',
    ({ root, logger }) => {
      const id = buildId(root);
      writeFileSync(join(root, workerFile), nameBuild(bundled, id));
      logger.info(`离线用的 ${workerFile} 已写好，构建编号 ${id}。`);
    },
    prepare,
  );
}

/** Name a build by its content: the same files give the same name, on any machine and at any time. */
export function buildId(root: string): string {
  const hash = createHash('sha256');
  for (const file of listFiles(root).filter((name) => name !== workerFile)) {
    const path = join(root, file);
    hash.update(`${file}\0${statSync(path).size}\0`);
    for (const piece of readPieces(path)) hash.update(piece);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Read a file through one small buffer: those of a whole large site would fill the memory before they are cleared away. */
function* readPieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (let read = readSync(file, buffer); read > 0; read = readSync(file, buffer))
      yield buffer.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** Bundle the worker into one script that asks for no other; {@link nameBuild} makes it a build's own. */
export async function bundleWorker(base: string): Promise<string> {
  const result = await build({
    configFile: false,
    envDir: false,
    publicDir: false,
    logLevel: 'warn',
    define: {
      SITE_BASE: JSON.stringify(base),
      BUILD_ID: JSON.stringify(idMark),
      'process.env.NODE_ENV': '"production"',
    },
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife', entryFileNames: workerFile } },
    },
  });
  const [script] = Array.isArray(result) || !('output' in result) ? [] : result.output;
  if (script?.type !== 'chunk') throw new Error(`没有生成 ${workerFile}。`);
  return script.code;
}

/** Write the id of a build into a bundled worker. */
export function nameBuild(bundled: string, id: string): string {
  if (!bundled.includes(idMark)) throw new Error(`${workerFile} 里没有写构建编号的地方。`);
  return bundled.replaceAll(idMark, id);
}
