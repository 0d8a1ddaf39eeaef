/** A thread that draws the cards of pages, and the pictures of figures in dots beside those in lines, one after the other. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { cardDrawer } from './card-drawing.ts';
import type { WantedCard } from './cards.ts';
import { Lettering } from './lettering.ts';
import { pictureDrawer, type DrawnPicture } from './picture-drawing.ts';
import { openRenderer } from './render-svg.ts';

/** What the thread is to draw. */
export interface DrawingOrder {
  /** The folder of the built site. */
  root: string;
  tones: readonly string[];
  cards: readonly WantedCard[];
  /** Pictures in lines, as paths from the root. */
  pictures: readonly string[];
}

/** What it could not draw, for want of signs. */
export interface Undrawn {
  what: string;
  missing: readonly string[];
}

const { root, tones, cards, pictures } = workerData as DrawingOrder;
const lettering = new Lettering();
const render = await openRenderer();
const undrawn: Undrawn[] = [];

const drawCard = cardDrawer(tones, { lettering, render });
for (const { name, path, card } of cards)
  write(join('cards', name), `${path} 的分享卡片`, drawCard(card));
const drawPicture = pictureDrawer(lettering, render);
for (const file of pictures)
  write(
    file.replace(/\.svg$/, '.png'),
    `图 ${file}`,
    drawPicture(readFileSync(join(root, file), 'utf8')),
  );
parentPort?.postMessage(undrawn);

function write(file: string, what: string, drawn: DrawnPicture): void {
  if ('missing' in drawn) undrawn.push({ what, missing: drawn.missing });
  else writeFileSync(join(root, file), drawn.png);
}
