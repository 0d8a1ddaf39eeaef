/** A thread that draws pictures in lines, given as `workerData`, as pictures in dots beside them. */
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { workerData } from 'node:worker_threads';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { colours } from '../features/figures/picture.ts';
import { fontFamily, readFonts } from './fonts.ts';
import { inkPalette, writeIndexedPng, type Colour } from './indexed-png.ts';

const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
const files = workerData as readonly string[];
const { ground, ...inks } = colours;
const palette = inkPalette(colourOf(ground), Object.values(inks).map(colourOf));

await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
const fonts = readFonts(new Set(files.flatMap((file) => [...readFileSync(file, 'utf8')])));

for (const file of files) {
  const drawing = new Resvg(readFileSync(file, 'utf8'), {
    font: { fontBuffers: fonts, serifFamily: fontFamily, defaultFontFamily: fontFamily },
  });
  const image = drawing.render();
  writeFileSync(
    file.replace(/\.svg$/, '.png'),
    writeIndexedPng(image.pixels, image.width, palette),
  );
  // What the renderer holds outside of JavaScript is given back at once.
  image.free();
  drawing.free();
}

/** `#fefcf6` as numbers. */
function colourOf(words: string): Colour {
  const [red = 0, green = 0, blue = 0] = (words.match(/[\da-f]{2}/gi) ?? []).map((byte) =>
    Number.parseInt(byte, 16),
  );
  return [red, green, blue];
}
