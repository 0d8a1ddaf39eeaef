/** Signs after which a sentence is still open. */
const opening = '、，,（(《“〔［[';
/** Signs with which a line may end. */
const closing = '。．.！!？?；;：:…）)】〕］]》〉”’"」』—';
/** Signs with which no line begins. */
const middle = '，。；、：）)”》」』,;%％';
const roleWords = /牵头|牽頭|负责|負責|配合|参与|參與|参加|落实|落實/;

/** Longest line without punctuation that may still be a heading or a title. */
const longestHeading = 45;

/** What is known of a line when the next one is to be judged. */
export interface LineBefore {
  text: string;
  /** Whether the line is headed by a number; `text` is then what follows it. */
  numbered: boolean;
  /** Whether the line names units (`牵头单位：…`). */
  units: boolean;
}

/**
 * Whether a line goes on with the sentence of the line before it, which a page break has cut.
 *
 * The reader's eye does the same: a line of running text that stops without a stop goes on below. `wrapWidth` is what
 * {@link findWrapWidth} says of the document.
 */
export function continuesLine(before: LineBefore, text: string, wrapWidth: number | null): boolean {
  if (before.text === '') return false;
  if (middle.includes(text.charAt(0)) || opening.includes(before.text.slice(-1))) return true;
  if (before.units) return false;
  return isCutShort(before, wrapWidth) || announcesTitle(before.text, text);
}

function isCutShort({ text, numbered }: LineBefore, wrapWidth: number | null): boolean {
  const last = text.slice(-1);
  if (wrapWidth !== null) return text.length >= wrapWidth - 2 && !'。！？'.includes(last);
  if (last === '）' || last === ')') return endsInsideSentence(text);
  if (closing.includes(last)) return false;
  if (text.length > longestHeading) return true;
  return numbered ? /[。；;]/.test(text) : /[，。；：,;:]/.test(text);
}

/** A bracket that closes a line ends a sentence if it names duties or follows a stop: `…水平。（市环保局牵头）`. */
function endsInsideSentence(text: string): boolean {
  const open = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  if (open <= 0 || roleWords.test(text.slice(open))) return false;
  return text.length > longestHeading && !'。；;！？》”'.includes(text.charAt(open - 1));
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

/** Share of the lines that must be full for a text to count as broken at a fixed width. */
const fullShare = 0.45;
const fewestLines = 12;
const widestWrap = 90;

/** The width in characters at which every line of a text is broken, or `null` where a line is a paragraph. */
export function findWrapWidth(lengths: readonly number[]): number | null {
  const filled = lengths.filter((length) => length > 0);
  const width = filled.reduce((longest, length) => Math.max(longest, length), 0);
  if (filled.length < fewestLines || width > widestWrap) return null;
  const full = filled.filter((length) => length >= width - 2).length;
  return full / filled.length >= fullShare ? width : null;
}
