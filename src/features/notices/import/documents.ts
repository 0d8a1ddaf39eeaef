import type { ImportOptions } from './options.ts';
import type { Entry, Target } from './types.ts';

/** What columns say about the announcement that a row stands in. */
export const documentTargets = ['listTitle', 'date', 'url', 'issuer'] as const;

/** A head that is not understood and may all the same name announcements, in Chinese or English. */
export const documentWords =
  /标题|文号|公告|公示|发布|公布|来源|出处|链接|网址|title|list|notice|date|issu|publish|source|url|link/iu;

/** A batch is a part of one list; its number alone makes no other document. */
const batch = /批次|期号/u;
const shownValues = 3;
const longestValue = 30;

/** Ways in which rows can turn out to stand in different announcements, each with the words that show it. */
function differences(entries: readonly Entry[], options: ImportOptions): readonly string[] {
  const columns = entries.flatMap(({ fields }) =>
    fields.filter(
      ({ target, printed }) => target === 'url' || (target === 'listTitle' && !batch.test(printed)),
    ),
  );
  const cells = [
    ...columns.map(({ printed, value }) => ({ head: printed, value })),
    ...entries.flatMap(({ elsewhere }) => elsewhere),
  ];
  const isTitled =
    options.listTitle !== null || columns.some(({ target }) => target === 'listTitle');
  const titles = isTitled ? [] : entries.map(({ title }) => ({ head: '标题', value: title ?? '' }));
  return [...Map.groupBy([...cells, ...titles], ({ head }) => head)].flatMap(([head, own]) => {
    const values = [...new Set(own.map(({ value }) => value))].filter((value) => value !== '');
    const shown = values
      .slice(0, shownValues)
      .map((value) => `「${value.slice(0, longestValue)}」`);
    return values.length > 1 ? [`${head}有${shown.join('、')}等 ${values.length} 种`] : [];
  });
}

/**
 * Ask for the columns that part a table into announcements, in Chinese; `null` where its rows stand in one, or where the
 * columns are there.
 */
export function askForDocuments(entries: readonly Entry[], options: ImportOptions): string | null {
  const found = differences(entries, options);
  if (found.length === 0) return null;
  const has = new Set<Target>(entries.flatMap(({ fields }) => fields.map(({ target }) => target)));
  const asked = [
    ...(has.has('listTitle') || has.has('typePrinted') ? [] : ['公告标题']),
    ...(has.has('date') || options.date === 'none' ? [] : ['发布日期']),
    ...(has.has('url') ? [] : ['来源网址']),
    ...(has.has('issuer') || options.issuer !== null ? [] : ['发布机关']),
  ];
  if (asked.length === 0) return null;
  return `表里的行像是来自不同的公告：${found.join('；')}。一份公告的标题、日期、网址和机关不能套在别的公告上，请在表里加上这几列：${asked.join('、')}；列名不同的，用 --map 说明哪一列是什么；也可以按公告把文件分开。几张表同属一份公告的，用 --list-title 给出它的标题。`;
}
