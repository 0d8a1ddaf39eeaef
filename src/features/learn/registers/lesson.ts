import { z } from 'astro/zod';
import { readFields, type ReadFields } from '../../../corpus/front-matter.ts';
import { text } from '../../../corpus/registers/fields.ts';
import { countyAskSchema } from './county-ask.ts';
import { learnPages } from '../pages.ts';

/** What stands on the sheet of one county in place of the question and its answer. */
const countyQuestion = z.strictObject({
  /** Above the words of the plan. */
  ask: text,
  of: countyAskSchema,
});

/** One question of a worksheet, with its answer. */
const question = z.strictObject({
  ask: text,
  county: countyQuestion.optional(),
  /** The same task with a helping hand, and one for those who are done. */
  easier: text.describe('请写起步的做法：同一题，给一点提示。'),
  harder: text.describe('请写挑战的做法：同一题，再想一步。'),
  /** Where there is one answer. */
  harderAnswer: text.optional(),
  /** What pupils may well say, and what the teacher says then. */
  mistakes: z
    .array(z.strictObject({ says: text, reply: text }))
    .min(1)
    .describe('请写至少一个常见的错，各有 says 和 reply。'),
  /** How many empty lines to write on; none where there are choices. */
  lines: z.int().min(1).max(10).optional(),
  /** A drawing to be filled in. */
  figure: z.enum(['jar']).optional(),
  choices: z.array(text).min(2).optional(),
  answer: text,
});

/** The front matter of a lesson. */
export const lessonSchema = z.strictObject({
  title: text,
  /** `小学五、六年级`. */
  grade: text,
  /** The grade in the words of schema.org. */
  level: text.describe('请照 schema.org 的说法写，照别的课写。'),
  order: z.int().describe('请写整数，年纪小的在前。'),
  summary: text,
  aims: z.array(text).min(2).describe('请列出至少两个目标。'),
  curriculum: z
    .array(
      z.strictObject({
        words: text,
        /** `null` where nobody has read it: the page then says so. */
        source: text.nullable(),
      }),
    )
    .min(1)
    .describe('每项写 words 和 source；没有读到来源的写 null。'),
  /** What stands on the clock, minute by minute. */
  timeline: z
    .array(
      z.strictObject({
        minutes: z.int().positive(),
        what: text,
        how: text,
        /** Ids of the `<Slide>`s of the text that belong to these minutes. */
        slides: z.array(text),
        /** Numbers of the questions of the worksheet that are answered meanwhile. */
        questions: z.array(z.int().positive()),
      }),
    )
    .refine((steps) => steps.reduce((sum, { minutes }) => sum + minutes, 0) === 40, {
      message: '各段分钟数加起来不是 40，请改到正好 40',
    })
    .describe('每段写 minutes、what、how、slides、questions。'),
  materials: z.array(text).min(1),
  /** Paths of other pages of the class room that the lesson uses: they are linked, and saved along with it. */
  companions: z
    .array(z.enum(learnPages.map(({ path }) => path)))
    .describe(`请写其中之一：${learnPages.map(({ path }) => path).join('、')}；没有时写 []。`),
  safety: z.array(text).min(1),
  worksheet: z.array(question).min(4).describe('请列出至少四题，各有 ask 和 answer。'),
  /** By what a teacher tells how far a pupil has come: four rows, each in three steps. */
  rubric: z
    .array(z.strictObject({ row: text, reached: text, near: text, helped: text }))
    .length(4)
    .describe('请写四行，各有 row、reached、near、helped。'),
  /** Ids of content/learn/sources.yaml, in the order of their numbers. */
  sources: z.array(text).min(1).describe('请列出 content/learn/sources.yaml 里的 id。'),
});

/** A lesson without its text. */
export type Lesson = z.infer<typeof lessonSchema>;

/** Read and check the front matter of a lesson. */
export function readLesson(file: string, source: string): ReadFields<Lesson> {
  return readFields(file, source, lessonSchema);
}
