import { z } from 'astro/zod';
import { id, text, webAddress } from '../../corpus/registers/fields.ts';
import type { ReadRegister } from '../../corpus/registers/read-register.ts';
import { checkCells, readTable } from '../../corpus/registers/read-table.ts';
import { hostKinds, readExtents } from './echo.ts';
import { empty, optional, optionalNumber, optionalOf } from './echo-fields.ts';

/** How figures of the state are compared; `by` and `by-end` are days by which something is to be done. */
const comparators = ['>=', '~', '=', 'decrease-by', 'by', 'by-end'] as const;

const columns = {
  row: '行',
  what: '写的是什么',
  year: '年份',
  comparator: '比较',
  value: '数值',
  unit: '单位',
  document: '落实文件',
  where: '在文件的哪里',
  source: '网址',
  hostKind: '网站',
  read: '读到多少',
  note: '备注',
} as const;

const remedies: Readonly<Partial<Record<keyof typeof columns, string>>> = {
  row: '请写对照表里那一行的代号，如 survey。',
  what: '请用自己的话写。',
  year: '请写年份，如 2020、2018-2020、2050s；没有的留空。',
  comparator: `请写其中之一：${comparators.join('、')}；没有的留空。`,
  value: '请只写数字；没有数的留空。',
  document: '不是国发〔2016〕31号自己写的，写出自哪份文件；是它自己写的留空。',
  source: '请写读到的那一页的完整网址，以 http 开头。',
  hostKind: `请写其中之一：${hostKinds.join('、')}。`,
  read: `请写其中之一：${readExtents.join('、')}。`,
};

const rowSchema = z.object({
  row: id,
  what: text,
  year: z.union([empty, z.string().regex(/^20\d\d(?:s|-20\d\d)?$/)]),
  comparator: optionalOf(comparators),
  value: optionalNumber,
  unit: optional,
  /** The document that says it; `null` where it is 国发〔2016〕31号 itself. */
  document: optional,
  where: optional,
  source: webAddress,
  hostKind: z.enum(hostKinds),
  read: z.enum(readExtents),
  note: optional,
});

/** A figure or a date of the state's plan of 2016, or of a document that carries it out, by row of the comparison. */
export type NationalPlanEntry = z.infer<typeof rowSchema>;

/** Read what the state's plan sets, leads too. */
export function readNationalPlan(file: string, source: string): ReadRegister<NationalPlanEntry> {
  return readTable(source, { file, columns, remedies }, (cells, report) =>
    checkCells(rowSchema, cells, report),
  );
}

/** Whether pages show it: read on a page of a government or of central media. */
export function isNationalShown({ hostKind }: NationalPlanEntry): boolean {
  return hostKind === 'gov' || hostKind === 'central-media';
}
