import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { refuse } from '../../src/build/drawings.ts';
import { inkPalette, writeIndexedPng, type Colour } from '../../src/build/indexed-png.ts';
import { Lettering } from '../../src/build/lettering.ts';
import { pictureDrawer } from '../../src/build/picture-drawing.ts';
import { unpackWoff } from '../../src/build/woff.ts';

/** The colours of the dots of a picture with half a byte a dot. */
function dotsOf(png: Buffer): Colour[][] {
  const partAt = (name: string): Buffer => {
    const at = png.indexOf(name);
    return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4));
  };
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)];
  const [rows, palette] = [inflateSync(partAt('IDAT')), partAt('PLTE')];
  const breadth = Math.ceil(width / 2) + 1;
  return Array.from({ length: height }, (_, y) =>
    Array.from({ length: width }, (_dot, x) => {
      const pair = rows[y * breadth + 1 + Math.floor(x / 2)]!;
      const slot = x % 2 === 0 ? pair >> 4 : pair & 15;
      const [red, green, blue] = palette.subarray(slot * 3, slot * 3 + 3);
      return [red!, green!, blue!];
    }),
  );
}

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

test('a picture with a palette gives each dot the nearest colour, in rows of an odd width too', () => {
  const dots = [white, [2, 0, 1], black, black, [250, 255, 255], white] as const;
  const pixels = Uint8Array.from(dots.flatMap((dot) => [...dot, 255]));
  const png = Buffer.from(writeIndexedPng(pixels, 3, inkPalette(white, [black])));
  expect(dotsOf(png)).toEqual([
    [white, black, black],
    [black, white, white],
  ]);
});

test('of more colours than half a byte tells apart, those stay that are unlike the others', () => {
  const inks: Colour[] = [black, [200, 0, 0], [0, 120, 0], [0, 0, 200]];
  const palette = inkPalette(white, [...inks, [190, 10, 5]]);
  const many = [...palette, ...[white, ...inks].flatMap((ink) => Array<Colour>(50).fill(ink))];
  const pixels = Uint8Array.from(many.flatMap((dot) => [...dot, 255]));
  const [row = []] = dotsOf(Buffer.from(writeIndexedPng(pixels, many.length, palette)));
  const colours = new Set(row.map(String));
  expect(colours.size).toBeLessThanOrEqual(16);
  expect([white, ...inks].filter((ink) => !colours.has(String(ink)))).toEqual([]);
});

/** What is handed to the renderer for a picture of one text. */
function shapesOf(text: string): string {
  let shapes = '';
  const draw = pictureDrawer(new Lettering(), (svg) => {
    shapes = svg;
    return new Uint8Array();
  });
  const drawn = draw(`<svg>${text}</svg>`);
  return 'missing' in drawn ? `missing ${drawn.missing.join('')}` : shapes;
}

test('the letters of a picture are shapes, in rare signs and escaped ones too', () => {
  const shapes = shapesOf('<text x="5" y="9" font-size="20" fill="#231c14">铊—90%「&amp;」</text>');
  expect(shapes).not.toMatch(/<text|&/);
  expect(shapes.match(/<path/g)).toHaveLength(8);
});

test('letters end or have their middle where the picture says', () => {
  const left = (anchor: string): number =>
    Number(
      /translate\(([\d.-]+)/.exec(
        shapesOf(`<text x="100" y="0" font-size="10" fill="#000000"${anchor}>土壤</text>`),
      )?.[1],
    );
  expect([left(''), left(' text-anchor="middle"'), left(' text-anchor="end"')]).toEqual([
    100, 90, 80,
  ]);
});

test('a sign that no font has stops the build and is named', () => {
  expect(shapesOf('<text x="0" y="0" font-size="10" fill="#000000">土𓀀</text>')).toBe('missing 𓀀');
  expect(() => {
    refuse([{ what: '图 a.svg', missing: ['𓀀'] }]);
  }).toThrow('𓀀');
});

test('what is no packed font is not unpacked', () => {
  expect(() => unpackWoff(new Uint8Array(64))).toThrow('WOFF');
});
