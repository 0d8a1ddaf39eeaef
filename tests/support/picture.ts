/** An SVG that stands alone, an element a line, so that a person can open a layout and see in a diff what of it moved. */
export function picture(width: number, height: number, elements: readonly string[]): string {
  const head = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-size="14">`;
  return `${[head, ...elements, '</svg>'].join('\n')}\n`;
}

/** A box with what it stands for beneath the pointer; `tone` counts from 1, the darkest. */
export function box(
  { x, y, width, height }: Readonly<Record<'x' | 'y' | 'width' | 'height', number>>,
  title: string,
  tone = 1,
): string {
  return `<rect x="${x}" y="${y}" width="${width}" height="${height}" fill="${toneColour(tone)}"><title>${title}</title></rect>`;
}

/** A line of text that begins at a place. */
export function words(x: number, y: number, text: string): string {
  return `<text x="${x}" y="${y}">${text}</text>`;
}

/** A brown that grows lighter with the tone. */
export function toneColour(tone: number): string {
  return `hsl(30 40% ${20 + tone * 10}%)`;
}
