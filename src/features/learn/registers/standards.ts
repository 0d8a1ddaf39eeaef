import { z } from 'astro/zod';
import { id, text, webAddress } from '../../../corpus/registers/fields.ts';
import type { ReadRegister } from '../../../corpus/registers/read-register.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';

const farmlandUses = ['paddy', 'orchard', 'other', 'any'] as const;
/** How GB 15618-2018 tells fields apart; `any` where a row does not. */
export type FarmlandUse = (typeof farmlandUses)[number];

const amount = z.number().positive();
const shared = {
  id: id.describe('请写小写英文、数字和连字符，如 cd-paddy。'),
  /** The table that the screening values stand in. */
  table: z
    .string()
    .regex(/^表\d$/)
    .describe('请写表1、表2 的样子。'),
  no: z.int().positive().describe('请写表里的序号。'),
  name: text.describe('请写污染物的名称，含逗号或方括号时加引号。'),
  note: text.nullable().describe('没有备注时写 null。'),
};

const farmlandSchema = z.strictObject({
  ...shared,
  landUse: z.enum(farmlandUses),
  screening: z
    .union([z.tuple([amount]), z.tuple([amount, amount, amount, amount])])
    .describe('请按列写四个数字（表2 一个），单位 mg/kg。'),
  control: z
    .tuple([amount, amount, amount, amount])
    .nullable()
    .describe('请按列写四个数字，单位 mg/kg；没有管制值时写 null。'),
  /** The row of the table that the control values stand in. */
  controlNo: z.int().positive().nullable().describe('请写管制值表里的序号；没有管制值时写 null。'),
});

const constructionSchema = z.strictObject({
  ...shared,
  group: text.describe('请写表里的分组。'),
  screening: z.tuple([amount, amount]).describe('请按列写两个数字，单位 mg/kg。'),
  control: z.tuple([amount, amount]).describe('请按列写两个数字，单位 mg/kg。'),
});

const standardSchema = z.strictObject({
  id: z.enum(['farmland', 'construction']),
  code: text,
  name: text,
  issued: z.iso.date().describe('请写 2018-06-22 的样子，加引号。'),
  effective: z.iso.date().describe('请写 2018-08-01 的样子，加引号。'),
  status: text,
  officialPage: webAddress.describe('请写以 https:// 开头的网址。'),
  /** What it means to be below, between and above, as the standard is retold. */
  below: text,
  between: text,
  above: text,
  /** Where the tables were read, and how they were checked. */
  read: z.array(text).min(1),
  notes: z.array(text),
});

/** A national standard, with what its limits mean. */
export type Standard = z.infer<typeof standardSchema>;

/** One row of a standard: what a pollutant may reach, in mg/kg. */
export type LimitRow = Omit<z.infer<typeof farmlandSchema>, 'screening' | 'control'> & {
  standard: Standard['id'];
  /** By pH band (four), by class of construction land (two), or one for all. */
  screening: readonly number[];
  /** `null` where the standard sets none. */
  control: readonly number[] | null;
};

/** Read the limits for farmland. */
export function readFarmlandLimits(file: string, source: string): ReadRegister<LimitRow> {
  const { entries, diagnostics } = registerOf(farmlandSchema)(file, source);
  return { entries: entries.map((row) => ({ ...row, standard: 'farmland' })), diagnostics };
}

/** Read the limits for construction land. */
export function readConstructionLimits(file: string, source: string): ReadRegister<LimitRow> {
  const { entries, diagnostics } = registerOf(constructionSchema)(file, source);
  const rows = entries.map(({ id: key, table, no, name, screening, control, note }): LimitRow => ({
    id: key,
    table,
    no,
    name,
    screening,
    control,
    note,
    standard: 'construction',
    landUse: 'any',
    controlNo: no,
  }));
  return { entries: rows, diagnostics };
}

/** Read what is known about the standards themselves. */
export const readStandards = registerOf(standardSchema);
