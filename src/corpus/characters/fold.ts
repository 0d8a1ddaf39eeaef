import { lookAlikeClass, plainLookAlike } from './look-alikes.ts';
import { traditionalPairs } from './traditional.data.ts';

/** The distance between a full-width letter or digit and the plain one. */
const widthShift = 0xfe_e0;
const wide = [
  ...'０１２３４５６７８９％',
  ...'ＡＢＣＤＥＦＧＨＩＪＫＬＭＮＯＰＱＲＳＴＵＶＷＸＹＺ',
  ...'ａｂｃｄｅｆｇｈｉｊｋｌｍｎｏｐｑｒｓｔｕｖｗｘｙｚ',
];

/** All that counts as the same, a character for a character. */
const signs = new Map<string, string>([
  ...[...traditionalPairs.matchAll(/(\S)(\S)/g)].map(([, from = '', to = '']): [string, string] => [
    from,
    to,
  ]),
  ...wide.map((sign): [string, string] => [
    sign,
    String.fromCharCode(sign.charCodeAt(0) - widthShift),
  ]),
  ...[...'([{〔【［｛〖﹝'].map((sign): [string, string] => [sign, '（']),
  ...[...')]}〕】］｝〗﹞'].map((sign): [string, string] => [sign, '）']),
  ...[...'「『'].map((sign): [string, string] => [sign, '“']),
  ...[...'」』'].map((sign): [string, string] => [sign, '”']),
  ['﹪', '%'],
  ['．', '.'],
  ['｡', '。'],
  ['○', '〇'],
  ['◯', '〇'],
]);

const folded = new RegExp(
  `[${[...signs.keys()].map((sign) => sign.replace(/[[\](){}]/, '\\$&')).join('')}${lookAlikeClass}]`,
  'gu',
);
/** A half-width full stop that ends a sentence, rather than a number. */
const plainStop = /(?<=[\p{Script=Han}）”%])\.(?=\s*(?:[\p{Script=Han}\d（]|$))/gu;

/**
 * Write a text in the one form that all patterns are made for: simplified characters, half-width digits, round brackets.
 *
 * Every character stays in its place, so that what is found in the folded text stands at the same offsets in the text.
 *
 * @example fold('〔縣環保局牽頭，２０１８年〕') // '（县环保局牵头，2018年）'
 */
export function fold(text: string): string {
  return text.replace(folded, foldSign).replace(plainStop, '。');
}

function foldSign(sign: string): string {
  const known = signs.get(sign);
  if (known !== undefined) return known;
  const plain = plainLookAlike(sign);
  return plain.length === sign.length ? (signs.get(plain) ?? plain) : sign;
}

/**
 * Say words of a folded text as the text itself prints them; words that it does not have stay as they are.
 *
 * @param text the folded text
 * @param shown the same as printed
 */
export function unfold(words: string, text: string, shown: string): string {
  let printed = '';
  for (let at = 0; at < words.length;) {
    const [found, length] = longestStart(words.slice(at), text);
    printed += length > 0 ? shown.slice(found, found + length) : words.charAt(at);
    at += Math.max(1, length);
  }
  return printed;
}

/** Where the longest beginning of some words stands in a text, and how long it is. */
function longestStart(words: string, text: string): readonly [at: number, length: number] {
  for (let length = words.length; length > 0; length--) {
    const at = text.indexOf(words.slice(0, length));
    if (at !== -1) return [at, length];
  }
  return [0, 0];
}
