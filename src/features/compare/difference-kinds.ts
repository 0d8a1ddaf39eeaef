import type { Span } from '../../corpus/position.ts';
import type { Block, Difference, DifferenceKind, Side, Stretch } from './difference-types.ts';
import { agree, isSynonym, isListItem, standsInList } from './wording.ts';
import type { Token, TokenType } from './tokens.ts';

/** Words that one side alone has are told as a whole from this many characters on. */
const shortestPhrase = 6;
/** Beside more other new characters than this, a modal word or an office that only one side has is part of a phrase. */
const mostBeside = 8;
const tone = /^!(?:严格|全面|积极|依法|及时|尽快|配合|支持)$/;
const named = ['figure', 'date', 'frequency', 'agency', 'modal', 'place', 'title'] as const;
const counting: readonly TokenType[] = ['figure', 'date', 'frequency'];

/** The differences in a block, by kind. */
export function readBlock(block: Block): Difference[] {
  const [plainOne, plainOther] = [plainWords(block.one), plainWords(block.other)];
  // Of a phrase that only one side has, its figures and dates are told, and the rest as a whole.
  const isOneSided =
    (block.other.tokens.length === 0 && plainOne.length >= shortestPhrase) ||
    (block.one.tokens.length === 0 && plainOther.length >= shortestPhrase);
  const found = named
    .filter((type) => !isOneSided || counting.includes(type))
    .flatMap((type) => readNamed(type, block, Math.max(plainOne.length, plainOther.length)));
  if ([...block.one.tokens, ...block.other.tokens].some(({ type }) => type === 'level'))
    found.push({ kind: 'level', one: nothing, other: nothing });
  return [...found, ...readPlain(block, isOneSided)];
}

const nothing: Side = { spans: [], words: [] };

function readNamed(type: (typeof named)[number], block: Block, beside: number): Difference[] {
  const [one, other] = [ofType(block.one, type), ofType(block.other, type)];
  if (keySet(one) === keySet(other)) return [];
  const isExchange = one.length > 0 && other.length > 0;
  if (!isExchange && isSaidElsewhere(type, block, { tokens: [...one, ...other], beside }))
    return [];
  return [
    { kind: kindOf(type, [...one, ...other], isExchange), one: side(one), other: side(other) },
  ];
}

/** Whether what only one side has here is no news. */
function isSaidElsewhere(
  type: TokenType,
  { one, other }: Block,
  { tokens, beside }: { tokens: readonly Token[]; beside: number },
): boolean {
  // A figure that the other side has elsewhere in the sentence is only said once there: 均达到95%以上.
  if (type === 'figure')
    return tokens.every(({ key }) =>
      [one, other].every(({ sentence }) => sentence.tokens.some((token) => token.key === key)),
    );
  if (type !== 'modal' && type !== 'agency') return false;
  return beside > mostBeside || (type === 'modal' && tokens[0]?.key === '!应');
}

function kindOf(
  type: (typeof named)[number],
  tokens: readonly Token[],
  isExchange: boolean,
): DifferenceKind {
  // Whose duty it is stands before, or is left out.
  if (type === 'agency' && !isExchange) return 'subject';
  return type === 'modal' && tokens.every(({ key }) => tone.test(key)) ? 'tone' : type;
}

/** What differs in plain characters. */
function readPlain({ one, other }: Block, isOneSided: boolean): Difference[] {
  const [words, otherWords] = [plainWords(one), plainWords(other)];
  if (words === '' && otherWords === '' && !isOneSided) return [];
  if (agree(words, otherWords) || isSynonym(plain(one), plain(other))) return [];
  const isList = isListItem(plain(one)) || isListItem(plain(other));
  if (isList && isItemElsewhere(words, otherWords, { one, other })) return [];
  const isLong = Math.max(words.length, otherWords.length) >= shortestPhrase;
  const plainKind = isLong ? 'extra' : 'wording';
  const tokensOf = (stretch: Stretch) => (isOneSided ? stretch : plain(stretch)).tokens;
  return [
    {
      kind: isList ? 'scope' : plainKind,
      one: { spans: spansOf(tokensOf(one)), words: [words] },
      other: { spans: spansOf(tokensOf(other)), words: [otherWords] },
    },
  ];
}

/** An item that the other list has at another place is no difference: 汞、镉 and 镉、汞. */
function isItemElsewhere(words: string, otherWords: string, { one, other }: Block): boolean {
  if (words !== '' && otherWords === '') return standsInList(words, other.sentence.text);
  return otherWords !== '' && words === '' && standsInList(otherWords, one.sentence.text);
}

function plain(stretch: Stretch): Stretch {
  return { ...stretch, tokens: ofType(stretch, 'char') };
}

function plainWords(stretch: Stretch): string {
  return ofType(stretch, 'char')
    .map(({ key }) => key)
    .join('');
}

function ofType({ tokens }: Stretch, type: TokenType): Token[] {
  return tokens.filter((token) => token.type === type);
}

function keySet(tokens: readonly Token[]): string {
  return [...new Set(tokens.map(({ key }) => key))].sort().join('|');
}

function side(tokens: readonly Token[]): Side {
  return { spans: spansOf(tokens), words: tokens.map(({ words }) => words) };
}

/** The spans of tokens, neighbours joined. */
function spansOf(tokens: readonly Token[]): Span[] {
  const spans: [number, number][] = [];
  for (const { start, end } of tokens) {
    const last = spans.at(-1);
    if (last && start - last[1] <= 1) last[1] = end;
    else spans.push([start, end]);
  }
  return spans;
}
