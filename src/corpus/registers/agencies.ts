import { z } from 'astro/zod';
import { readRegister, type ReadRegister } from './read-register.ts';
import { confidences, id, text } from './fields.ts';

const schema = z.strictObject({
  id,
  name: text,
  function: text,
  /** What the reform of 2018 made of it in the central government. */
  national: text.optional(),
  note: text.optional(),
  /** Function words: what is left of a name without place, level and ending. */
  words: z.array(text),
  /** Whole names, `*` standing for anything. */
  forms: z.array(text),
  /** Names that texts use for any office of this kind: 环保部门. */
  generic: z.array(text),
  names: z.array(
    z.strictObject({
      plan: id,
      /** As printed, slips of the pen included. */
      printed: z.array(text).min(1),
      /** The name after the reform of 2018. */
      successor: text.nullable(),
      confidence: z.enum(confidences),
      source: text.optional(),
    }),
  ),
});

/** An office, as the register of agencies describes it. */
export type Agency = z.infer<typeof schema>;

const remedies: Readonly<Record<string, string>> = {
  id: '请写小写英文和连字符，如 natural-resources。',
  name: '请写通称，如“自然资源部门”。',
  function: '请写职能，如“自然资源与规划”。',
  words: '请列出职能用语，没有时写 []。',
  forms: '请列出整个名称的样式，* 代表任意文字，没有时写 []。',
  generic: '请列出泛称，如“环保部门”，没有时写 []。',
  names: '每个方案写 plan、printed、successor、confidence 四项，没有时写 []。',
  'names.plan': '请写方案的编号，如 gansu。',
  'names.printed': '请照原文列出写法。',
  'names.successor': '请写改革后的名称，没有时写 null。',
  'names.confidence': `请写其中之一：${confidences.join('、')}。`,
};

/** Read the register of agencies. */
export function readAgencies(file: string, source: string): ReadRegister<Agency> {
  return readRegister(source, { file, entry: schema, keyOf: (agency) => agency.id, remedies });
}
