import { fold } from '../../../../corpus/characters/fold.ts';
import { selectorClass } from '../../../../corpus/characters/invisible.ts';
import { plainLookAlikes } from '../../../../corpus/characters/look-alikes.ts';
import { contactPatterns } from '../../hostile.ts';

/** Marks without a shape that come along when text is copied; those that turn the direction of text are not among them. */
const shapeless = new RegExp(`[\\u00ad\\u200b-\\u200d\\u2060\\ufeff${selectorClass}]`, 'gu');
const tight = /[\p{Script=Han}，。、；：（）]/u;
const nothing = /^[（(]?(?:[—–－\-/\\_·.…*]+|无|暂无|没有|空|未知|不详|不明|n\/?a|null)[）)]?$/iu;

/**
 * Put a cell on one line without marks that cannot be seen and signs that only look like characters, and without telephone
 * numbers, mailboxes and their owners; `changes` say what had to be done to it, in Chinese.
 */
export function cleanText(cell: string): { text: string; changes: readonly string[] } {
  const changes: string[] = [];
  const shown = cell.replaceAll(shapeless, '');
  if (shown !== cell) changes.push('删去看不见的字符');
  const plain = plainLookAlikes(shown);
  if (plain !== shown) changes.push('同形而编码不同的字换成常用字');
  const line = plain
    .replaceAll(/[\s\u3000]+/gu, (blank, at: number) => joinLines(plain, blank, at))
    .trim();
  const text = cutContacts(line);
  if (text !== line) changes.push('删去个人联系方式');
  return { text, changes };
}

/** Chinese runs on over the end of a line without a blank. */
function joinLines(text: string, blank: string, at: number): string {
  const isBreak = /[\r\n]/u.test(blank);
  const isTight = tight.test(text.charAt(at - 1)) && tight.test(text.charAt(at + blank.length));
  return isBreak && isTight ? '' : ' ';
}

/** So much of a row is enough to find it again. */
const longestShown = 300;

/** The cells of a row on one line for a report, cut short, without what a cell may not hold. */
export function shownText(cells: readonly string[]): string {
  let text = '';
  for (const cell of cells) {
    if (cell !== '') text += `${text === '' ? '' : ' '}${cell.slice(0, longestShown)}`;
    if (text.length > longestShown) break;
  }
  return cleanText(text).text;
}

/** Whether a cell says in so many words, or by a dash, that it says nothing. */
export function saysNothing(text: string): boolean {
  return text === '' || nothing.test(text);
}

const label =
  '(?:联系人|联系电话|联系方式|办公电话|咨询电话|电话|手机号码|手机号|手机|邮箱|电子邮件|传真|身份证号码|身份证号|身份证|公民身份号码|e-?mail|tel)';
const role =
  '(?:(?:项目|现场|主要|单位|企业)?(?:联系人|负责人)|经办人|填表人|审核人|法定代表人|法人代表|法人)';
/** A name behind what somebody is; without a colon it has to end the phrase. */
const person = new RegExp(
  `${role}(?:姓名)?(?:[:：]\\s*\\p{Script=Han}{2,4}(?:、\\p{Script=Han}{2,3}(?![\\p{Script=Han}]))*|\\s*(?!信息|情况|变更|不[明详]|未知|手机|电话|身份|姓名|签)\\p{Script=Han}{2,3})(?![\\p{Script=Han}])`,
  'giu',
);
/** A name right in front of a mobile number: nobody is called so but its owner. */
const owner =
  /(?<![\p{Script=Han}])(?!联系|电话|手机|举报|咨询|办公)\p{Script=Han}{1,2}(?![司厂局所站院部科委处室村社区县市镇乡店园场校矿库心])\p{Script=Han}(?:先生|女士)?\s*[:：]?\s*(?=(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d))/giu;
const chat = /(?:QQ|微信)\s*(?:号码?|群)?\s*[:：]?\s*[\w-]{5,20}/giu;
const bareNumber = new RegExp(`${label}[:：]?\\s*\\d{7,8}(?!\\d)`, 'giu');
const leftLabel = new RegExp(
  `(?<![，、；;,（(\\s])[，、；;,（(\\s]*${label}[:：]?\\s*$|${label}[:：]?\\s*(?=[，、；;,。）)]|$)`,
  'giu',
);

const everywhere = [
  person,
  owner,
  chat,
  bareNumber,
  ...contactPatterns.map((pattern) => new RegExp(pattern.source, 'giu')),
];

/** Cut telephone numbers, mailboxes and the names beside them out of a text. */
function cutContacts(text: string): string {
  // Most cells have neither digits nor words that could lead to somebody.
  if (!/\d{3}|[０-９]{3}|@|联系|负责|经办|法人|法定代表|微信|填表|审核人/u.test(text)) return text;
  let left = text;
  for (const pattern of everywhere) left = cutAll(left, pattern);
  if (left === text) return text;
  return left
    .replaceAll(leftLabel, '')
    .replaceAll(/[（(]\s*[）)]/gu, '')
    .replaceAll(/(?:[，、；;,]\s*){2,}/gu, '，')
    .replaceAll(/^[，、；;,:：\s]+|(?<![，、；;,:：\s])[，、；;,:：\s]+$/gu, '');
}

/** Cut what a pattern finds in the folded text, which has every character in its place, out of the text itself. */
function cutAll(text: string, pattern: RegExp): string {
  let cut = '';
  let from = 0;
  for (const { index, 0: found } of fold(text).matchAll(pattern)) {
    cut += text.slice(from, index);
    from = index + found.length;
  }
  return from === 0 ? text : cut + text.slice(from);
}
