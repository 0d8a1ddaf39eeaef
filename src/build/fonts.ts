import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { unpackWoff } from './woff.ts';

const fontPackage = '@fontsource/noto-serif-sc';
const weights = [400, 700] as const;

/** What the files of the Chinese characters call themselves, whatever their weight. */
export const fontFamily = 'Noto Serif SC ExtraLight';

/**
 * The fonts that pictures with these characters are set in; they come from a package, so that every machine draws the
 * same. Characters that are rare stand in files of their own, which are read where they are needed.
 *
 * @throws Error with the characters that no file has.
 */
export function readFonts(characters: ReadonlySet<string>): Uint8Array[] {
  const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
  const read = (part: string, weight: number): Uint8Array =>
    unpackWoff(
      readFileSync(
        require.resolve(`${fontPackage}/files/noto-serif-sc-${part}-${weight}-normal.woff`),
      ),
    );
  const parts = ['chinese-simplified', 'latin'];
  const covered = new Set(parts.flatMap((part) => [...coveredBy(read(part, weights[0]))]));
  const rest = [...characters].filter(
    (sign) => !covered.has(sign.codePointAt(0)!) && /[^\p{Cc}\s]/u.test(sign),
  );
  const ranges = Object.entries(
    JSON.parse(readFileSync(require.resolve(`${fontPackage}/unicode.json`), 'utf8')) as Readonly<
      Record<string, string>
    >,
  );
  const missing: string[] = [];
  for (const sign of rest) {
    const found = ranges.find(([, list]) => isWithin(sign.codePointAt(0)!, list))?.[0];
    if (found === undefined) missing.push(sign);
    else parts.push(found.replace(/^\[(\d+)\]$/, '$1'));
  }
  if (missing.length > 0)
    throw new Error(`图的字体里没有这些字：${missing.join('')}。请换一种字体，或改写图上的字。`);
  return [...new Set(parts)].flatMap((part) => weights.map((weight) => read(part, weight)));
}

/** Whether a code point stands in a list of ranges as a style sheet writes them: `U+4e00-4e1f,U+4e2d`. */
function isWithin(point: number, list: string): boolean {
  return list.split(',').some((range) => {
    const [from = '', to = from] = range.trim().replace(/^U\+/i, '').split('-');
    return Number.parseInt(from, 16) <= point && point <= Number.parseInt(to, 16);
  });
}

/** The code points for which an OpenType font has a sign: table `cmap`, formats 4 and 12. */
export function coveredBy(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const points = new Set<number>();
  const add = (from: number, to: number): void => {
    for (let point = from; point <= to; point += 1) points.add(point);
  };
  const table = tableAt(view, 'cmap');
  for (let nth = 0; nth < view.getUint16(table + 2); nth += 1) {
    const at = table + view.getUint32(table + 8 + 8 * nth);
    const format = view.getUint16(at);
    if (format === 12)
      for (let group = 0; group < view.getUint32(at + 12); group += 1)
        add(view.getUint32(at + 16 + 12 * group), view.getUint32(at + 20 + 12 * group));
    if (format === 4) {
      const size = view.getUint16(at + 6);
      for (let segment = 0; segment < size; segment += 2)
        // The last segment only ends the list.
        if (view.getUint16(at + 14 + segment) < 0xffff)
          add(view.getUint16(at + 16 + size + segment), view.getUint16(at + 14 + segment));
    }
  }
  return points;
}

function tableAt(view: DataView, name: string): number {
  for (let nth = 0; nth < view.getUint16(4); nth += 1) {
    const at = 12 + 16 * nth;
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((byte) => view.getUint8(at + byte)));
    if (tag === name) return view.getUint32(at + 8);
  }
  throw new Error(`字体里没有“${name}”这张表。`);
}
