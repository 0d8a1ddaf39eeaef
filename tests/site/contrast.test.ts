import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

type Colours = ReadonlyMap<string, { light: string; dark: string }>;

const sheet = readSheet('tokens.css');
const tokens = coloursOf(sheet);
/** What holds where the reader asked for high contrast. */
const high = new Map([...tokens, ...coloursOf(readSheet('reading.css'))]);
const schemes = [
  { name: 'light', scheme: 'light', colours: tokens },
  { name: 'dark', scheme: 'dark', colours: tokens },
  { name: 'light, high contrast', scheme: 'light', colours: high },
  { name: 'dark, high contrast', scheme: 'dark', colours: high },
] as const;

const grounds = ['--color-ground', '--color-sheet', '--color-loess', '--color-sunk'];
const texts = [
  '--color-text',
  '--color-text-muted',
  '--color-heading',
  '--color-link',
  '--color-link-hover',
  '--color-moss',
  '--color-cinnabar',
  '--color-river',
];
const marks = ['--color-control', '--color-focus', '--color-rule-strong'];

describe.each(schemes)('$name', ({ scheme, colours }) => {
  const colour = (token: string): string => colourOf(colours, token, scheme);

  test.for(pairs(texts, grounds))('%s on %s reaches 7:1', ([text, ground]) => {
    expect(contrast(colour(text), colour(ground))).toBeGreaterThanOrEqual(7);
  });

  test.for(pairs(marks, grounds.slice(0, 2)))('%s on %s reaches 3:1', ([mark, ground]) => {
    expect(contrast(colour(mark), colour(ground))).toBeGreaterThanOrEqual(3);
  });

  test('the words on a dark button reach 7:1', () => {
    expect(contrast(colour('--color-on-strong'), colour('--color-strong'))).toBeGreaterThanOrEqual(
      7,
    );
  });
});

test('high contrast is more contrast, for every colour of text', () => {
  const ratio = (colours: Colours, text: string, scheme: 'light' | 'dark'): number =>
    contrast(colourOf(colours, text, scheme), colourOf(colours, '--color-ground', scheme));
  const lower = pairs(texts, ['light', 'dark']).filter(
    ([text, scheme]) =>
      ratio(high, text, scheme as 'light') <= ratio(tokens, text, scheme as 'light'),
  );
  expect(lower).toEqual([]);
});

test('browsers without light-dark() get every token of the light scheme', () => {
  const plain = new Map(
    [...sheet.matchAll(/(--[\w-]+): (#[\da-f]{6});/g)].map(([, name, value]) => [name!, value!]),
  );
  expect([...plain].toSorted()).toEqual(
    [...tokens].map(([name, { light }]) => [name, light]).toSorted(),
  );
});

function pairs(ones: string[], others: string[]): [string, string][] {
  return ones.flatMap((one) => others.map((other): [string, string] => [one, other]));
}

function readSheet(name: string): string {
  return readFileSync(new URL(`../../src/site/styles/${name}`, import.meta.url), 'utf8');
}

/** The two colours of each token that is written as `light-dark(…)`. */
function coloursOf(css: string): Colours {
  return new Map(
    [...css.matchAll(/(--[\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
      ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
    ),
  );
}

function colourOf(colours: Colours, name: string, scheme: 'light' | 'dark'): string {
  const token = colours.get(name);
  if (!token) throw new Error(`${name} is not written as light-dark(#……, #……).`);
  return token[scheme];
}

/** The contrast ratio of WCAG 2. */
function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.03928 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
