import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../corpus/content-error.ts';
import { listCards, readTones } from './cards.ts';
import type { DrawingOrder, Undrawn } from './drawing-thread.ts';
import { listFiles } from './files.ts';
import { siteStep } from './site-step.ts';

/**
 * Draw the cards of pages and the pictures of figures in a thread of its own, beside the steps between `begin` and `finish`:
 * it is a fifth of the work, and nothing else needs what it makes.
 */
export function drawings(): { begin: AstroIntegration; finish: AstroIntegration } {
  let undrawn: Promise<readonly Undrawn[]>;
  let order: DrawingOrder;
  return {
    begin: siteStep('drawings', ({ root }) => {
      mkdirSync(join(root, 'cards'), { recursive: true });
      const pictures = listFiles(join(root, 'figures')).filter((file) => file.endsWith('.svg'));
      const cards = listCards(root);
      order = {
        ...{ root, tones: readTones(), cards },
        pictures: pictures.map((file) => `figures/${file}`),
      };
      undrawn = draw(order);
      // It is waited for later; until then a failure must not end the process.
      undrawn.catch(() => undefined);
    }),
    finish: siteStep('drawings-done', async ({ logger }) => {
      refuse(await undrawn);
      logger.info(`${order.cards.length} 张卡片，${order.pictures.length} 张图。`);
    }),
  };
}

function draw(order: DrawingOrder): Promise<readonly Undrawn[]> {
  const thread = new Worker(new URL('./drawing-thread.ts', import.meta.url), { workerData: order });
  return new Promise((resolve, reject) => {
    thread.on('message', resolve);
    thread.on('error', reject);
    thread.on('exit', (code) => {
      reject(new Error(`画图的线程没有做完：${code}。`));
    });
  });
}

/**
 * Stop where the font lacks a sign, so that no picture shows empty boxes.
 *
 * @throws ContentError naming the first picture and its signs.
 */
export function refuse([first]: readonly Undrawn[]): void {
  if (first)
    throw new ContentError(
      `${first.what}：字体里没有「${first.missing.join('')}」。请核对这几个字；没有写错的，要换一种字更全的字体（src/build/lettering.ts）。`,
    );
}
