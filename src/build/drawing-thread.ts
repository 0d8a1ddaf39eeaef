/** A thread that draws the cards of pages, and the pictures of figures in dots beside those in lines, one after the other. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { cardDrawer } from './card-drawing.ts';
import { cardFolder, type WantedCard } from './cards.ts';
import { Lettering } from './lettering.ts';
import { pictureDrawer, type DrawnPicture } from './picture-drawing.ts';
import { openRenderer } from './render-svg.ts';

/** What the thread is to draw. */
export interface DrawingOrder {
  cards: readonly WantedCard[];
  /** The names of pictures in lines. */
  pictures: readonly string[];
}

/** What it could not draw, for want of signs. */
export interface Undrawn {
  what: string;
  missing: readonly string[];
}

const { root, tones } = workerData as { root: string; tones: readonly string[] };
const lettering = new Lettering();
const render = await openRenderer();
const drawCard = cardDrawer(tones, { lettering, render });
const drawPicture = pictureDrawer(lettering, render);
const undrawn: Undrawn[] = [];

// After the last order comes nothing, and what could not be drawn is told.
parentPort!.on('message', (order: DrawingOrder | null) => {
  if (order) carryOut(order);
  else {
    parentPort!.postMessage(undrawn);
    parentPort!.close();
  }
});

function carryOut({ cards, pictures }: DrawingOrder): void {
  for (const { name, path, card } of cards)
    write(join(cardFolder, name), `${path} 的分享卡片`, drawCard(card));
  for (const name of pictures) {
    const svg = readFileSync(join(root, 'figures', name), 'utf8');
    write(join('figures', name.replace(/\.svg$/, '.png')), `图 ${name}`, drawPicture(svg));
  }
}

function write(file: string, what: string, drawn: DrawnPicture): void {
  if ('missing' in drawn) undrawn.push({ what, missing: drawn.missing });
  else writeFileSync(join(root, file), drawn.png);
}
