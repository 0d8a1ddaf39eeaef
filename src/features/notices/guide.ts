import { z } from 'astro/zod';
import { text } from '../../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../../corpus/registers/read-register.ts';
import { noticeTypes } from './types.ts';

const schema = z.strictObject({
  type: z.enum(noticeTypes),
  means: text.describe('请用一两句平常话写这种公告说的是什么。'),
  meansNot: z.array(text).min(1).describe('请至少写一条这种公告不说明什么。'),
  /** Themes in content/law/articles.yaml. */
  law: z.array(text).describe('请写 content/law/articles.yaml 里的 theme，没有的写 []。'),
  /** What the explanation rests on. */
  basis: text.describe('请写这些话的依据。'),
});

/** What one kind of notice says, what it does not say, and which articles go with it. */
export type NoticeGuide = z.infer<typeof schema>;

/** Read what editors wrote about each kind of notice. */
export function readNoticeGuides(file: string, source: string): ReadRegister<NoticeGuide> {
  return readRegister(source, { file, entry: schema, keyOf: ({ type }) => type });
}
