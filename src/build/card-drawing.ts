import { layoutCore, type CoreLayer } from '../features/plans/core.ts';
import { fitText, lengthOf, type TextBox } from './card-text.ts';
import { inkPalette, readColour } from './indexed-png.ts';
import type { Lettering, Run, Weight } from './lettering.ts';
import type { Renderer } from './render-svg.ts';

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
  /** Below it, where a card is taken away as a picture: whose it is not, its page and its day; `''` for nothing. */
  origin: string;
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

/** Get ready to draw cards in these tones of the soil. */
export function cardDrawer(
  tones: readonly string[],
  { lettering, render }: { lettering: Lettering; render: Renderer },
): (card: Card) => DrawnCard {
  const colours = [inks.heading, inks.text, inks.muted, ...tones];
  const palette = inkPalette(readColour(ground), colours.map(readColour));
  return (card) => {
    const letters = layOut(card, lettering.widthOf).map((run) => lettering.draw(run));
    const missing = lettering.takeMissing();
    if (missing.length > 0) return { missing };
    return { png: render(frame(card, tones, letters.join('')), palette) };
  };
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
  const { kicker, note, title, sentence, answers, foot, origin, publisher } = card;
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
  const footTop = origin === '' ? 574 : 562;
  setting.setBefore(foot, { ...quiet, x: right, y: footTop }, oneLine(700, 24, 21));
  setting.setBefore(origin, { ...quiet, x: right, y: 598 }, oneLine(760, 20, 18, 16));
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
