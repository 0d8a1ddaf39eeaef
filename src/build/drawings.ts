import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { ContentError } from '../corpus/content-error.ts';
import { askedCards, cardFolder, knownCards, readTones, type WantedCard } from './cards.ts';
import type { DrawingOrder, Undrawn } from './drawing-thread.ts';
import { listFiles } from './files.ts';
import { addressOf, siteStep } from './site-step.ts';

/** More than the pictures of the largest site leave behind before the thread tidies up. */
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 16 };

/**
 * Draw the cards of pages and the pictures of figures in a thread of its own. It is a fourth of the work, so it begins
 * before there are pages, with the cards that the corpus alone tells, and goes on beside the steps between `rest` and
 * `finish`.
 */
export function drawings(): Record<'rest' | 'finish', AstroIntegration> {
  let thread: DrawingThread;
  let known: readonly WantedCard[];
  let root: string;
  let address: string;
  const rest = siteStep('drawings', () => {
    const asked = askedCards(root, address);
    const drawn = new Map(known.map(({ name, path }) => [name, path]));
    for (const name of readdirSync(join(root, cardFolder)))
      if (!asked.some((card) => card.name === name)) rmSync(join(root, cardFolder, name));
    thread.draw({
      cards: asked.filter(({ name, path }) => drawn.get(name) !== path),
      pictures: listFiles(join(root, 'figures')).filter((file) => file.endsWith('.svg')),
    });
  });
  return {
    rest: {
      ...rest,
      hooks: {
        ...rest.hooks,
        'astro:config:done': (done) => {
          root = fileURLToPath(done.config.outDir);
          address = addressOf(done.config);
          return rest.hooks['astro:config:done']?.(done);
        },
        // The folder of the site has just been emptied.
        'astro:build:setup': () => {
          mkdirSync(join(root, cardFolder), { recursive: true });
          thread = new DrawingThread(root);
          known = knownCards(address);
          thread.draw({ cards: known, pictures: [] });
        },
      },
    },
    finish: siteStep('drawings-done', async ({ logger }) => {
      refuse(await thread.finish());
      logger.info('卡片和图都画好了。');
    }),
  };
}

/** The thread with what it was given; it does one thing after the other, so that it never holds more than one picture. */
class DrawingThread {
  readonly #thread: Worker;
  readonly #ended: Promise<readonly Undrawn[]>;

  constructor(root: string) {
    const workerData = { root, tones: readTones() };
    const options = { workerData, resourceLimits };
    this.#thread = new Worker(new URL('./drawing-thread.ts', import.meta.url), options);
    this.#ended = new Promise((resolve, reject) => {
      this.#thread.on('message', resolve);
      this.#thread.on('error', reject);
      this.#thread.on('exit', (code) => {
        reject(new Error(`画图的线程没有做完：${code}。`));
      });
    });
    // It is waited for at the end; until then a failure must not end the process, nor the thread keep a failed build alive.
    this.#ended.catch(() => undefined);
    this.#thread.unref();
  }

  draw(order: DrawingOrder): void {
    this.#thread.postMessage(order);
  }

  finish(): Promise<readonly Undrawn[]> {
    this.#thread.ref();
    this.#thread.postMessage(null);
    return this.#ended;
  }
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
