/** Where a paragraph's sentences end, and where the list of units behind them begins. */

const opening = '（(【〔[';
const closing = '）)】〕]';
const duty = /牵头|负责|参与|配合|落实/;
const unit = /(?:[厅局委办院部社会府]|银行|支行|政府|中心|法院|小组|分局|单位|部门)/;
const han = /[\u4e00-\u9fa5）]/;
/** A list of units in which the text of a plan breaks off. */
const cutOffTail = /[（(](?:牵头|责任|配合|负责)(?:单位|部门)?[：:][^）)]*$/u;
/** A target year at the head of a sentence, and the comma before a second one. */
const targetYear = /^\s*到\s*20\d\d\s*年/;
const secondYear = /[，,](?=到\s*20\d\d\s*年[，,])/;

/** Where the bracketed list of units at a paragraph's end begins; the paragraph's length where there is none. */
export function cutTail(paragraph: string): number {
  const text = paragraph.trimEnd();
  if (!closing.includes(text.at(-1) ?? ' '))
    return cutOffTail.exec(text)?.index ?? paragraph.length;
  let depth = 0;
  // Brackets nest, and may open in one width and close in another.
  for (let at = text.length - 1; at >= 0; at--) {
    const character = text[at]!;
    if (closing.includes(character)) depth += 1;
    else if (opening.includes(character) && --depth === 0) {
      const inside = text.slice(at + 1, -1);
      return duty.test(inside) && unit.test(inside) ? at : paragraph.length;
    }
  }
  return lostBracket(text) ?? paragraph.length;
}

/** Of brackets that do not pair: the last that opens with duty words behind it. */
function lostBracket(text: string): number | undefined {
  const at = Math.max(text.lastIndexOf('（'), text.lastIndexOf('('));
  return at > 0 && /牵头|负责/.test(text.slice(at)) ? at : undefined;
}

/** The spans of a text's sentences; those without a character or figure are left out. */
export function sentenceSpans(text: string): [start: number, end: number][] {
  const ends: number[] = [];
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!;
    if ('（(“《〔'.includes(character)) depth += 1;
    else if ('）)”》〕'.includes(character)) depth = Math.max(0, depth - 1);
    // A full stop ends brackets that were never closed, too.
    if (character === '。' || (depth === 0 && isStop(text, at))) {
      depth = 0;
      ends.push(at + 1);
    }
  }
  if (ends.at(-1) !== text.length) ends.push(text.length);
  return ends
    .map((end, index): [number, number] => [ends[index - 1] ?? 0, end])
    .flatMap((span) => cutTargets(text, span))
    .filter(([start, end]) => /[\p{Script=Han}\d]/u.test(text.slice(start, end)));
}

function isStop(text: string, at: number): boolean {
  const character = text[at]!;
  if ('；;！？'.includes(character)) return true;
  const isPoint = character === '.' && han.test(text[at - 1] ?? '');
  return isPoint && /^(?:\s*$|\s*[\u4e00-\u9fa5])/.test(text.slice(at + 1, at + 3));
}

/** 到2020年，…，到2030年，… are two promises, which other plans print as two sentences. */
function cutTargets(text: string, [start, end]: [number, number]): [number, number][] {
  const sentence = text.slice(start, end);
  const comma = targetYear.test(sentence) ? secondYear.exec(sentence.slice(4)) : null;
  if (!comma) return [[start, end]];
  const middle = start + 4 + comma.index + 1;
  return [
    [start, middle],
    [middle, end],
  ];
}

/** How many characters of a sentence are blanks and the number of a list before it: （3）, 3、. */
export function leadingNumber(sentence: string): number {
  const number = /^\s*(?:[（(]\s*\d{1,2}\s*[）)]|\d{1,2}\s*[、.．](?!\d))?\s*/.exec(sentence);
  return number?.[0].length ?? 0;
}
