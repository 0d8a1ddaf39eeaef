/** A day or a month in figures that dashes, points or strokes part, with the words that make it a time to keep. */
const written = new RegExp(
  [
    '(?<lead>(?:自|从|到|至|于|在|(?:时限|期限|时间|节点)(?:要求)?[：:])\\s?)?',
    '(?<![\\d.\\-/])(?<year>(?:19|20)\\d\\d)(?<mark>[-./－–—])(?<month>1[0-2]|0?[1-9])',
    '(?:\\k<mark>(?<day>[12]\\d|3[01]|0?[1-9]))?(?![\\d.\\-/%]|\\s?\\d{1,2}:)',
    '(?:(?=(?<end>\\s?[日号月]?\\s?(?:[以之]?前|底|末|起|开始)))|)',
  ].join(''),
  'gu',
);

/**
 * Write days such as `2018-12-31` with 年 and 月 where the words round them make them times to keep, each sign in its place.
 *
 * The time of a page (`2018-12-31 10:20`), numbers of documents and figures stay as they are.
 *
 * @example plainDates('2018-12-31前完成') // '2018年12月31前完成'
 */
export function plainDates(text: string): string {
  if (!/(?:19|20)\d\d[-./－–—]\d/u.test(text)) return text;
  return text.replaceAll(written, (found: string, ...rest: unknown[]) => {
    const { lead, year, month, day, end } = rest.at(-1) as DateParts;
    if (end === undefined && (lead === undefined || day === undefined)) return found;
    return `${lead ?? ''}${year}年${month}${day === undefined ? '' : `月${day}`}`;
  });
}

interface DateParts {
  lead?: string;
  year: string;
  month: string;
  day?: string;
  /** What stands behind it. */
  end?: string;
}
