import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { layoutCore, type CoreLayer } from '../features/plans/core.ts';
import { openCardFont, type Sign, type Weight } from './card-font.ts';
import { fitText, lengthOf, type TextBox } from './card-text.ts';
import { inkPalette, writeIndexedPng, type Colour } from './indexed-png.ts';

/** What a card says, beside the core of the place. */
export interface Card {
  /** What kind of thing it is, or where: in bold above the title; `''` for nothing. */
  kicker: string;
  /** Behind it in plain letters. */
  note: string;
  title: string;
  /** The page's own sentence; `''` where the answers stand in its place. */
  sentence: string;
  /** Questions with their short answers, at most four. */
  answers: readonly { question: string; short: string }[];
  /** The line at the foot that keeps anyone from taking it for more than it is. */
  foot: string;
  publisher: string;
  layers: readonly CoreLayer[];
}

/** A card as a picture, or the characters that the font can not draw. */
export type DrawnCard = { png: Uint8Array } | { missing: readonly string[] };

/** The size of a card, as Open Graph wants it. */
export const cardSize = { width: 1200, height: 630 } as const;

const coreBreadth = 96;
const left = 152;
const right = 1136;
const width = right - left;
const inks = { heading: '#33241a', text: '#231c14', muted: '#4d4236', rule: '#5c4029' } as const;
const ground = '#f7f2e7';
/** Where the line above the foot stands. */
const ruleTop = 518;
/** The tones that stand at the answers, as on the pages of places. */
const answerTones = [4, 5, 7, 10];

/** Letters that stand on a line. */
interface Run {
  text: string;
  size: number;
  weight: Weight;
  ink: string;
  x: number;
  /** Of the line that they stand on. */
  y: number;
}

/** Get ready to draw cards: the font and the renderer come from packages, so that every machine draws the same. */
export async function cardDrawer(tones: readonly string[]): Promise<(card: Card) => DrawnCard> {
  const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const signOf = openCardFont();
  const colours = [inks.heading, inks.text, inks.muted, ...tones];
  const palette = inkPalette(colourOf(ground), colours.map(colourOf));

  return (card) => {
    const missing = new Set<string>();
    const find = (character: string, weight: Weight): Sign => {
      if (/\s/u.test(character)) return { path: '', advance: 300 };
      const sign = signOf(character, weight);
      if (!sign) missing.add(character);
      return sign ?? { path: '', advance: 1000 };
    };
    const runs = layOut(card, (character, weight) => find(character, weight).advance / 1000);
    const letters = runs.map((run) => drawRun(run, find)).join('');
    if (missing.size > 0) return { missing: [...missing] };
    return { png: drawPng(frame(card, tones, letters), palette) };
  };
}

/** What the renderer holds outside of JavaScript is given back at once, for a site may have thousands of cards. */
function drawPng(svg: string, palette: readonly Colour[]): Uint8Array {
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = writeIndexedPng(image.pixels, cardSize.width, palette);
  image.free();
  drawing.free();
  return png;
}

type Measure = (character: string, weight: Weight) => number;

type Look = Pick<Run, 'weight' | 'ink' | 'x' | 'y'> & { leading: number };

/** Letters placed on a card, one text after the other. */
class Setting {
  readonly runs: Run[] = [];
  readonly #measure: Measure;

  constructor(measure: Measure) {
    this.#measure = measure;
  }

  /** Set a text from a place downwards, and give where the next may begin. */
  set(text: string, look: Look, box: TextBox): number {
    if (text === '') return look.y;
    const { weight, ink, x, y, leading } = look;
    const { lines, size } = fitText(text, (character) => this.#measure(character, weight), box);
    lines.forEach((line, nth) => {
      // The first line stands as far below as its letters are high.
      this.runs.push({ text: line, size, weight, ink, x, y: y + size * (0.88 + leading * nth) });
    });
    return y + size * leading * lines.length;
  }

  /** Set a line that ends at a place, on a line that stands there. */
  setBefore(text: string, look: Omit<Look, 'leading'>, box: TextBox): void {
    const { weight, ink, x, y } = look;
    const measure = (character: string): number => this.#measure(character, weight);
    const {
      lines: [line = ''],
      size,
    } = fitText(text, measure, box);
    this.runs.push({ text: line, size, weight, ink, x: x - size * lengthOf(line, measure), y });
  }
}

const oneLine = (width: number, ...sizes: number[]): TextBox => ({ width, lines: 1, sizes });
const bold = { weight: 700, ink: inks.heading, leading: 1 } as const;
const plain = { weight: 400, ink: inks.text, leading: 1 } as const;
const quiet = { weight: 400, ink: inks.muted, leading: 1 } as const;

/** Place all words of a card. */
function layOut(card: Card, measure: Measure): Run[] {
  const { kicker, note, title, sentence, answers, foot, publisher } = card;
  const setting = new Setting(measure);
  const kickerWidth = 26 * lengthOf(kicker, (character) => measure(character, 700));
  const noteLeft = left + (kicker === '' ? 0 : Math.min(kickerWidth, width) + 20);
  const noteWidth = right - noteLeft;
  setting.set(kicker, { ...bold, ink: inks.text, x: left, y: 58 }, oneLine(width, 26));
  if (noteWidth > 120)
    setting.set(note, { ...quiet, x: noteLeft, y: 58 }, oneLine(noteWidth, 26, 22));

  const titleBox = { width, lines: answers.length > 0 ? 1 : 3, sizes: [64, 56, 48, 42, 38] };
  const top = setting.set(title, { ...bold, x: left, y: 112, leading: 1.32 }, titleBox);
  const lines = Math.max(1, Math.floor((ruleTop - top - 40) / (36 * 1.55)));
  const box = { width, lines, sizes: [36, 32, 28] };
  setting.set(sentence, { ...plain, x: left, y: top + 22, leading: 1.55 }, box);
  layOutAnswers(answers, setting);

  setting.set(publisher, { ...bold, x: left + 42, y: 546 }, oneLine(200, 34));
  setting.setBefore(foot, { ...quiet, x: right, y: 574 }, oneLine(700, 24, 21));
  return setting.runs;
}

function layOutAnswers(answers: Card['answers'], setting: Setting): void {
  answers.forEach(({ question, short }, nth) => {
    const { x, y } = answerPlace(nth);
    const room = width / 2 - 70;
    setting.set(question, { ...plain, x: x + 28, y }, oneLine(room, 25, 22));
    setting.set(short, { ...bold, x: x + 28, y: y + 40 }, oneLine(room, 42, 36, 31, 27));
  });
}

/** Where an answer stands: two by two. */
function answerPlace(nth: number): { x: number; y: number } {
  return { x: left + (nth % 2) * (width / 2 + 20), y: 232 + Math.floor(nth / 2) * 130 };
}

function drawRun(
  { text, size, weight, ink, x, y }: Run,
  find: (character: string, weight: Weight) => Sign,
): string {
  let at = 0;
  const paths = [...text].map((character) => {
    const { path, advance } = find(character, weight);
    const drawn = path === '' ? '' : `<path transform="translate(${at} 0)" d="${path}"/>`;
    at += advance;
    return drawn;
  });
  const scale = size / 1000;
  return `<g fill="${ink}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
}

/** The ground with the core at its side, the line above the foot, the mark and the letters. */
function frame(card: Card, tones: readonly string[], letters: string): string {
  const { layers, height } = layoutCore(card.layers, {
    length: cardSize.height,
    breadth: coreBreadth,
    direction: 'upright',
  });
  const core = layers.map(({ path, laminae, tone }) => {
    const fill = `<path fill="${tones[tone - 1]}" stroke="${ground}" stroke-opacity="0.5" d="${path}"/>`;
    const lines = `<path fill="none" stroke="${ground}" stroke-opacity="0.3" d="${laminae}"/>`;
    return laminae === '' ? fill : fill + lines;
  });
  const bars = card.answers.map((_, nth) => {
    const { x, y } = answerPlace(nth);
    return `<rect x="${x}" y="${y - 6}" width="8" height="92" fill="${tones[answerTones[nth]! - 1]}"/>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${cardSize.width}" height="${cardSize.height}">`,
    `<rect width="100%" height="100%" fill="${ground}"/>`,
    `<svg width="${coreBreadth}" height="${height}">${core.join('')}</svg>`,
    bars.join(''),
    `<rect x="${left}" y="${ruleTop}" width="${width}" height="3" fill="${inks.rule}"/>`,
    drawMark(tones),
    letters,
    '</svg>',
  ].join('');
}

/** The mark of the site, a small core. */
function drawMark(tones: readonly string[]): string {
  const bands = [1, 6, 4, 10].map(
    (tone, nth) => `<rect y="${nth * 10}" width="30" height="11" fill="${tones[tone - 1]}"/>`,
  );
  return `<clipPath id="mark"><rect width="30" height="40" rx="15"/></clipPath><g transform="translate(${left} 543)"><g clip-path="url(#mark)">${bands.join('')}</g></g>`;
}

/** `#f7f2e7` as numbers. */
function colourOf(words: string): Colour {
  const [red = 0, green = 0, blue = 0] = (words.match(/[\da-f]{2}/gi) ?? []).map((byte) =>
    Number.parseInt(byte, 16),
  );
  return [red, green, blue];
}
