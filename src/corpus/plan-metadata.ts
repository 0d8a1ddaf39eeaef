import { z } from 'astro/zod';
import { adcode, text, visible } from './registers/fields.ts';
import {
  extents,
  planKinds,
  planLevels,
  repairKinds,
  type Extent,
  type PlanKind,
} from './plan-kinds.ts';

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

/** A repair that an editor listed by hand; `find` occurs in the source exactly once. */
const listedRepair = z.strictObject({
  /** As it stands in the seed, characters included that cannot be seen. */
  find: z.string().min(1).describe('请照种子文本逐字写要改的原文。'),
  replace: visible.describe('请写改后的文字；删去时写 ""。'),
  kind: z.enum(repairKinds),
  note: text.describe('请用一句话说明为什么改。'),
});

export type ListedRepair = z.infer<typeof listedRepair>;

/** A warning that an editor has compared with the original and accepted. */
const acceptedDiagnostic = z.strictObject({
  code: text.describe('请写方括号里的代码，如 numbering-gap。'),
  /** Id of the clause it is about. */
  clause: text.describe('请写条款编号，如 lishu/5.2。'),
  note: text.describe('请用一句话说明核对的结果。'),
});

/** The front matter of a plan, as editors write it. Strict: a misspelt key is an error. */
export const planFields = z.strictObject({
  /** The plan's title as printed. */
  title: text.describe('请照原文写标题。'),
  /** Place name for lists: `甘肃省`. */
  region: text.describe('请写地名，如「甘肃省」。'),
  /** What the document is; where it is left out, what the parser finds. */
  kind: z
    .enum(planKinds)
    .optional()
    .describe(
      '请写 plan（方案）、year-plan（年度计划）、regulation（法规、办法）、task-table（任务表）或 planning（规划）。',
    ),
  /** How much of the document the seed has; where it is left out, what the parser finds. */
  complete: z
    .enum(extents)
    .optional()
    .describe('请写 whole（全文）、opening（只有开头）或 excerpt（节录）。'),
  level: z
    .enum(planLevels)
    .describe('请写 province（省级）、prefecture（市级）或 county（县级）。'),
  /** Six digits of GB/T 2260, in quotes. */
  adcode,
  /** The document number as printed, or null. */
  docNumber: text
    .nullable()
    .describe('请照原文写文号，如「陇政办发〔2019〕78号」；没有时写 null。'),
  /** The issuing body as the text names it, or null. */
  issuer: text.nullable().describe('请照原文写印发机关；没有时写 null。'),
  /** ISO 8601, as precise as the text says: `2017-05-15`, `2017-05`, `2017` or `null`. */
  date: isoDate
    .nullable()
    .describe('请写成加引号的 "2017-05-15"、"2017-05" 或 "2017"；原文没有日期时写 null。'),
  /** The documents that the plan says it is based on. */
  basis: z.array(text).describe('请逐行列出方案所依据的文件；没有时写 []。'),
  source: z
    .strictObject({
      /** A file in seeds/. */
      file: z
        .string()
        .regex(/^[\w-]+\.txt$/)
        .describe('请写 seeds/ 里的文件名，如 gansu.txt，只用字母、数字、- 和 _。'),
      sha256: z
        .string()
        .regex(/^[\da-f]{64}$/)
        .describe('请写 sha256sum 给出的 64 位小写十六进制数。'),
    })
    .describe('请写 file 和 sha256 两项。'),
  repairs: z
    .array(listedRepair)
    .default([])
    .describe('每条修补写 find、replace、kind、note 四项。'),
  accepted: z.array(acceptedDiagnostic).default([]).describe('每条写 code、clause、note 三项。'),
  /** The topics of clauses that the rules get wrong, by clause id. */
  topics: z
    .record(z.string(), z.array(text).min(1))
    .default({})
    .describe('请按条款编号写主题代号，如 lishu/1.1: [agricultural-land]。'),
});

/** A plan's front matter, checked; `id` is the name of the .mdx file. */
export type PlanFrontMatter = { id: string } & z.infer<typeof planFields>;

/** What is known of a plan: its front matter, with what the parser found where that does not say. */
export type PlanMetadata = PlanFrontMatter & { kind: PlanKind; complete: Extent };
