import { existsSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { siteStep } from './site-step.ts';

const folder = 'figures';
/** More threads than these want more memory than they save time. */
const mostThreads = 2;

/** Draw each figure's picture in lines as one in dots too, for those who cannot use the first. */
export function pictures(): AstroIntegration {
  return siteStep('pictures', async ({ root, logger }) => {
    const place = join(root, folder);
    const files = existsSync(place)
      ? readdirSync(place)
          .filter((name) => name.endsWith('.svg'))
          .sort()
          .map((name) => join(place, name))
      : [];
    const threads = Math.min(mostThreads, availableParallelism(), files.length);
    const shares = Array.from({ length: threads }, (_, nth) =>
      files.filter((_file, at) => at % threads === nth),
    );
    await Promise.all(shares.map(drawAll));
    logger.info(`${files.length} 张图。`);
  });
}

function drawAll(files: readonly string[]): Promise<void> {
  const worker = new Worker(new URL('./draw-pictures.ts', import.meta.url), { workerData: files });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`画图的线程没有做完：${code}。`)),
    );
  });
}
