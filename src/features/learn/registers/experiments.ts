import { z } from 'astro/zod';
import { id, text } from '../../../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../../../corpus/registers/read-register.ts';

const list = z.array(text).min(1);

/** The parts of an experiment, each under a heading of its own. */
const experimentParts = ['steps', 'see', 'why', 'cannot'] as const;

const experimentSchema = z.strictObject({
  id,
  title: text,
  minutes: text,
  materials: list,
  steps: list,
  see: text,
  why: text,
  /** What the experiment cannot show. */
  cannot: text,
  safety: list,
  sources: z.array(text),
  /** What nobody has read anywhere: the parts that the page marks, and what of them it is. */
  unread: z.strictObject({ parts: z.array(z.enum(experimentParts)).min(1), note: text }).nullable(),
});

const mythSchema = z.strictObject({ id, myth: text, fact: text, sources: list });

/** An experiment for a class. */
export type Experiment = z.infer<typeof experimentSchema>;

/** What people say, and what is so. */
export type Myth = z.infer<typeof mythSchema>;

const remedies: Readonly<Record<string, string>> = {
  id: '请写小写英文和连字符，如 settling-jar。',
  materials: '请列出至少一样。',
  steps: '请列出至少一步。',
  safety: '请列出至少一条。',
  sources: '请列出 content/learn/sources.yaml 里的 id。',
  cannot: '请写这个实验看不出什么。',
  unread: '没有读到来源的部分请写 parts（steps、see、why、cannot）和 note；都有来源时写 null。',
};

/** Read the experiments. */
export function readExperiments(file: string, source: string): ReadRegister<Experiment> {
  return readRegister(source, {
    file,
    entry: experimentSchema,
    keyOf: (entry) => entry.id,
    remedies,
  });
}

/** Read the myths. */
export function readMyths(file: string, source: string): ReadRegister<Myth> {
  return readRegister(source, { file, entry: mythSchema, keyOf: (entry) => entry.id, remedies });
}
