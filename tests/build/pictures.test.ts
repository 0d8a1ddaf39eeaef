import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { coveredBy, readFonts } from '../../src/build/fonts.ts';
import { inkPalette, writeIndexedPng } from '../../src/build/indexed-png.ts';
import { unpackWoff } from '../../src/build/woff.ts';

test('a picture with a palette gives each dot the nearest colour', () => {
  const palette = inkPalette([255, 255, 255], [[0, 0, 0]]);
  const pixels = Uint8Array.from([
    ...[255, 255, 255, 255, 2, 0, 1, 255],
    ...[0, 0, 0, 255, 250, 255, 255, 255],
  ]);
  const png = Buffer.from(writeIndexedPng(pixels, 2, palette));
  expect(png.readUInt32BE(16)).toBe(2);
  expect(png.readUInt32BE(20)).toBe(2);
  const at = png.indexOf('IDAT');
  const rows = inflateSync(png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4)));
  const black = palette.length - 1;
  expect([...rows]).toEqual([0, 0, black, 0, black, 0]);
});

test('the fonts of pictures have every sign that is asked for, rare ones too', () => {
  const fonts = readFonts(new Set('净土档案：铊—90%「」'));
  const covered = new Set(fonts.flatMap((font) => [...coveredBy(font)]));
  expect([...'净土档案：铊—90%「」'].filter((sign) => !covered.has(sign.codePointAt(0)!))).toEqual(
    [],
  );
});

test('a sign that no font has stops the build and is named', () => {
  expect(() => readFonts(new Set(['土', '𓀀']))).toThrow('𓀀');
});

test('what is no packed font is not unpacked', () => {
  expect(() => unpackWoff(new Uint8Array(64))).toThrow('WOFF');
});
