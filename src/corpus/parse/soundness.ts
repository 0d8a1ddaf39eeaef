import type { Reporter } from '../diagnostics.ts';
import { findDoubtfulFigures, mayHoldDoubtfulFigures } from '../characters/figures.ts';
import { fold } from '../characters/fold.ts';
import type { Reading } from '../characters/reading.ts';
import { nameCharacter } from '../hidden-characters.ts';
import type { Clause, Paragraph } from '../plan.ts';

const pairs: Readonly<Record<string, string>> = {
  '（': '）',
  '(': ')',
  '《': '》',
  '〔': '〕',
  '“': '”',
};
const closers = new Set(Object.values(pairs));
const shownTail = 12;

/** Characters that stand for one that was lost, or for another in every font. */
const unreadable = /[\p{Co}\ufffd]+/gu;

/** Signs by which the source of a web page sets its text; those that stand for other signs are read. */
const markup = /<\/?[A-Za-z][^<>\n]{0,80}>|<!--|&[a-z]{2,8};/u;
const mostNamed = 12;

/** Report what a copy has put into the characters of a text, once for each kind. */
export function reportReading({ text, changes, toSource }: Reading, reporter: Reporter): void {
  const alike = changes.filter(({ kind }) => kind === 'typo');
  const [first] = alike;
  const characters = [...new Set(alike.flatMap(({ replacement }) => [...replacement]))];
  const named = `${characters.slice(0, mostNamed).join('')}${characters.length > mostNamed ? '…' : ''}`;
  if (first)
    reporter.report(
      'look-alike-character',
      { characters: named, count: alike.length },
      first.start,
    );
  const found = markup.exec(text);
  if (found) reporter.of({ toSource }).report('html-markup', { markup: found[0] }, found.index);
}

/** Report what looks damaged: a bracket without its partner, a sentence that breaks off, characters that nobody can read. */
export function reportUnsoundText(
  text: string,
  clauses: readonly Clause[],
  reporter: Reporter,
): void {
  for (const { 0: characters, index } of text.matchAll(unreadable))
    reporter.report(
      'unreadable-character',
      { names: [...characters].map(nameCharacter).join('、') },
      index,
    );
  for (const clause of clauses) {
    const heading = { text: clause.heading, runs: clause.headingRuns };
    for (const shown of [heading, ...clause.paragraphs]) reportFigures(shown, reporter);
    for (const paragraph of clause.paragraphs) {
      reportBrackets(paragraph, reporter);
      reportBrokenEnd(text, paragraph, reporter);
    }
  }
}

function reportFigures(shown: Pick<Paragraph, 'text' | 'runs'>, reporter: Reporter): void {
  if (!mayHoldDoubtfulFigures(shown.text)) return;
  for (const { span, code } of findDoubtfulFigures(fold(shown.text)))
    reporter.report(code, { words: shown.text.slice(...span) }, sourceOffset(shown, span[0]));
}

function reportBrackets(paragraph: Paragraph, reporter: Reporter): void {
  const lone = findLoneBracket(paragraph.text);
  if (lone === null) return;
  reporter.report(
    'unbalanced-bracket',
    { bracket: paragraph.text.charAt(lone) },
    sourceOffset(paragraph, lone),
  );
}

/** Brackets of both widths pair with each other: plans mix them freely. */
function findLoneBracket(text: string): number | null {
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (pairs[sign]) {
      open.push(at);
    } else if (closers.has(sign)) {
      const partner = open.at(-1);
      if (partner === undefined || width(pairs[text.charAt(partner)] ?? '') !== width(sign))
        return at;
      open.pop();
    }
  }
  return open.at(-1) ?? null;
}

function width(sign: string): string {
  return sign === ')' ? '）' : sign;
}

function reportBrokenEnd(text: string, paragraph: Paragraph, reporter: Reporter): void {
  const last = paragraph.text.slice(-1);
  if (paragraph.kind !== 'text' || !'，、,（('.includes(last)) return;
  const end = paragraph.runs.at(-1);
  const offset = end ? end.from + end.length - 1 : 0;
  reporter.report(
    'unfinished-sentence',
    { tail: paragraph.text.slice(-shownTail) },
    Math.min(offset, text.length),
  );
}

/** The place in the source of a character that is shown, or of the nearest before it where a repair put it in. */
export function sourceOffset({ runs }: Pick<Paragraph, 'runs'>, at: number): number {
  const run = runs.findLast((candidate) => candidate.at <= at) ?? runs[0];
  return run ? run.from + Math.max(0, Math.min(at - run.at, run.length - 1)) : 0;
}
