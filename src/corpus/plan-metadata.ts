import { z } from 'astro/zod';
import { text, visible } from './registers/fields.ts';
import { extents, planKinds, planLevels, repairKinds } from './plan.ts';

/** What an editor is told of the word that names a plan. */
export const planIdRule =
  '只用小写拼音和数字，以字母开头，可以用连字符隔开，如 dingxi；in 留给按省的清单。';

/** Whether a word can name a plan in addresses, files and ids of clauses; `/plans/in/` leads to the lists by province. */
export function isPlanId(word: string): boolean {
  return /^[a-z][a-z\d]*(?:-[a-z\d]+)*$/.test(word) && word !== 'in';
}

/** A year, a month or a day that exists. */
const isoDate = z.union([
  z.string().regex(/^(?:19|20)\d{2}(?:-(?:0[1-9]|1[0-2]))?$/),
  z.iso.date().regex(/^(?:19|20)/),
]);

/** The front matter of a plan, as editors write it. Strict: a misspelt key is an error. */
export const planMetadataSchema = z.strictObject({
  /** The plan's title as printed. */
  title: text,
  /** The place, as it stands in lists: 甘肃省. */
  region: text,
  /** What the document is; where it is left out, what the parser finds. */
  kind: z.enum(planKinds).optional(),
  /** How much of the document the seed has; where it is left out, what the parser finds. */
  complete: z.enum(extents).optional(),
  level: z.enum(planLevels),
  /** Six digits of GB/T 2260, in quotes. */
  adcode: z.string().regex(/^[1-9]\d{5}$/),
  /** The document number as printed, or null. */
  docNumber: text.nullable(),
  /** The issuing body as the text names it, or null. */
  issuer: text.nullable(),
  /** As precise as the text says: "2017-05-15", "2017-05", "2017" or null. */
  date: isoDate.nullable(),
  /** The documents that the plan says it is based on. */
  basis: z.array(text),
  source: z.strictObject({
    /** A file in seeds/. */
    file: z.string().regex(/^[\w-]+\.txt$/),
    sha256: z.string().regex(/^[\da-f]{64}$/),
  }),
  /** Repairs to the wording, each one listed by hand. */
  repairs: z
    .array(
      z.strictObject({
        /** As it stands in the seed, characters included that cannot be seen. */
        find: z.string().min(1),
        replace: visible,
        kind: z.enum(repairKinds),
        note: text,
      }),
    )
    .default([]),
  /** Warnings that someone has compared with the original. */
  accepted: z.array(z.strictObject({ code: text, clause: text, note: text })).default([]),
  /** The topics of clauses that the rules get wrong, by clause id. */
  topics: z.record(z.string(), z.array(text).min(1)).default({}),
});

/** What to do about a field that fails its check, by the field's path. */
export const remedies: Readonly<Record<string, string>> = {
  title: '请照原文写标题。',
  region: '请写地名，如“甘肃省”。',
  kind: '请写 plan（方案）、year-plan（年度计划）、regulation（法规、办法）、task-table（任务表）或 planning（规划）。',
  complete: '请写 whole（全文）、opening（只有开头）或 excerpt（节录）。',
  level: '请写 province（省级）、prefecture（市级）或 county（县级）。',
  adcode: '请写六位行政区划代码，加引号，如 "620000"。',
  docNumber: '请照原文写文号，如“陇政办发〔2019〕78号”；没有时写 null。',
  issuer: '请照原文写印发机关；没有时写 null。',
  date: '请写成加引号的 "2017-05-15"、"2017-05" 或 "2017"；原文没有日期时写 null。',
  basis: '请逐行列出方案所依据的文件；没有时写 []。',
  source: '请写 file 和 sha256 两项。',
  'source.file': '请写 seeds/ 里的文件名，如 gansu.txt，只用字母、数字、- 和 _。',
  'source.sha256': '请写 sha256sum 给出的 64 位小写十六进制数。',
  repairs: '每条修补写 find、replace、kind、note 四项。',
  'repairs.find': '请照种子文本逐字写要改的原文。',
  'repairs.replace': '请写改后的文字；删去时写 ""。',
  'repairs.kind': `请写其中之一：${repairKinds.join('、')}。`,
  'repairs.note': '请用一句话说明为什么改。',
  topics: '请按条款编号写主题代号，如 lishu/1.1: [agricultural-land]。',
  accepted: '每条写 code、clause、note 三项。',
  'accepted.code': '请写方括号里的代码，如 numbering-gap。',
  'accepted.clause': '请写条款编号，如 lishu/5.2。',
  'accepted.note': '请用一句话说明核对的结果。',
};
