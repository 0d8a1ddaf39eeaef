import { element, type Xml } from '../../corpus/export/xml.ts';
import type { Figure } from './figure.ts';
import { breakLines, drawLines, lineHeight, type TextStyle } from './svg-text.ts';

/** The width of a picture, in its own units and in dots. */
export const pictureWidth = 1200;

const margin = 60;
/** What a drawing has to itself between the margins. */
export const drawingWidth = pictureWidth - 2 * margin;

/** The colours of a picture: those of the light pages, for it goes onto paper as well. */
export const colours = {
  ground: '#fefcf6',
  text: '#231c14',
  muted: '#4d4236',
  heading: '#33241a',
  rule: '#d9cdb9',
  strong: '#4a3728',
  mark: '#9b5c25',
  result: '#1f4d66',
  seldom: '#51706a',
  past: '#5c4029',
} as const;

const fonts = "'Source Han Serif SC','Noto Serif CJK SC','Songti SC',STSong,SimSun,serif";

/** What stands at the foot of every picture. */
export interface Imprint {
  publisher: string;
  disclaimer: string;
  /** The full address of what it shows. */
  url: string;
  /** The day on which it was made, ISO 8601. */
  date: string;
}

const styles = {
  title: { size: 38, fill: colours.heading, isBold: true },
  finding: { size: 25, fill: colours.text },
  foot: { size: 19, fill: colours.muted },
} as const satisfies Record<string, TextStyle>;

/** Draw a figure with its title, what it says, what it is made from, its address and its day. Pure: same figure, same text. */
export function drawPicture(
  { title, finding, source, draw }: Pick<Figure, 'title' | 'finding' | 'source' | 'draw'>,
  { publisher, disclaimer, url, date }: Imprint,
): string {
  const shapes: Xml[] = [];
  let y = margin - 10;
  const write = (text: string, style: TextStyle): void => {
    const lines = breakLines(text, drawingWidth / style.size);
    shapes.push(...drawLines(lines, [margin, y], style));
    y += lines.length * lineHeight(style.size);
  };
  const rule = (): void => {
    const place = { x1: String(margin), x2: String(pictureWidth - margin) };
    const width = { stroke: colours.strong, 'stroke-width': '2' };
    shapes.push(element('line', { ...place, y1: String(y), y2: String(y), ...width }));
  };

  write(title, styles.title);
  y += 8;
  write(finding, styles.finding);
  y += 20;
  rule();
  y += 16;
  const drawing = draw();
  shapes.push(element('g', { transform: `translate(${margin} ${y})` }, ...drawing.shapes));
  y += drawing.height + 20;
  rule();
  y += 14;
  write(source, styles.foot);
  write(`${publisher}，${date}。${disclaimer}。`, styles.foot);
  write(url, styles.foot);
  y += margin - 20;

  return frame({ title, description: `${finding}${source}` }, shapes, Math.ceil(y));
}

function frame(
  { title, description }: Record<'title' | 'description', string>,
  shapes: readonly Xml[],
  height: number,
): string {
  const size = { width: String(pictureWidth), height: String(height) };
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      ...size,
      viewBox: `0 0 ${pictureWidth} ${height}`,
      'font-family': fonts,
      lang: 'zh-CN',
    },
    element('title', {}, title),
    element('desc', {}, description),
    element('rect', { ...size, fill: colours.ground }),
    ...shapes,
  ).xml;
}
