import { z } from 'astro/zod';
import { id, text, webAddress } from '../../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../../corpus/registers/read-register.ts';
import { registerOf } from '../../corpus/registers/register-of.ts';
import { day, reading } from '../../corpus/registers/readings.ts';

/** One or more article numbers as printed: `28`, `15~17`, `145、146`. */
const articles = z.string().regex(/^\d+(?:[~、]\d+)*$/);

const article = z.strictObject({
  theme: text,
  old: articles.nullable().describe("请写条号，加引号，如 '28' 或 '15~17'；没有的写 null。"),
  new: articles.describe("请写条号，加引号，如 '422' 或 '145、146'。"),
  gist: text,
  /** What the code says otherwise than the law before it. */
  change: text.nullable(),
});

/** Where the code puts what the soil law said. */
export type ArticleMapping = z.infer<typeof article>;

const penalty = z.strictObject({
  article: articles.describe("请写条号，加引号，如 '1160'。"),
  old: articles.nullable().describe("请写条号，加引号，如 '28' 或 '15~17'；没有的写 null。"),
  acts: text,
  penalty: text,
});

/** What an offence costs. */
export type Penalty = z.infer<typeof penalty>;

const right = z.strictObject({ id, title: text, articles: text, text });

/** Something that everyone may do, with the articles that say so. */
export type Right = z.infer<typeof right>;

export const documentStatuses = ['in-force', 'trial', 'issued', 'replaced'] as const;

const lawDocument = z
  .strictObject({
    id,
    name: text,
    number: text.nullable(),
    /** Every way in which a plan may write it, without 《》. */
    titles: z.array(text).min(1).describe('请列出方案里的写法，至少一个，不带书名号。'),
    status: z.enum(documentStatuses),
    /** Since when it is in force, or when it was issued. */
    date: day.nullable().describe('请写 2026-08-15 这样的日期，或 null。'),
    replacedBy: text.nullable().describe('请写取代它的文件名，或 null。'),
    note: text,
    confidence: reading,
    sources: z.array(webAddress).min(1).describe('请列出读到它的网址，至少一个。'),
  })
  .refine(({ status, replacedBy }) => (status === 'replaced') === (replacedBy !== null), {
    path: ['replacedBy'],
    message: '：status 是 replaced 时要写，不是时要写 null',
  });

/** A law or document that plans cite. */
export type LawDocument = z.infer<typeof lawDocument>;

/** Read the map from the articles of the soil law to those of the code. */
export function readArticles(file: string, source: string): ReadRegister<ArticleMapping> {
  return readRegister(source, { file, entry: article, keyOf: ({ theme }) => theme });
}

/** Read the penalties of the code. */
export function readPenalties(file: string, source: string): ReadRegister<Penalty> {
  return readRegister(source, { file, entry: penalty, keyOf: (entry) => entry.article });
}

/** Read what everyone may do. */
export const readRights = registerOf(right);

/** Read the laws and documents that plans cite. */
export const readLawDocuments = registerOf(lawDocument);
