import { z } from 'astro/zod';
import { adcode } from '../../corpus/registers/fields.ts';
import type { ColumnKey } from './columns.ts';
import { datumWords, namesOf, sourceWords, statusWords, typeWords } from './words.ts';

const words = z.string().min(1);
const optional = z.string().transform((value) => (value === '' ? null : value));
const day = z.iso.date();
const optionalDay = z.union([z.literal('').transform(() => null), day]);
const noticeId = z.string().regex(/^[1-9]\d{5}-(?:\d{8}|undated)-\d{2,}$/);

const optionalNumber = (low: number, high: number) =>
  z.union([
    z.literal('').transform(() => null),
    z
      .string()
      .regex(/^-?\d+(?:\.\d+)?$/)
      .transform(Number)
      .pipe(z.number().min(low).max(high)),
  ]);

/** Read a word of pages back as the name it has in code. */
const named = <Name extends string>(table: Readonly<Record<Name, string>>) =>
  z.string().transform((value, context) => {
    const name = namesOf(table).find((one) => table[one] === value);
    if (name !== undefined) return name;
    context.addIssue({ code: 'custom', message: '不在可用的词里' });
    return z.NEVER;
  });

/** One row of the register, its cells checked one by one. */
export const rowSchema = z.object({
  /** Permanent, `<adcode>-<day or undated>-<number>`; the address of its page. */
  id: noticeId,
  /** Id of the first notice about the same plot. */
  plot: noticeId,
  type: named(typeWords),
  /** What the announcement calls itself. */
  typePrinted: words,
  /** The list's title with its issue; `null` where it has none. */
  listTitle: optional,
  /** ISO 8601 day; `null` where the part that was read has none. */
  date: optionalDay,
  issuer: words,
  /** Six digits of GB/T 2260: the most precise division that the announcement names. */
  adcode,
  province: words,
  prefecture: optional,
  county: optional,
  /** Number of the row in its list, as printed. */
  row: optional,
  name: words,
  /** Code of the plot in the national system, as printed. */
  code: optional,
  address: optional,
  bounds: optional,
  areaPrinted: optional,
  area: optionalNumber(0, 1e12),
  pointPrinted: optional,
  lon: optionalNumber(73, 136),
  lat: optionalNumber(3, 54),
  datum: z.union([z.literal('').transform(() => null), named(datumWords)]),
  industry: optional,
  formerUse: optional,
  plannedUse: optional,
  landUser: optional,
  /** Who is liable for the contamination, as the announcement says. */
  liable: optional,
  pollutants: z
    .string()
    .transform((value) => value.split(/[;；]/).map((one) => one.trim()))
    .transform((list) => list.filter((one) => one !== '')),
  exceeded: z.enum(['', '是', '否']),
  exceedanceQuote: optional,
  goal: optional,
  bannedUse: optional,
  statusPrinted: optional,
  status: named(statusWords),
  listedOn: optionalDay,
  removedOn: optionalDay,
  url: z.url({ protocol: /^https?$/ }),
  sourceKind: named(sourceWords),
  checkedOn: day,
  /** The editors' own remark. */
  note: optional,
});

/** The checked cells of one row. */
export type CheckedRow = z.infer<typeof rowSchema>;

const choose = (table: Readonly<Record<string, string>>): string =>
  `请写其中之一：${Object.values(table).join('、')}。`;
const dayRemedy = '请写成 2019-12-18 的样子；公告没有写日期的留空。';

/** What to do about a cell that fails its check. */
export const remedies: Readonly<Partial<Record<ColumnKey, string>>> = {
  id: '请写「区划代码-发布日期-序数」，如 350181-20191218-01；没有日期的写 undated。编号一经发布不再改。',
  plot: '请写这个地块第一条公告的编号；第一条就写自己的编号。',
  type: choose(typeWords),
  typePrinted: '请照公告写名录或公示的名称。',
  date: dayRemedy,
  issuer: '请照公告写发布机关；公告没有落款的，写明网站和栏目。',
  adcode: '请写 GB/T 2260 的六位代码，见 content/divisions.csv。',
  province: '请照公告写省、自治区或直辖市。',
  name: '请照公告写地块名称。',
  area: '请写平方米数，只写数字；不能确定的留空。',
  lon: '请写十进制的经度（WGS 84），在 73 到 136 之间；没有的留空。',
  lat: '请写十进制的纬度（WGS 84），在 3 到 54 之间；没有的留空。',
  datum: choose(datumWords),
  exceeded: '公告说超标写「是」，说不超标写「否」，没有说明的留空。',
  status: choose(statusWords),
  listedOn: dayRemedy,
  removedOn: dayRemedy,
  url: '请写读到公告的完整网址，以 http 开头。',
  sourceKind: choose(sourceWords),
  checkedOn: '请写核对的日期，如 2026-11-22。',
};
