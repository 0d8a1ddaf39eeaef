import { z } from 'astro/zod';
import { registerOf } from './register-of.ts';
import { confidences, id, text } from './fields.ts';

const schema = z.strictObject({
  id: id.describe('请写小写英文和连字符，如 natural-resources。'),
  name: text.describe('请写通称，如「自然资源部门」。'),
  function: text.describe('请写职能，如「自然资源与规划」。'),
  /** What the reform of 2018 made of it in the central government. */
  national: text.optional(),
  note: text.optional(),
  /** Function words: what is left of a name without place, level and ending. */
  words: z.array(text).describe('请列出职能用语，没有时写 []。'),
  /** Whole names, `*` standing for anything. */
  forms: z.array(text).describe('请列出整个名称的样式，* 代表任意文字，没有时写 []。'),
  /** Names that texts use for any office of this kind: 环保部门. */
  generic: z.array(text).describe('请列出泛称，如「环保部门」，没有时写 []。'),
  names: z
    .array(
      z.strictObject({
        plan: id.describe('请写方案的编号，如 gansu。'),
        /** As printed, slips of the pen included. */
        printed: z.array(text).min(1).describe('请照原文列出写法。'),
        /** The name after the reform of 2018. */
        successor: text.nullable().describe('请写改革后的名称，没有时写 null。'),
        confidence: z.enum(confidences),
        source: text.optional(),
      }),
    )
    .describe('每个方案写 plan、printed、successor、confidence 四项，没有时写 []。'),
});

/** An office, as the register of agencies describes it. */
export type Agency = z.infer<typeof schema>;

/** Read the register of agencies. */
export const readAgencies = registerOf(schema);
