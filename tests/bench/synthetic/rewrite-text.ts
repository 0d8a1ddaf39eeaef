/** A plan's text as another place might have written it. */
import type { Random } from './random.ts';

/** Pairs of words; what stands for the first is written as the second. */
export type Replacements = readonly (readonly [from: string, to: string])[];

/** Names of departments before and after the reform of 2018. */
const newNames: Replacements = [
  ['环境保护', '生态环境'],
  ['环保局', '生态环境局'],
  ['环保厅', '生态环境厅'],
  ['国土资源', '自然资源'],
  ['国土局', '自然资源局'],
  ['农业局', '农业农村局'],
  ['农牧厅', '农业农村厅'],
  ['工商局', '市场监督管理局'],
  ['安监局', '应急管理局'],
];
const plausibleShare = 100;
const plausibleQuantity = 900;

/**
 * Rewrite a text: other places and departments, other figures, sentences and numbered points in another order. Numbers
 * of clauses stay in order, so that the result reads as a plan.
 */
export function rewriteText(text: string, places: Replacements, random: Random): string {
  const departments = random.shuffle(newNames).slice(0, random.below(newNames.length + 1));
  const lines = shufflePoints(text.split('\n'), random).map((line) =>
    shuffleSentences(line, random),
  );
  return changeFigures(replaceAll(lines.join('\n'), [...places, ...departments]), random);
}

/** One pass, so that what was put in is not replaced again. */
function replaceAll(text: string, replacements: Replacements): string {
  const words = new Map(replacements);
  const longestFirst = [...words.keys()].sort((a, b) => b.length - a.length);
  return longestFirst.length === 0
    ? text
    : text.replaceAll(new RegExp(longestFirst.join('|'), 'gu'), (word) => words.get(word) ?? word);
}

function changeFigures(text: string, random: Random): string {
  return text
    .replaceAll(/\d{1,2}(?=[%％])/g, () => String(1 + random.below(plausibleShare)))
    .replaceAll(/\d+(?=万亩|公里|个|家|亩)/g, () => String(2 + random.below(plausibleQuantity)));
}

/** Neighbouring lines that begin with numbers of one kind change places; their numbers stay. */
function shufflePoints(lines: readonly string[], random: Random): string[] {
  const point = /^(\s*\d{1,2}[.．、])(.+)$/u;
  const shuffled = [...lines];
  let run: number[] = [];
  const settle = (): void => {
    const others = random.shuffle(run);
    for (const [at, place] of run.entries()) {
      const [, marker = ''] = point.exec(lines[place] ?? '') ?? [];
      const [, , body = ''] = point.exec(lines[others[at] ?? place] ?? '') ?? [];
      shuffled[place] = marker + body;
    }
    run = [];
  };
  for (const [at, line] of lines.entries()) {
    if (point.test(line)) run.push(at);
    else if (line.trim() !== '') settle();
  }
  settle();
  return shuffled;
}

/** The first sentence is a heading often enough, and the last often a list of departments: both stay. */
function shuffleSentences(line: string, random: Random): string {
  const sentences = line.split(/(?<=。)/u);
  if (sentences.length < 4) return line;
  return [
    sentences[0] ?? '',
    ...random.shuffle(sentences.slice(1, -1)),
    sentences.at(-1) ?? '',
  ].join('');
}
