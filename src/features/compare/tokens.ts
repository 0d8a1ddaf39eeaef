import { genericOffice, officeFields, tokenPatterns, type TokenType } from './token-patterns.ts';

export type { TokenType } from './token-patterns.ts';

/** A character, or words that are compared as one. */
export interface Token {
  type: TokenType;
  /** Alike for two tokens that say the same: 三个类别 and 3个类别, 环保局 and 生态环境局. */
  key: string;
  /** In the sentence's text. */
  start: number;
  end: number;
  /** As printed, without blanks and commas. */
  words: string;
}

/** The names that a plan's sentences are searched for. */
export interface Names {
  /** Printed names of offices with the ids that stand for them. */
  agencies: ReadonlyMap<string, string>;
  /** Names of places other than the plan's own. */
  places: readonly string[];
  /** Names of the plan's own place and of those above it. */
  own: readonly string[];
}

/** The key of whatever only tells a level: 全省, 全市, 县级政府. */
export const levelKey = '〈级〉';
const shortestName = 3;

/** Make the full-width figures and the brackets of a text alike; its length stays. */
export function fold(text: string): string {
  return text.replace(/[０-９％()[\]〔〕【】［］]/g, (mark) => {
    if ('([〔【［'.includes(mark)) return '（';
    return ')]〕】］'.includes(mark) ? '）' : String.fromCharCode(mark.charCodeAt(0) - 0xfee0);
  });
}

/** A function that cuts a sentence into tokens; punctuation and blanks are none. */
export function createTokenizer(names: Names): (text: string) => Token[] {
  const agencies = new Map([...names.agencies].map(([name, id]) => [fold(name), id]));
  const own = new Set(names.own);
  const patterns: (readonly [TokenType, string])[] = [
    ['agency', alternatives([...agencies.keys()].filter(({ length }) => length >= shortestName))],
    ['agency', genericOffice],
    ['place', alternatives([...names.places, ...names.own])],
    ...tokenPatterns,
  ];
  const known = patterns.filter(([, pattern]) => pattern !== '');
  const finder = new RegExp(known.map(([, pattern]) => `(${pattern})`).join('|'), 'gu');
  return (text) => {
    const folded = fold(text);
    const tokens: Token[] = [];
    let at = 0;
    for (const match of folded.matchAll(finder)) {
      addCharacters(tokens, folded, at, match.index);
      at = match.index + match[0].length;
      const type = known[match.slice(1).findIndex((group) => group !== undefined)]![0];
      tokens.push(makeToken(type, [match.index, at], match[0], { agencies, own }));
    }
    addCharacters(tokens, folded, at, folded.length);
    return tokens;
  };
}

function alternatives(names: readonly string[]): string {
  return [...new Set(names)]
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
}

function addCharacters(tokens: Token[], text: string, from: number, to: number): void {
  for (let at = from; at < to; at++) {
    const character = text[at]!;
    if (/[\s\p{P}\p{S}]/u.test(character) && character !== '+') continue;
    tokens.push({ type: 'char', key: character, start: at, end: at + 1, words: character });
  }
}

interface Known {
  agencies: ReadonlyMap<string, string>;
  own: ReadonlySet<string>;
}

function makeToken(
  found: TokenType,
  [start, end]: readonly [number, number],
  printed: string,
  known: Known,
): Token {
  const words = printed.replace(/[\s，]/g, '');
  // 一次 is how one counts an action, and no figure that anybody would ask about.
  if (found === 'figure' && /^1(?:次|轮)$/.test(words))
    return { type: 'level', key: '〈次〉', start, end, words };
  const key = keyOf(found, words, known);
  return { type: key === levelKey ? 'level' : found, key, start, end, words };
}

function keyOf(type: TokenType, words: string, { agencies, own }: Known): string {
  switch (type) {
    case 'agency':
      return /政府(?:部门)?$/.test(words) ? levelKey : officeKey(words, agencies);
    case 'place':
      return own.has(words) ? levelKey : `〈地〉${words}`;
    case 'level':
      return levelKey;
    case 'modal':
      return `!${modalSense(words)}`;
    case 'date':
      return `#d${dateSense(words)}`;
    case 'frequency':
      return `#f${frequencySense(words)}`;
    case 'figure':
      return `#n${words.replace(/^[三四五六七八九十](?=个)/, (digit) => String('零一二三四五六七八九十'.indexOf(digit)))}`;
    default:
      return words;
  }
}

function officeKey(words: string, agencies: ReadonlyMap<string, string>): string {
  const id = agencies.get(words);
  if (id !== undefined) return `@${id}`;
  const fields = words.replace(/^[省市县]/, '').replace(/(?:主管)?部门$/, '');
  const ids = fields.split('、').map((field) => officeFields.get(field) ?? field);
  return `@${ids.sort().join('+')}`;
}

const modalSenses: ReadonlyMap<string, string> = new Map([
  ...['应当', '要', '须', '需', '将'].map((word) => [word, '应'] as const),
  ['争取', '力争'],
  ['严禁', '禁止'],
  ['鼓励支持', '鼓励'],
  ['鼓励和支持', '鼓励'],
  ['可以', '可'],
  ...['探索开展', '探索实施', '探索建立'].map((word) => [word, '探索'] as const),
]);

/** The modal word that stands for others of the same strength: 禁止 for 严禁, 应 for 要 and 须. */
export function modalSense(word: string): string {
  return modalSenses.get(word) ?? word;
}

/** 从, 自 or 到 before a year is no difference. */
function dateSense(words: string): string {
  return words
    .replace(/^(?:从|自|到|至|于|截至)/, '')
    .replace(/年底前|底前/, '年底前')
    .replace(/年$/, '')
    .replace(/^(20\d\d)年?底$/, '$1年底')
    .replace(/年+/g, '年');
}

/** 每3年开展1轮 is 每3年. */
function frequencySense(words: string): string {
  return words
    .replace('至少', '')
    .replace(/年底/, '年')
    .replace(/(?:开展|组织开展|监测|参加)?(?:一|1)(?:次|轮)$/, '');
}
