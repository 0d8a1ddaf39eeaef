import type { Span } from '../position.ts';
import { mostFacts, type Passage } from './passages.ts';
import { objectIn, thingOf } from './published-things.ts';
import { nameList, publisherIn } from './publishers.ts';
import { closedEnd, phraseAround, sentenceAround, splitPhrases } from './sentences.ts';

const how = '(?:及时|主动|统一|依法|如实|定期|适时|全面|逐步|按规定|按要求|进行|予以|公告|实时)*';
const publics = '全?社会各界|全?社会公众|全?社会|公众|群众|民众|居民|全[省市县州区]|外';
const ofOthers =
  '信息|政务|村务|厂务|校务|院务|警务|党务|不|国家|国务院|[省部]里?|随机、一|双公示|依申请';
const statesOfThings =
  '状况|公报|名单|名录|清单|结果|年报|信息|数据|报告|公告|通告|预警|白皮书|蓝皮书|指数|排名|案例';
const verbs = [
  `[向对](?:${publics})${how}(?:公开|公布|公示|发布|公告|披露)`,
  '(?:发布|张贴|发出)(?:公告|通告)',
  '(?:设立|设置|竖立|树立|悬挂)(?:[\\p{Script=Han}]{0,4})(?:公告|公示)[牌栏]',
  '统一(?:发布|公布)|实时(?:发布|公布|公开)',
  `(?<!${ofOthers})(?:公开|公布|公示|披露)`,
  '(?<!信息|国家|国务院)公告(?![牌栏])',
  `(?<!信息)发布(?=[^，,。；;]{0,24}(?:${statesOfThings}))`,
];
/** Openness of something told: 加强处置信息公开; the word alone names a field of work. */
const openness =
  '(?<=(?:加强|强化|推进|推动|做好|加大|落实|实行|促进|规范|深化|督促|健全)(?:[\\p{Script=Han}、“”（）]{3,40}))信息公开(?!工作的?[^，。；]{0,6}[制办考]|制度|平台|系统|目录|指南|年报|条例|办法|规定|机制|栏|网|专栏|方式|范围|属性|类别)';
const verb = new RegExp([...verbs, openness].join('|'), 'gu');
/** What makes such a word something other than a promise to publish. */
const otherwise =
  /^(?:期|之日|选项|属性|类别|类型|方式|形式|时限|日期|时间|指南|目录|范围|程度|栏|的(?!信息|结果)|道歉|透明|招标|招投标|征集|招聘|竞争|市场|听证|审[理判]|选[拔聘]|约谈|承诺书|备案|公正|公平|[、，](?:公平|公正|透明)|(?:（[^）]*）)?(?:系统|平台|制度|办法|条例))/u;
/** A paper that is issued and put into force is published only where it was approved of before. */
const inForce = /^(?:（[^）]*）)?(?:并)?(?:实施|施行|执行)/u;
const approved =
  /(?:批准|审定|审议|同意|审查|审核|通过|核准|备案|论证)(?:通过)?(?:后|并|，|之后)[^。；;]{0,8}$/u;
const joining = /^[，,、和及并\s]{0,2}$/u;

/** Find what a passage promises to publish; what offices tell each other is not public. */
export function findDisclosures({ text, kind }: Passage) {
  if (kind === 'units' || !/公[开布示告]|发布|披露/u.test(text) || isIndexLine(text)) return [];
  const found: Span[] = [];
  for (const { 0: printed, index } of text.matchAll(verb)) {
    const end = index + printed.length;
    if (isOther(text, [index, end])) continue;
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
  /(?:此件|(?:信息)?公开(?:选项|属性|方式|类别|形式|类型)\s*[:：]?)[^，。；]{0,8}$|(?:依申请|不予)$/u;

/** What a fine is for: 未按照规定公开有关信息的. */
const neglected =
  /未(?:(?:按|依)照?)?(?:(?:有关|相关|本条例|本办法|本法|法律|国家)?(?:的)?(?:规定|要求|时|法|期)|及时|如实|主动|全面|向社会(?:公众)?)*(?:进行|予以)?$/u;

/** A line of a page's index: words and dates between blanks, without a stop. */
const indexWords =
  /索引号|发文字号|发布机构|成文日期|公开类别|公开方式|公开属性|主题分类|信息分类|发布日期|发布时间|有效性|信息公开(?:工作|指南|目录|年报|制度|申请)/gu;

function isIndexLine(text: string): boolean {
  if (text.length > 200 || /[。；;]/u.test(text)) return false;
  return new Set(text.match(indexWords)).size >= 2 || /^\s*(?:主动公开|依申请公开)\s*$/u.test(text);
}

/** Whether a word stands in a title, tells of the paper that it is printed on, or of something else than publishing. */
function isOther(text: string, [at, end]: Span): boolean {
  const before = text.slice(Math.max(0, at - titleReach), at);
  const behind = text.slice(end, end + 12);
  if (otherwise.test(behind) || ofPaper.test(before) || neglected.test(before)) return true;
  if (inForce.test(behind) && !approved.test(before)) return true;
  if (/随机、?$/u.test(before) || /双随机[^，。；]{0,4}$/u.test(before)) return true;
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

function describe(text: string, focus: Span) {
  const sentence = sentenceAround(text, focus);
  const [start, end] = phraseAround(text, focus);
  const behind = behindVerb(text, focus[1], sentence[1]);
  const object = objectIn(behind);
  const isRefused = object === '' && behind.length > shortestSubject;
  const phraseEnd = isRefused ? focus[1] : Math.max(end, focus[1] + behind.length);
  const earlier = splitPhrases(text, [sentence[0], start]).map((phrase) => text.slice(...phrase));
  const before = text.slice(start, focus[0]);
  const phraseStart = before.length < shortestSubject ? startBefore(start, earlier) : start;
  const told = publisherIn([...earlier, text.slice(start, focus[1])]);
  const publisher =
    told && nameList(told, text.slice(Math.max(0, sentence[0] - listReach), sentence[0]));
  const notice = /(?<=发布|张贴|发出)公告$/u.exec(text.slice(...focus))?.[0] ?? '';
  const isOpenness = text.slice(...focus) === '信息公开';
  const thing = isOpenness ? opennessOf(before) : thingOf({ behind, before, earlier, publisher });
  const what = notice && thing.endsWith(notice) ? thing : `${thing}${notice}`;
  const phrase: Span = [Math.max(sentence[0], phraseStart), phraseEnd];
  return { phrase, focus, what: what || text.slice(...focus), publisher };
}

/** A list is named no farther before those who stand on it. */
const listReach = 300;

/** 依法加强处置信息公开 → 处置信息. */
function opennessOf(before: string): string {
  const what = before.replace(
    /^.*(?:加强|强化|推进|推动|做好|加大|落实|实行|促进|规范|深化|督促|健全)/u,
    '',
  );
  return `${what}信息`;
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

/** What stands behind the verb, with what `以及` adds. */
function behindVerb(text: string, from: number, sentenceEnd: number): string {
  const end = closedEnd(text, from, sentenceEnd);
  return /^(?!并|[，,])[^，,]*(?:[，,]以及[^，,]*)?/u.exec(text.slice(from, end))?.[0] ?? '';
}
