/** Signs after which a sentence is still open. */
const opening = '、，,（(《“〔［[';
/** Signs with which a line may end. */
const closing = '。．.｡！!？?；;：:…）)】〕］]》〉”’"」』—';
/** Signs with which no line begins. */
const middle = '，。；、：）)”》」』,;%％';
const roleWords = /牵头|牽頭|负责|負責|配合|参与|參與|参加|落实|落實/;

/** Longest line without punctuation that may still be a heading or a title. */
const longestHeading = 45;
/** A shorter line with a comma in it is more likely whole than cut. */
const shortestCut = 20;

/** What is known of a line when the next one is to be judged. */
export interface LineBefore {
  text: string;
  /** Whether the line is headed by a number; `text` is then what follows it. */
  numbered: boolean;
  /** Whether the line names units (`牵头单位：…`). */
  units: boolean;
  /** Whether a bracket of the paragraph is still open at its end. */
  bracketOpen: boolean;
  /** What the width of the line tells, `null` where the text is not broken at one width. */
  full: boolean | null;
}

/** The line that is judged. */
export interface LineAfter {
  text: string;
  /** Whether it begins with an indent, `null` in a text whose paragraphs do not. */
  indented: boolean | null;
}

/**
 * Whether a line goes on with the sentence of the line before it, which a page break or a narrow column has cut.
 *
 * The reader's eye does the same: a line of running text that stops without a stop goes on below.
 */
export function continuesLine(before: LineBefore, { text, indented }: LineAfter): boolean {
  if (before.text === '') return false;
  if (middle.includes(text.charAt(0))) return true;
  if (opensBlock(text)) return false;
  if (cutsFigure(before.text, text)) return true;
  if (opening.includes(before.text.slice(-1)) || (before.bracketOpen && closesBracket(text)))
    return true;
  if (indented) return false;
  // Where paragraphs are indented, a full line goes on below; elsewhere a stop may end the paragraph.
  if (before.full === true) return indented === false || !/[。！？]$/u.test(before.text);
  if (before.units) return false;
  return isCutShort(before) || announcesTitle(before.text, text);
}

function isCutShort({ text, numbered }: LineBefore): boolean {
  const last = text.slice(-1);
  if (last === '）' || last === ')') return endsInsideSentence(text);
  if (closing.includes(last)) return false;
  if (text.length > longestHeading) return true;
  if (numbered) return /[。；;]/.test(text);
  return text.length >= shortestCut && !labelled.test(text) && /[，。；、,;]/.test(text);
}

/** A shorter line may be a cell or a number by itself. */
const shortestBeforeFigure = 8;

/** Whether the digits of one figure stand on both sides of a line break: `…达到9` / `0%以上`. */
function cutsFigure(before: string, text: string): boolean {
  return (
    /\d$/u.test(before) &&
    before.length >= shortestBeforeFigure &&
    /\p{Script=Han}[^。；]{0,12}$/u.test(before.slice(-shortestBeforeFigure)) &&
    /^\d{1,4}(?:\.\d+)?\s?[%％年月日亩万亿个家处座吨公]/u.test(text)
  );
}

const labelled = /^[\p{Script=Han}]{2,8}[:：]/u;
const blockHead =
  /^(?:[\p{Script=Han}]{2,8}[:：](?!.*。)|附件|附表|抄送|[\p{Script=Han}]{2,14}[〔[［](?:19|20)\d\d[〕\]］]\d+号$|(?:19|20)\d\d年\d{1,2}月\d{1,2}日$)/u;

/** A label, a document number, a date or an attachment begins something new. */
function opensBlock(text: string): boolean {
  return text.length <= 2 * longestHeading && blockHead.test(text);
}

/** How far into the next line a bracket may stay open. */
const longestTail = 120;

function closesBracket(text: string): boolean {
  const sign = /[（(《〔）)》〕]/u.exec(text.slice(0, longestTail));
  return sign !== null && /[）)》〕]/u.test(sign[0]);
}

/** A bracket that closes a line ends a sentence if it names duties or follows a stop: `…水平。（市环保局牵头）`. */
function endsInsideSentence(text: string): boolean {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  if (open <= 0 || roleWords.test(text.slice(open))) return false;
  return text.length > longestHeading && !'。；;！？》”.'.includes(text.charAt(open - 1));
}

const titleEnd = /(?:通知|意见|方案|公告|办法|决定|批复|函)$/u;

/** A long title runs over two lines: `关于印发陇川县土壤` / `污染防治工作方案的通知`. */
function announcesTitle(before: string, text: string): boolean {
  if (before.length > longestHeading || text.length > longestHeading) return false;
  return (
    /关于.{2,40}$/u.test(before) &&
    !titleEnd.test(before) &&
    !/[，。；：]/u.test(text) &&
    titleEnd.test(text)
  );
}

/** Whether a bracket opens in the last part of a paragraph and does not close. */
export function leavesBracketOpen(text: string): boolean {
  const tail = text.slice(-4 * longestTail);
  const open = Math.max(...['（', '(', '《', '〔'].map((sign) => tail.lastIndexOf(sign)));
  return open !== -1 && !/[）)》〕]/u.test(tail.slice(open)) && !tail.includes('。', open);
}
