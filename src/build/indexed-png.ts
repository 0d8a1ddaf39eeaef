import { crc32, deflateSync } from 'node:zlib';

/** A colour: red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Enough for a smooth edge; each more makes files larger. */
const steps = 5;
/** As many as half a byte can tell apart. */
const mostColours = 16;
/** The last level takes three times as long for a file smaller by a fiftieth. */
const level = 8;
/** The nearest colour of a palette to a colour, as one number: pictures of one palette look most of them up again. */
const nearestOf = new WeakMap<readonly Colour[], Map<number, number>>();

/** The colours of drawings in some inks on a ground, and those that lie between, where an edge is smoothed. */
export function inkPalette(ground: Colour, inks: readonly Colour[]): Colour[] {
  const ramp = (ink: Colour): Colour[] =>
    Array.from({ length: steps }, (_, nth) => {
      const share = (nth + 1) / steps;
      const mix = (at: 0 | 1 | 2): number =>
        Math.round(ground[at] + (ink[at] - ground[at]) * share);
      return [mix(0), mix(1), mix(2)];
    });
  return [ground, ...inks.flatMap(ramp)];
}

/** `#f7f2e7` as numbers. */
export function readColour(words: string): Colour {
  const [red = 0, green = 0, blue = 0] = (words.match(/[\da-f]{2}/gi) ?? []).map((byte) =>
    Number.parseInt(byte, 16),
  );
  return [red, green, blue];
}

/**
 * Write a picture as PNG with a palette, after ISO/IEC 15948: of drawings in a few colours, a quarter of what each dot with
 * its own colour takes.
 *
 * @param pixels Four bytes a dot, row by row, without transparency.
 * @param palette At most 256 colours; each dot gets the nearest of the sixteen that the picture needs most.
 */
export function writeIndexedPng(
  pixels: Uint8Array,
  width: number,
  palette: readonly Colour[],
): Uint8Array {
  const height = pixels.length / 4 / width;
  const { dots, counts } = findNearest(pixels, palette);
  const kept = keepMost(counts, palette);
  const slots = Uint8Array.from(palette, (colour) => nearest(colour, kept));
  const rowLength = Math.ceil(width / 2) + 1;
  const rows = new Uint8Array(rowLength * height);
  for (let y = 0; y < height; y += 1) {
    const row = rows.subarray(y * rowLength + 1, (y + 1) * rowLength);
    for (let x = 0; x < width; x += 1) {
      const slot = slots[dots[y * width + x]!]!;
      row[x >> 1]! |= x % 2 === 0 ? slot << 4 : slot;
    }
  }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Four bits a dot, with a palette.
  head.set([4, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(kept.flat())),
    chunk('IDAT', deflateSync(rows, { level })),
    chunk('IEND', new Uint8Array()),
  ]);
}

/** The place in the palette of the colour nearest to each dot, and how many dots have each. */
function findNearest(
  pixels: Uint8Array,
  palette: readonly Colour[],
): { dots: Uint8Array; counts: Uint32Array } {
  const known = nearestOf.get(palette) ?? new Map<number, number>();
  nearestOf.set(palette, known);
  // A dot as one number; a copy begins where such numbers may begin.
  const words = new Uint32Array(pixels.slice().buffer);
  const dots = new Uint8Array(words.length);
  const counts = new Uint32Array(palette.length);
  for (let start = 0, end = 0; start < words.length; start = end) {
    const word = words[start]!;
    // Most dots are like the one before.
    while (end < words.length && words[end] === word) end += 1;
    const index = known.get(word) ?? nearest(colourAt(pixels, start), palette);
    known.set(word, index);
    counts[index]! += end - start;
    if (index > 0) dots.fill(index, start, end);
  }
  return { dots, counts };
}

function colourAt(pixels: Uint8Array, dot: number): Colour {
  return [pixels[dot * 4]!, pixels[dot * 4 + 1]!, pixels[dot * 4 + 2]!];
}

/** The colours that a picture can least do without: one after the other goes that has few dots or a near neighbour. */
function keepMost(counts: Uint32Array, palette: readonly Colour[]): Colour[] {
  let kept = palette
    .map((colour, index) => ({ colour, weight: Math.sqrt(counts[index]!) }))
    .filter(({ weight }) => weight > 0);
  while (kept.length > mostColours) {
    const losses = kept.map(({ colour, weight }) => {
      const others = kept.filter((one) => one.colour !== colour);
      return weight * Math.min(...others.map((other) => distance(colour, other.colour)));
    });
    const least = losses.indexOf(Math.min(...losses));
    kept = kept.filter((_, nth) => nth !== least);
  }
  return kept.map(({ colour }) => colour);
}

function nearest(colour: Colour, palette: readonly Colour[]): number {
  let best = 0;
  let least = Infinity;
  for (const [index, other] of palette.entries()) {
    const away = distance(colour, other);
    if (away < least) [best, least] = [index, away];
  }
  return best;
}

function distance([red, green, blue]: Colour, [r, g, b]: Colour): number {
  return (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
