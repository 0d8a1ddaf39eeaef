import { z } from 'astro/zod';
import { id } from '../../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../../corpus/registers/read-register.ts';

const sentence = z.string().regex(/^[1-9]\d*\.[1-9]\d*$/);
const label = z.strictObject({
  clause: z
    .string()
    .regex(/^[a-z\d-]+\/[\w.-]+$/)
    .describe('请写条款编号，如 方案代号/2.4.2。'),
  /** Of every sentence of the clause that is not named below. */
  row: id.describe('请写 rows.yaml 里的代号；哪一项都不是，写 own；缘起和指导思想，写 preamble。'),
  /** The sentences that are about something else, by paragraph and number. */
  sentences: z
    .record(sentence, id)
    .default({})
    .describe("请照「'1.3': film」写：第 1 段第 3 句属于 film；没有可不写。"),
});

/** The rows of the sentences of one clause, as somebody read them. */
export type Label = z.infer<typeof label>;

/** The register of labelled sentences. */
export const labelsFile = 'content/compare/labels.yaml';

/** Read which row the sentences of some clauses belong to. */
export function readLabels(file: string, source: string): ReadRegister<Label> {
  return readRegister(source, { file, entry: label, keyOf: ({ clause }) => clause });
}
