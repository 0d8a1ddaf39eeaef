import { fold } from '../../corpus/characters/fold.ts';

/** The most characters of a cell; no list needs as many, and the search for figures and names would take for ever on more. */
export const longestText = 5000;

/** Marks that steer how text runs or that cannot be seen; no announcement needs them. */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\ufffd]/u;
const markup = /<[!/a-z]|&(?:#\d+|#x[\da-f]+|lt|gt|quot|amp);|javascript:/iu;
/** Signs that make a spreadsheet run a cell; a coordinate may begin with one. */
const formula = /^(?:[=@＝＠]|[+\-＋－](?![\d.\s°′″NSEW,，+-]*$))/u;
const mobile = /(?<![\d.])(?:\+?86[- ]?)?1[3-9]\d[- ]?\d{4}[- ]?\d{4}(?!\d)/u;
const landline =
  /(?<!\d)(?:\(0\d{2,3}\)|（0\d{2,3}）|0\d{2,3}[-—－ ])\s?\d{7,8}(?:[-—－转]\d{1,5})?(?!\d)/u;
const freephone = /(?<!\d)[48]00[-—－ ]\d{3,4}[-—－ ]?\d{3,4}(?!\d)/u;
const identity =
  /(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?!\d)/iu;
/** Begins where a name begins, or a cell of nothing but letters would be looked through once from each of them. */
const mailbox = /(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/u;

/** Numbers of telephones and identity cards, and mailboxes, to be looked for in a folded text. */
export const contactPatterns = [identity, mobile, landline, freephone, mailbox] as const;

/** Say why a cell may not be published, in Chinese; `null` where nothing speaks against it. */
export function whyUnfit(value: string): string | null {
  if (value === '') return null;
  if (value.length > longestText) return `有 ${value.length} 字，超过 ${longestText} 字`;
  const folded = fold(value);
  if (invisible.test(value)) return '含有看不见的控制字符';
  if (markup.test(folded)) return '含有 HTML 标记';
  if (formula.test(value)) return '以「=」「+」「-」「@」开头，电子表格会把它当作公式';
  if (identity.test(folded)) return '含有身份证号码；个人信息不收录';
  if ([mobile, landline, freephone].some((pattern) => pattern.test(folded)))
    return '含有电话号码；个人联系方式不收录';
  if (mailbox.test(folded)) return '含有邮箱；个人联系方式不收录';
  return null;
}
