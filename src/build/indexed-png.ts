import { crc32, deflateSync } from 'node:zlib';

/** A colour: red, green and blue, 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
/** Enough for a smooth edge; each more makes files larger. */
const steps = 5;
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

/**
 * Write a picture as PNG with a palette, after ISO/IEC 15948: of drawings in a few colours, a third of what each dot with
 * its own colour takes.
 *
 * @param pixels Four bytes a dot, row by row, without transparency.
 * @param palette At most 256 colours; each dot gets the nearest.
 */
export function writeIndexedPng(
  pixels: Uint8Array,
  width: number,
  palette: readonly Colour[],
): Uint8Array {
  const height = pixels.length / 4 / width;
  const known = nearestOf.get(palette) ?? new Map<number, number>();
  nearestOf.set(palette, known);
  const rows = new Uint8Array((width + 1) * height);
  let lastKey = -1;
  let index = 0;
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) {
      const at = (y * width + x) * 4;
      const red = pixels[at]!;
      const green = pixels[at + 1]!;
      const blue = pixels[at + 2]!;
      const key = (red << 16) | (green << 8) | blue;
      // Most dots are like the one before.
      if (key !== lastKey) {
        index = known.get(key) ?? nearest([red, green, blue], palette);
        known.set(key, index);
        lastKey = key;
      }
      rows[y * (width + 1) + 1 + x] = index;
    }
  const head = new Uint8Array(13);
  const view = new DataView(head.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits a dot, with a palette.
  head.set([8, 3], 8);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('PLTE', Uint8Array.from(palette.flat())),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', new Uint8Array()),
  ]);
}

function nearest([red, green, blue]: Colour, palette: readonly Colour[]): number {
  let best = 0;
  let least = Infinity;
  for (const [index, [r, g, b]] of palette.entries()) {
    const distance = (red - r) ** 2 + (green - g) ** 2 + (blue - b) ** 2;
    if (distance < least) [best, least] = [index, distance];
  }
  return best;
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(name, 'ascii'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
