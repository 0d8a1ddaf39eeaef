import type { Span } from '../types.ts';
import { mostFacts, type Passage } from './passages.ts';
import { phraseAround, sentenceAround, splitPhrases } from './sentences.ts';

/** A promise of a passage to make something public. */
export interface FoundDisclosure {
  phrase: Span;
  focus: Span;
  what: string;
  publisher: string | null;
}

const verb =
  /向(?:全?社会|公众|群众|民众|社会公众|全[省市县]|全?社会各界)(?:及时|主动|统一|依法|如实|定期|进行|予以)*(?:公开|公布|公示|发布|公告|披露)|(?:发布|张贴|发出)(?:公告|通告)|(?:设立|设置|竖立|悬挂)(?:公告|公示)[牌栏]|统一(?:发布|公布)|(?<!信息|政务|村务|厂务|不|国家|国务院|[省部]里?)(?:公开|公布|公示|披露)|(?<!信息|国家|国务院)公告(?![牌栏])|发布(?=[^，,。；;]{0,24}(?:状况|公报|名单|名录|清单|结果|年报))/gu;
/** What makes such a word something other than a promise to publish. */
const otherwise =
  /^(?:期|选项|属性|的(?!信息|结果)|道歉|透明|招标|征集|招聘|竞争|市场|[、，](?:公平|公正|透明)|(?:（[^）]*）)?(?:系统|平台|制度|办法|条例|实施|施行))/u;
const joining = /^[，,、和及并\s]{0,2}$/u;

/** Find what a passage promises to publish; what offices tell each other is not public. */
export function findDisclosures({ text, kind }: Passage): FoundDisclosure[] {
  if (kind === 'units' || !/公[开布示告]|发布|披露/u.test(text)) return [];
  const found: Span[] = [];
  for (const { 0: printed, index } of text.matchAll(verb)) {
    const end = index + printed.length;
    if (otherwise.test(text.slice(end, end + 12)) || isOther(text, index)) continue;
    const last = found.at(-1);
    if (last && joining.test(text.slice(last[1], index))) found[found.length - 1] = [last[0], end];
    else found.push([index, end]);
  }
  const described = found.slice(0, mostFacts).map((focus) => describe(text, focus));
  // A heading only names a subject, unless it is a sentence that says who publishes.
  return kind === 'heading' ? described.filter(({ publisher }) => publisher !== null) : described;
}

/** A title is not looked for farther back than this. */
const titleReach = 60;

/** What is said of the paper itself: 此件公开发布, 信息公开选项：主动公开. */
const ofPaper =
  /(?:此件|信息公开(?:选项|属性|方式|类别|形式)\s*[:：]?)[^，。；]{0,8}$|(?:依申请|不予)$/u;

/** Whether a word stands in a title, or tells of the paper that it is printed on. */
function isOther(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - titleReach), at);
  if (ofPaper.test(before)) return true;
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function describe(text: string, focus: Span): FoundDisclosure {
  const sentence = sentenceAround(text, focus);
  const [start, end] = phraseAround(text, focus);
  const object = objectBehind(text, focus[1], sentence[1]);
  const phraseEnd = Math.max(end, focus[1] + object.length);
  const earlier = splitPhrases(text, [sentence[0], start]).map((phrase) => text.slice(...phrase));
  const before = text.slice(start, focus[0]);
  const phraseStart = before.length < shortestSubject ? startBefore(start, earlier) : start;
  const subject = tidy(object) || subjectBefore(before, earlier);
  const notice = /(?<=发布|张贴|发出)公告$/u.exec(text.slice(...focus))?.[0] ?? '';
  const what = shorten(`${subject}${notice}` || text.slice(...focus));
  const publisher = publisherIn([...earlier, text.slice(start, focus[1])]);
  return { phrase: [Math.max(sentence[0], phraseStart), phraseEnd], focus, what, publisher };
}

/** A phrase that says too little takes in the one before, and what that one only adds to. */
function startBefore(start: number, earlier: readonly string[]): number {
  let at = start;
  for (const words of [...earlier].reverse()) {
    at -= words.length + 1;
    if (!words.startsWith('以及')) break;
  }
  return at;
}

const shortestSubject = 8;
const longestWhat = 40;

/** What stands behind the verb, with what `以及` adds. */
function objectBehind(text: string, from: number, sentenceEnd: number): string {
  return (
    /^(?!并|[，,])[^，,]*(?:[，,]以及[^，,]*)?/u.exec(text.slice(from, sentenceEnd))?.[0] ?? ''
  );
}

function tidy(object: string): string {
  const words = object
    .replace(/^(?:其)?产生的|（[^（）]*(?:[:：]|牵头|负责)[^（）]*）?$/gu, '')
    .trim();
  return /^(?:工作|等|。|\d{1,2}个?(?:工作日|天|日)[^，]*)?$/u.test(words) ? '' : words;
}

const published =
  /(?:[\p{Script=Han}“”（）()、]{0,32})(?:名单|名录|清单|结果|信息|责任书|方案|状况|情况|规划|区域|地块|存放点|报告|数据)/u;

const ownOpening = /^(?:并|同时|及时|依法|做好|适时|定期|予以|将|把|\s)+/u;
const ownEnding = /(?:通过|在|经)[^，]*$|(?:及时|统一|依法|定期|予以|并|审核后.*)+$/u;
const untilVerb = /^.*?(?:更新|确定|建立|设置|划定|制定|签订|公布|将)/u;

/** What is published where it stands before the verb: 将X向社会公开, 结果向社会公开, or farther back. */
function subjectBefore(before: string, earlier: readonly string[]): string {
  const own = before.replace(ownOpening, '').replace(ownEnding, '');
  if (own.length > 3 && published.test(own)) return own;
  if (own === '结果') return resultOf(earlier);
  const parts = withAdditions(earlier);
  const told = parts.findLastIndex((words) => published.test(words.replace(untilVerb, '')));
  const match = published.exec(parts[told]?.replace(untilVerb, '') ?? '');
  if (!match) return own;
  return match[0] === '结果' ? resultOf(parts.slice(0, told)) : match[0];
}

/** `以及` goes on with what the phrase before it lists. */
function withAdditions(phrases: readonly string[]): string[] {
  const parts: string[] = [];
  for (const words of phrases) {
    if (words.startsWith('以及') && parts.length > 0) parts.push(`${parts.pop()}，${words}`);
    else parts.push(words);
  }
  return parts;
}

function resultOf(earlier: readonly string[]): string {
  const words = earlier.at(-1) ?? '';
  const activity = /(?:进行|开展)([\p{Script=Han}]{2,20})$/u.exec(words)?.[1] ?? words;
  return `${activity}结果`;
}

const doer =
  /^(?:并|同时|其中|由|要求|督促|监督)?(?<who>[\p{Script=Han}、（）()“”]{1,24}?(?:政府|部门|企业|单位|机构|公司|各地|[局委厅]))(?:要|应|须|需|必须|负责|组织|定期|及时|适时|每年|依法|依据|按照|根据|主动|如实|统一|会同|与|将|分别|对|向|在|做好|是)/u;
const byDoer =
  /(?:由|后报)(?<who>[\p{Script=Han}、（）()]{2,20}?(?:政府|部门|企业|单位|机构|公司|[局委厅]))/u;

/** Who publishes: the nearest subject before the verb. */
function publisherIn(phrases: readonly string[]): string | null {
  for (const words of [...phrases].reverse()) {
    const who = (byDoer.exec(words) ?? doer.exec(words))?.groups?.['who'];
    if (who && !/^(?:委托|经|报)/u.test(who)) return who;
  }
  return null;
}

function shorten(words: string): string {
  return words.length <= longestWhat ? words : `${words.slice(0, longestWhat)}…`;
}
