/** What is published, as the words round a word for publishing tell. */

const longestThing = 60;
/** Words that make of what stands behind a verb a sentence of its own, rather than its object. */
const predicate = /原则上|实行|应当|必须|不得|采取|接受社会|方便|便于/u;
const notes = /（[^（）]*(?:[:：]|牵头|负责)[^（）]*）?$/u;
const noThing =
  /^(?:工作|等|。|要求|程序|制度|力度|并?(?:组织)?(?:实施|施行|执行)|\d{1,2}个?(?:工作日|天|日)[^，]*)?$/u;
/** What a list goes on with behind what is published, and does rather than publishes: 公布数据、与平台联网. */
const anotherDeed = /(?<=数据|信息|情况|结果|名[单录])、[^、，,]*(?:联网|上传|报送|备案|整改)$/u;
const nouns =
  '名单|名录|清单|目录|结果|信息库|数据库|台账|信息|责任书|方案|状况|情况|规划|区域|地块|存放点|报告|数据|标准|意见|进展|举报电话|案例|公告';
const published = new RegExp(
  `[\\p{Script=Han}“”（）()、\\d]{0,40}?(?:${nouns})(?=$|等|[（，、和及与的\\s]|向|并|进行|实行|予以|通过|在|上报|报|作为)`,
  'u',
);
const ownOpening = /^(?:并|同时|及时|依法|做好|适时|定期|予以|将|把|主动|如实|要|应|\s)+/u;
const channel = '(?:通过|(?<![存现内])在(?![线建产用])|经(?![营济费过])|利用)';
const approval = '(?:报|经|提交)[^，]*(?:批准|审定|同意|审议|审核|审查|通过|论证)后?';
const adverbs = '及时|统一|依法|依规|按规定|定期|予以|并|主动|如实|全面|应|要|须|均|都|也|审核后.*';
const beforeDate =
  '(?:(?:19|20)\\d\\d年)?(?:\\d{1,2}月)?(?:\\d{1,2}日|[上中下]旬|[底末])?(?:以|之)?前|每[年月季](?:度)?';
const ownEnding = new RegExp(`(?:${approval}|${beforeDate}|${channel}[^，]*|${adverbs})+$`, 'u');
const untilVerb =
  /^.*?(?:更新|确定|建立|设置|划定|制定|签订|公布|编制|将|(?:监测|检测|检查|调查|评估)(?=本|各|全|辖区))/u;
/** What 将 takes up, as far as the words that say where else it goes. */
const takenUp =
  /(?<![即必])(?:将(?![来近要会])|把(?![握关好]))(?<thing>[^。；;]{2,160}?)(?:(?:及时|定期|统一|依法|如实|主动|一并)*(?:上报|报送|报(?=[省市县州上当所])|上传|[纳录记列归计]入)[^。；;]*)?[，,]?$/u;
const activity =
  /对(?<object>(?:[^，,。；;]|[，,]以及)+?)(?:进行|组织|开展|实施)+(?:一次|\d次)?(?<act>(?:(?!进行|组织|开展|实施)\p{Script=Han}){2,20})$/u;
const bareActivity = /(?:进行|开展|组织)(?<act>[\p{Script=Han}]{2,20})$/u;
const objectOfList = /对(?<who>[^，,。；;]{2,40}?(?:企业|单位|机构|地块|园区))$/u;

const actFirst =
  /(?<act>监测|检测|评估|评价|调查|考核|检查|抽查)(?<object>[\p{Script=Han}、]{2,30})$/u;

/** The words of a sentence round a word for publishing. */
export interface Surrounding {
  /** What stands behind the verb, up to the next comma. */
  behind: string;
  /** What stands before it in its own part of the sentence. */
  before: string;
  /** The parts of the sentence before that. */
  earlier: readonly string[];
  publisher: string | null;
}

/** The object of a verb of publishing where it stands behind it; `''` where it does not. */
export function objectIn(behind: string): string {
  const words = behind
    .replace(notes, '')
    .replace(/^(?:曝光|通报)/u, '')
    .trim();
  if (noThing.test(words) || predicate.test(words)) return '';
  return words.replace(anotherDeed, '');
}

/**
 * Say what is published: the object behind the verb, what 将 takes up before it, or what the sentence spoke of.
 *
 * `结果` says of what, 企业名单 of which enterprises, and 其 whose it is, as far as the sentence tells; `''` where
 * nothing is told.
 */
export function thingOf({ behind, before, earlier, publisher }: Surrounding): string {
  const object = objectIn(behind);
  if (object !== '') return shorten(restore(object, earlier, publisher));
  const sentence = [...earlier, before].join('，');
  const taken = takenUp.exec(sentence)?.groups?.['thing']?.replace(ownEnding, '') ?? '';
  const thing = taken === '' ? thingBefore({ behind, before, earlier }) : taken;
  return shorten(restore(thing.replace(/[，,]+$/u, ''), earlier, publisher));
}

/** Where what is published is told before the verb: 结果向社会公开, or farther back. */
function thingBefore({ behind, before, earlier }: Omit<Surrounding, 'publisher'>): string {
  const own = before.replace(ownOpening, '').replace(ownEnding, '');
  if (own === '结果' || (own.length > 3 && published.test(own))) return own;
  const parts = withAdditions(earlier);
  // 做好公示工作 says nothing of what: it is that of what the sentence has done.
  const told = behind.startsWith('工作') ? [] : parts.filter((words) => !ground.test(words));
  for (const words of told.reverse()) {
    const thing = published.exec(words.replace(untilVerb, ''))?.[0];
    if (thing !== undefined) return thing.replace(ownOpening, '');
  }
  return own.length > 3
    ? own
    : [...parts.slice(-2), own].filter((words) => words !== '').join('，');
}

/** A part of a sentence that says on what ground something is done. */
const ground = /^(?:[^，,]{0,24}(?<![重主需])[要应须])?(?:结合|根据|依据|依照|按照|按)/u;

/** `以及` goes on with what the phrase before it lists. */
function withAdditions(phrases: readonly string[]): string[] {
  const parts: string[] = [];
  for (const words of phrases) {
    if (words.startsWith('以及') && parts.length > 0) parts.push(`${parts.pop()}，${words}`);
    else parts.push(words);
  }
  return parts;
}

function restore(thing: string, earlier: readonly string[], publisher: string | null): string {
  const whose = publisher ?? '';
  if (thing === '结果') return resultOf(earlier, whose);
  const [, one, other] =
    /^([\p{Script=Han}]{2,4})[和及与]([\p{Script=Han}]{2,4})结果$/u.exec(thing) ?? [];
  if (one !== undefined && other !== undefined) {
    const [first, second] = [one, other].map((act) => actOn(earlier, act));
    if (first && second) return `${first}和${second}结果`;
  }
  if (/^(?:企业|单位|机构|地块)?名[单录]$/u.test(thing)) {
    const who = [...earlier]
      .reverse()
      .flatMap((words) => objectOfList.exec(words)?.groups?.['who'] ?? [])[0];
    return who === undefined ? thing : `${who}${thing.slice(-2)}`;
  }
  if (whose !== '' && /^其(?!他|它|中|余)/u.test(thing)) return `${whose}${thing.slice(1)}`;
  return thing.replace(/^其(?:产生的)?(?!他|它|中|余)/u, '');
}

/** What something is done to, with the act itself: 对甲进行评估 → 甲评估. */
function actOn(earlier: readonly string[], act: string): string | null {
  for (const words of [...earlier].reverse()) {
    const found = activity.exec(words)?.groups;
    if (found?.['act'] === act) return `${found['object']}${act}`;
  }
  return null;
}

function resultOf(earlier: readonly string[], whose: string): string {
  const doings = [...earlier]
    .reverse()
    .map((words) => words.trim())
    .filter((words) => !words.startsWith('结果'));
  for (const words of doings) {
    const { object, act } = activity.exec(words)?.groups ?? {};
    if (object !== undefined && act !== undefined) {
      return `${object.replace(/^其/u, whose)}${act}结果`;
    }
    const bare = bareActivity.exec(words)?.groups?.['act'];
    if (bare !== undefined) return `${bare}结果`;
    const first = actFirst.exec(words)?.groups;
    if (first) return `${whose}${first['object']}${first['act']}结果`;
  }
  return `${doings[0] ?? ''}结果`;
}

/** Shorten at the end of a part, and say so. */
function shorten(words: string): string {
  if (words.length <= longestThing) return words;
  const cut = words.slice(0, longestThing);
  const stop = Math.max(cut.lastIndexOf('，'), cut.lastIndexOf('、'));
  return `${stop > 0 ? cut.slice(0, stop) : cut}……`;
}
