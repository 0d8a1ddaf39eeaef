import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const sheet = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');

/** The two colours of each token that is written as `light-dark(…)`. */
const tokens = new Map(
  [...sheet.matchAll(/(--[\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name, light, dark]) => [name!, { light: light!, dark: dark! }],
  ),
);

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

describe.each(['light', 'dark'] as const)('%s scheme', (scheme) => {
  test.for(pairs(texts, grounds))('%s on %s reaches 7:1', ([text, ground]) => {
    expect(contrast(colour(text, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(7);
  });

  test.for(pairs(marks, grounds.slice(0, 2)))('%s on %s reaches 3:1', ([mark, ground]) => {
    expect(contrast(colour(mark, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  test('the words on a dark button reach 7:1', () => {
    const [on, strong] = [colour('--color-on-strong', scheme), colour('--color-strong', scheme)];
    expect(contrast(on, strong)).toBeGreaterThanOrEqual(7);
  });
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

function colour(name: string, scheme: 'light' | 'dark'): string {
  const token = tokens.get(name);
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
