import { z } from 'astro/zod';
import { id, text } from '../../../corpus/registers/fields.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';

const fieldTypes = ['line', 'area', 'choice', 'checks', 'region', 'promise'] as const;

/** What a line is read for, beside its length. */
export const lineChecks = ['contact', 'point'] as const;

const option = z.strictObject({
  value: id.describe('请写小写英文，词间用连字符。'),
  label: text,
  hint: text.optional(),
  /** Words by which a clause about this is found in a plan. */
  words: z.array(text).optional(),
});

const field = z
  .strictObject({
    id,
    /** The part of the form that it belongs to. */
    step: text,
    label: text,
    hint: text.optional(),
    type: z.enum(fieldTypes),
    /** The most characters that it takes. */
    max: z.int().positive().optional().describe('请写一个正整数。'),
    /** What it has to read like. */
    check: z.enum(lineChecks).optional(),
    /** What to say where it is left empty; without it the field may be. */
    missing: text.optional(),
    options: z
      .array(option)
      .min(2)
      .optional()
      .describe('请列出至少两个选项，各有 value 和 label。'),
    /** A page of the site where the answer can be found; it opens beside the form, so that nothing written is lost. */
    link: z
      .strictObject({ path: z.string().regex(/^\/(?:[a-z\d-]+\/)*$/), text })
      .optional()
      .describe('请写 { path: 站内地址，以 / 开头和结尾, text: 链接的文字 }。'),
    /** It is asked only where another field has this value. */
    when: z
      .strictObject({ field: id, value: id })
      .optional()
      .describe('请写 { field: 字段, value: 选项 }。'),
  })
  .refine(({ type, max }) => (type === 'line' || type === 'area') === (max !== undefined), {
    path: ['max'],
    message: '：line 和 area 要写最多多少字，别的类型不写',
  })
  .refine(
    ({ type, options }) => (type === 'choice' || type === 'checks') === (options !== undefined),
    { path: ['options'], message: '：choice 和 checks 要列出选项，别的类型不写' },
  );

/** One question of a form, as the editors write it. */
export type FormField = z.infer<typeof field>;

const reply = z.strictObject({
  id,
  title: text,
  /** In which situation it is sent. */
  when: text,
  /** With `{subject}` and `{recipient}` to be filled in. */
  text: text.describe('请写正文；{subject} 和 {recipient} 会换成申请里填的内容。'),
  articles: z.array(text).min(1),
});

/** A text for a later step of a request. */
export type Reply = z.infer<typeof reply>;

/** Read the questions of a form. */
export const readForm = registerOf(field);

/** Read the texts that follow a request. */
export const readReplies = registerOf(reply);
