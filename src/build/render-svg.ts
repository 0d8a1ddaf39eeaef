import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { writeIndexedPng, type Colour } from './indexed-png.ts';

/** Turns shapes into the dots of a PNG. */
export type Renderer = (svg: string, palette: readonly Colour[]) => Uint8Array;

/** Get the renderer ready, once in a thread; it comes from a package, so that every machine draws the same. */
export async function openRenderer(): Promise<Renderer> {
  const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  return (svg, palette) => {
    const drawing = new Resvg(svg);
    const image = drawing.render();
    const png = writeIndexedPng(image.pixels, image.width, palette);
    // What the renderer holds outside of JavaScript is given back at once, for a site may have thousands of pictures.
    image.free();
    drawing.free();
    return png;
  };
}
