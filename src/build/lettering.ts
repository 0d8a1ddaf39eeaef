import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { create, type Font } from 'fontkitten';
import { unpackWoff } from './woff.ts';

const fontPackage = '@fontsource/noto-serif-sc';
/** The file of a weight that holds most characters in use. */
const commonPart = 'chinese-simplified';

/** The weights that cards and pictures are set in. */
export type Weight = 400 | 700;

/** A character as it is drawn. */
export interface Sign {
  /** Path data, the em being 1000, upwards positive. */
  path: string;
  /** How far the next one stands, the em being 1000. */
  advance: number;
}

/** Letters that stand on a line. */
export interface Run {
  text: string;
  size: number;
  weight: Weight;
  ink: string;
  x: number;
  /** Of the line that they stand on. */
  y: number;
}

const space: Sign = { path: '', advance: 300 };

/**
 * The letters of cards and pictures, which are drawn as shapes, so that every machine draws the same and the renderer reads
 * no font. What the font lacks is noted, so that the build can stop before a picture shows empty boxes.
 */
export class Lettering {
  readonly #signOf = openFont();
  #missing = new Set<string>();

  /** The advance of a character, the em being 1. */
  readonly widthOf = (character: string, weight: Weight): number =>
    this.#find(character, weight).advance / 1000;

  /** Draw letters on their line, as SVG. */
  draw({ text, size, weight, ink, x, y }: Run): string {
    let at = 0;
    const paths = [...text].map((character) => {
      const { path, advance } = this.#find(character, weight);
      const drawn = path === '' ? '' : `<path transform="translate(${at} 0)" d="${path}"/>`;
      at += advance;
      return drawn;
    });
    const scale = size / 1000;
    return `<g fill="${ink}" transform="translate(${x} ${y}) scale(${scale} ${-scale})">${paths.join('')}</g>`;
  }

  /** The characters that were wanted since the last time and that the font lacks. */
  takeMissing(): string[] {
    const missing = [...this.#missing];
    this.#missing = new Set();
    return missing;
  }

  #find(character: string, weight: Weight): Sign {
    if (/\s/u.test(character)) return space;
    const sign = this.#signOf(character, weight);
    if (!sign) this.#missing.add(character);
    return sign ?? { path: '', advance: 1000 };
  }
}

/**
 * Open the font, which comes from a package. It is whole, but in many files by the ranges of characters; the rare ones are
 * opened when they are first needed.
 *
 * @returns What a character looks like; `undefined` where the font lacks it.
 */
function openFont(): (character: string, weight: Weight) => Sign | undefined {
  const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
  const partOf = readParts(readFileSync(require.resolve(`${fontPackage}/unicode.json`), 'utf8'));
  const fonts = new Map<string, Font>();
  const open = (part: string, weight: Weight): Font => {
    const name = `noto-serif-sc-${part}-${weight}-normal.woff`;
    const known = fonts.get(name);
    if (known) return known;
    // Packed, it would be unpacked for each sign again.
    const font = create(
      Buffer.from(unpackWoff(readFileSync(require.resolve(`${fontPackage}/files/${name}`)))),
    ) as Font;
    fonts.set(name, font);
    return font;
  };
  const find = (character: string, weight: Weight): Sign | undefined => {
    const point = character.codePointAt(0)!;
    const rare = partOf(point);
    for (const part of rare === undefined ? [commonPart] : [commonPart, rare]) {
      const font = open(part, weight);
      if (!font.hasGlyphForCodePoint(point)) continue;
      const { path, advanceWidth } = font.glyphForCodePoint(point);
      return { path: path.toSVG(), advance: (advanceWidth * 1000) / font.unitsPerEm };
    }
    return undefined;
  };
  const signs = new Map<string, Sign | undefined>();
  return (character, weight) => {
    const key = `${weight}${character}`;
    if (!signs.has(key)) signs.set(key, find(character, weight));
    return signs.get(key);
  };
}

/** Read which file has which code points, written as a style sheet writes them: `{"[4]": "U+4e00-4e1f,U+4e2d"}`. */
function readParts(json: string): (point: number) => string | undefined {
  const parts = Object.entries(JSON.parse(json) as Readonly<Record<string, string>>);
  const ranges = parts.flatMap(([part, list]) =>
    list.split(',').map((range) => {
      const [from = '', to = from] = range.replace(/^\s*U\+/i, '').split('-');
      return {
        part: part.replace(/^\[(\d+)\]$/, '$1'),
        from: Number.parseInt(from, 16),
        to: Number.parseInt(to, 16),
      };
    }),
  );
  return (point) => ranges.find(({ from, to }) => from <= point && point <= to)?.part;
}
