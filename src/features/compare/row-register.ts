import { z } from 'astro/zod';
import { id, text } from '../../corpus/registers/fields.ts';
import { registerOf } from '../../corpus/registers/register-of.ts';

const row = z.strictObject({
  id: id.describe('请写小写英文和连字符，如 safe-use；公布后不再改。'),
  name: text.describe('请写这一项的名称，如「废旧农膜」。'),
  /** The group of the overview in which it stands. */
  group: text.describe('请写它在总览里属于哪一组，照别的项的写法。'),
  /** The topics on whose pages it stands, as the register of topics names them. */
  topics: z.array(id).min(1).describe('请列出主题登记册里的代号，至少一个，如 farmland。'),
  /** Words of headings. */
  headings: z.array(text).min(1).describe('请列出标题里的用语，至少一个。'),
  /** Words of sentences that hardly stand anywhere else. */
  strong: z.array(text).min(1).describe('请列出几乎只在这一项出现的用语，至少一个。'),
  /** Words of sentences that tell a little. */
  words: z.array(text).describe('请列出别的用语，没有写 []。'),
});

/** A row of the comparison: one thing that plans have to do, and what tells that a sentence is about it. */
export type Row = z.infer<typeof row>;

/** What of a row its table is made from. */
export type TableRow = Pick<Row, 'id' | 'name' | 'strong'>;

/** The register of rows. */
export const rowsFile = 'content/compare/rows.yaml';

/** Read the rows of the comparison, in their order. */
export const readRows = registerOf(row);
