import { z } from 'astro/zod';
import { id, text } from '../../../corpus/registers/fields.ts';
import { registerOf } from '../../../corpus/registers/register-of.ts';

const list = z.array(text).min(1);

/** The parts of an experiment, each under a heading of its own. */
const experimentParts = ['steps', 'see', 'why', 'cannot'] as const;

const experimentSchema = z.strictObject({
  id: id.describe('请写小写英文和连字符，如 settling-jar。'),
  title: text,
  minutes: text,
  materials: list.describe('请列出至少一样。'),
  steps: list.describe('请列出至少一步。'),
  see: text,
  why: text,
  /** What the experiment cannot show. */
  cannot: text.describe('请写这个实验看不出什么。'),
  safety: list.describe('请列出至少一条。'),
  sources: z.array(text).describe('请列出 content/learn/sources.yaml 里的 id。'),
  /** What nobody has read anywhere: the parts that the page marks, and what of them it is. */
  unread: z
    .strictObject({ parts: z.array(z.enum(experimentParts)).min(1), note: text })
    .nullable()
    .describe(
      '没有读到来源的部分请写 parts（steps、see、why、cannot）和 note；都有来源时写 null。',
    ),
});

const mythSchema = z.strictObject({ id, myth: text, fact: text, sources: list });

/** An experiment for a class. */
export type Experiment = z.infer<typeof experimentSchema>;

/** What people say, and what is so. */
export type Myth = z.infer<typeof mythSchema>;

/** Read the experiments. */
export const readExperiments = registerOf(experimentSchema);

/** Read the myths. */
export const readMyths = registerOf(mythSchema);
