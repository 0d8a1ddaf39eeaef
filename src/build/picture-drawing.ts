import { colours } from '../features/figures/picture.ts';
import { decodeEntities, scanTags } from './html.ts';
import { inkPalette, readColour } from './indexed-png.ts';
import type { Lettering, Weight } from './lettering.ts';
import type { Renderer } from './render-svg.ts';

/** A picture in dots, or the characters that the font can not draw. */
export type DrawnPicture = { png: Uint8Array } | { missing: readonly string[] };

const writing = /(<text [^>]*>)([^<]*)<\/text>/g;

/** Get ready to draw the pictures of figures, which are there in lines, in dots. */
export function pictureDrawer(
  lettering: Lettering,
  render: Renderer,
): (svg: string) => DrawnPicture {
  const { ground, ...inks } = colours;
  const palette = inkPalette(readColour(ground), Object.values(inks).map(readColour));
  return (svg) => {
    const drawn = svg.replace(writing, (_, tag: string, text: string) =>
      drawWriting(tag, decodeEntities(text), lettering),
    );
    const missing = lettering.takeMissing();
    return missing.length > 0 ? { missing } : { png: render(drawn, palette) };
  };
}

/** The letters of a text where it stands. */
function drawWriting(tag: string, text: string, lettering: Lettering): string {
  const [{ attributes } = { attributes: new Map<string, string>() }] = scanTags(tag);
  const number = (name: string): number => Number(attributes.get(name) ?? 0);
  const weight: Weight = attributes.get('font-weight') === '700' ? 700 : 400;
  const size = number('font-size');
  const breadth = [...text].reduce((sum, sign) => sum + lettering.widthOf(sign, weight), 0) * size;
  const shares = new Map([
    ['middle', 0.5],
    ['end', 1],
  ]);
  const x = number('x') - breadth * (shares.get(attributes.get('text-anchor') ?? '') ?? 0);
  const ink = attributes.get('fill') ?? '#000000';
  return lettering.draw({ text, size, weight, ink, x, y: number('y') });
}
