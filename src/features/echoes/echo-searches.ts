import { z } from 'astro/zod';
import { adcode, text } from '../../corpus/registers/fields.ts';
import type { ReadRegister } from '../../corpus/registers/read-register.ts';
import { checkCells, readTable } from '../../corpus/registers/read-table.ts';
import { list, optional, optionalYear } from './echo-fields.ts';
import { wholeCountry, type EchoContext } from './echo.ts';

/** Whether a search was for this very thing, or only kept an eye on it. */
export const searchWays = ['dedicated', 'passing'] as const;

const columns = {
  place: '地方',
  adcode: '区划代码',
  lookedFor: '找什么',
  clauses: '条款',
  words: '条文里的话',
  year: '年份',
  where: '在哪里找',
  date: '日期',
  found: '找到几件',
  how: '怎么找的',
  note: '备注',
} as const;

const remedies: Readonly<Partial<Record<keyof typeof columns, string>>> = {
  place: '请写 content/divisions.csv 里的名称；找全国的写「全国」。',
  adcode: '请写六位代码，见 content/divisions.csv；全国是 100000。',
  lookedFor: '请写找的是什么。',
  clauses: '请写条款编号，几条用分号隔开；不是为哪一条找的，留空。',
  words: '请抄这些条款里的几个字，找的就是它；几处用分号隔开。没有写条款的留空。',
  year: '只找哪一年的结果，写四位年份；哪一年都算的留空。',
  where: '请写在哪里找的。',
  date: '请写检索的日期，如 2026-11-28。',
  found: '请写找到几件，没有找到写 0。',
  how: '专门为它找的写 dedicated，顺便留意的写 passing；只有前一种会写成「没有找到」。',
};

const rowSchema = z.object({
  place: text,
  adcode,
  lookedFor: text,
  clauses: list,
  words: list,
  /** The year that was asked for; `null` where any would have done. */
  year: optionalYear,
  where: text,
  date: z.iso.date(),
  found: z.string().regex(/^\d+$/).transform(Number),
  how: z.enum(searchWays),
  note: optional,
});

/** A search for later words about one place. */
export type EchoSearch = z.infer<typeof rowSchema>;

/** Read what was looked for; a clause, its words and a place that are not there are problems. */
export function readEchoSearches(
  file: string,
  source: string,
  { plans, places }: EchoContext,
): ReadRegister<EchoSearch> {
  return readTable(source, { file, columns, remedies }, (cells, report) => {
    const row = checkCells(rowSchema, cells, report);
    if (row === null) return null;
    const name = row.adcode === wholeCountry ? '全国' : places.get(row.adcode);
    if (name !== row.place) report('place', `「${row.place}」与 ${row.adcode} 不符`);
    for (const id of row.clauses) {
      const clause = plans.get(id.slice(0, id.indexOf('/')))?.clauses.find((one) => one.id === id);
      const printed = clause?.paragraphs.map(({ text }) => text).join('\n') ?? '';
      if (clause === undefined) report('clauses', `没有条款「${id}」`);
      else if (!row.words.some((one) => printed.includes(one)))
        report('words', `${id} 里没有「${row.words.join('；')}」`);
    }
    return row;
  });
}
