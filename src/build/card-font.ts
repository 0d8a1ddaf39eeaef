import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { create, type Font } from 'fontkitten';
import { unpackWoff } from './woff.ts';

const fontPackage = '@fontsource/noto-serif-sc';

/** The weights that cards are set in. */
export type Weight = 400 | 700;

/** A character as it is drawn. */
export interface Sign {
  /** Path data, the em being 1000, upwards positive. */
  path: string;
  /** How far the next one stands, the em being 1000. */
  advance: number;
}

/**
 * The font of cards, which comes from a package, so that every machine draws the same. It is whole, but in many files by the
 * ranges of characters; the rare ones are opened when a card first needs them.
 *
 * @returns What a character looks like; `undefined` where the font lacks it.
 */
export function openCardFont(): (character: string, weight: Weight) => Sign | undefined {
  const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
  const ranges = Object.entries(
    JSON.parse(readFileSync(require.resolve(`${fontPackage}/unicode.json`), 'utf8')) as Readonly<
      Record<string, string>
    >,
  );
  const fonts = new Map<string, Font>();
  const open = (part: string, weight: Weight): Font => {
    const name = `noto-serif-sc-${part}-${weight}-normal.woff`;
    const known = fonts.get(name);
    if (known) return known;
    const font = create(
      Buffer.from(unpackWoff(readFileSync(require.resolve(`${fontPackage}/files/${name}`)))),
    ) as Font;
    fonts.set(name, font);
    return font;
  };
  const signs = new Map<string, Sign | undefined>();
  const find = (character: string, weight: Weight): Sign | undefined => {
    const point = character.codePointAt(0)!;
    const range = ranges.find(([, list]) => isWithin(point, list))?.[0];
    const parts = ['chinese-simplified', ...(range ? [range.replace(/^\[(\d+)\]$/, '$1')] : [])];
    for (const part of parts) {
      const font = open(part, weight);
      if (!font.hasGlyphForCodePoint(point)) continue;
      const { path, advanceWidth } = font.glyphForCodePoint(point);
      return { path: path.toSVG(), advance: (advanceWidth * 1000) / font.unitsPerEm };
    }
    return undefined;
  };
  return (character, weight) => {
    const key = `${weight}${character}`;
    if (!signs.has(key)) signs.set(key, find(character, weight));
    return signs.get(key);
  };
}

/** Whether a code point stands in a list of ranges as a style sheet writes them: `U+4e00-4e1f,U+4e2d`. */
function isWithin(point: number, list: string): boolean {
  return list.split(',').some((range) => {
    const [from = '', to = from] = range.replace(/^\s*U\+/i, '').split('-');
    return Number.parseInt(from, 16) <= point && point <= Number.parseInt(to, 16);
  });
}
