import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import satori from 'satori';
import { type CoreLayer, layoutCore } from '../features/plans/core.ts';

/** What a card says, and the core that stands under it where it is about a plan. */
export interface Card {
  title: string;
  description: string;
  /** The line that keeps anyone from taking the site for an authority's. */
  disclaimer: string;
  publisher: string;
  layers: readonly CoreLayer[];
}

/** A card as a picture, or the characters that the font can not draw. */
export type DrawnCard = { png: Uint8Array } | { missing: readonly string[] };

/** The size of a card, as Open Graph wants it. */
export const cardSize = { width: 1200, height: 630 } as const;

const margin = 80;
const core = { length: cardSize.width - 2 * margin, breadth: 84 };
const coreTop = 392;
const colours = { ground: '#f7f2e7', text: '#231c14', muted: '#4d4236', heading: '#33241a' };

/** Get ready to draw cards: the font and the renderer come from packages, so that every machine draws the same. */
export async function cardDrawer(
  tones: readonly string[],
): Promise<(card: Card) => Promise<DrawnCard>> {
  const require = createRequire(pathToFileURL(`${process.cwd()}/package.json`));
  await initWasm(readFileSync(require.resolve('@resvg/resvg-wasm/index_bg.wasm')));
  const file = '@fontsource/zcool-xiaowei/files/zcool-xiaowei-chinese-simplified-400-normal.woff';
  const data = readFileSync(require.resolve(file));
  const fonts = [{ name: 'ZCOOL XiaoWei', data, weight: 400, style: 'normal' }] as const;

  return async (card) => {
    const missing: string[] = [];
    const svg = await satori(layOut(card), {
      ...cardSize,
      fonts: [...fonts],
      loadAdditionalAsset: (_, segment) => {
        missing.push(segment);
        return Promise.resolve([]);
      },
    });
    if (missing.length > 0) return { missing };
    return { png: drawPng(svg.replace(/<\/svg>$/, `${drawCore(card, tones)}</svg>`)) };
  };
}

/** What the renderer holds outside of JavaScript is given back at once, for a site may have thousands of cards. */
function drawPng(svg: string): Uint8Array {
  const drawing = new Resvg(svg);
  const image = drawing.render();
  const png = image.asPng();
  image.free();
  drawing.free();
  return png;
}

interface Box {
  type: 'div';
  props: { style: Record<string, string | number>; children: string | Box[] };
}

function box(style: Record<string, string | number>, children: string | Box[]): Box {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } };
}

function layOut({ title, description, disclaimer, publisher, layers }: Card): Box {
  const hasCore = layers.length > 0;
  const words = [
    ...(title === publisher
      ? []
      : [box({ fontSize: 30, color: colours.muted, marginBottom: 28 }, publisher)]),
    box(
      {
        fontSize: title.length > 24 ? 54 : 68,
        lineHeight: 1.3,
        color: colours.heading,
        textWrap: 'balance',
      },
      title,
    ),
    ...(hasCore
      ? []
      : [box({ fontSize: 32, lineHeight: 1.6, color: colours.text, marginTop: 28 }, description)]),
  ];
  return box(
    {
      ...cardSize,
      flexDirection: 'column',
      justifyContent: 'space-between',
      padding: margin,
      boxSizing: 'border-box',
      letterSpacing: '-0.03em',
      backgroundColor: colours.ground,
      fontFamily: 'ZCOOL XiaoWei',
    },
    [
      box({ flexDirection: 'column' }, words),
      box({ fontSize: 30, color: colours.text }, disclaimer),
    ],
  );
}

/** The core lies on its side above the last line. */
function drawCore({ layers }: Card, tones: readonly string[]): string {
  if (layers.length === 0) return '';
  const {
    width,
    height,
    radius,
    layers: placed,
  } = layoutCore(layers, {
    ...core,
    direction: 'flat',
  });
  const paths = placed.map(({ path, laminae, tone }) => {
    const ground = `<path fill="${tones[tone - 1]}" stroke="${colours.ground}" d="${path}"/>`;
    const lines = `<path fill="none" stroke="${colours.ground}" stroke-opacity="0.35" d="${laminae}"/>`;
    return laminae === '' ? ground : ground + lines;
  });
  const clip = `<clipPath id="core"><rect width="${width}" height="${height}" rx="${radius}"/></clipPath>`;
  return `<g transform="translate(${margin} ${coreTop})">${clip}<g clip-path="url(#core)">${paths.join('')}</g></g>`;
}
