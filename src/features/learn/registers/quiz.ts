import { z } from 'astro/zod';
import { id, text } from '../../../corpus/registers/fields.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';

/** For whom a question is, as the lessons are. */
const grades = ['primary', 'junior', 'senior'] as const;
export type Grade = (typeof grades)[number];

export const gradeNames: Readonly<Record<Grade, string>> = {
  primary: '小学',
  junior: '初中',
  senior: '高中',
};

const schema = z
  .strictObject({
    id: id.describe('请写小写英文和连字符，如 soil-parts。'),
    grade: z.enum(grades).describe('请写 primary、junior 或 senior。'),
    ask: text.describe('请写题目。'),
    choices: z.array(text).min(2).max(5).describe('请写二到五个选项。'),
    /** The number of the right choice, counted from 1. */
    answer: z.int().positive().describe('请写第几个选项，从 1 数起。'),
    explanation: text.describe('请写为什么。'),
    /** Ids of clauses: `gansu/2.3.1`. */
    clauses: z.array(text).describe('请写条款编号的列表，如 [gansu/2.3.1]；没有时写 []。'),
    /** Ids of content/learn/sources.yaml. */
    sources: z.array(text).describe('请写来源 id 的列表；没有时写 []。'),
  })
  .refine(({ answer, choices }) => answer <= choices.length, {
    path: ['answer'],
    message: '比选项的个数大，请写第几个选项，从 1 数起',
  })
  .refine(({ clauses, sources }) => clauses.length + sources.length > 0, {
    path: ['sources'],
    message: '和 clauses 都是空的，每题至少要有一个依据',
  });

/** A question with its choices and the reason of its answer. */
export type QuizQuestion = z.infer<typeof schema>;

/** Read the bank of questions. */
export const readQuiz = registerOf(schema);
