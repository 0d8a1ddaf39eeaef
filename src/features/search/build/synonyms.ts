/** The register of other words: what editors write in content/search/synonyms.yaml, checked. */
import { z } from 'astro/zod';
import { visible } from '../../../corpus/registers/fields.ts';
import { readRegister, type ReadRegister } from '../../../corpus/registers/read-register.ts';
import { keyOf } from '../fold.ts';
import type { Synonym } from '../types.ts';

/** Where the register stands, from the project's root. */
export const synonymFile = 'content/search/synonyms.yaml';

const word = visible.refine((value) => keyOf(value) !== '', '没有可搜索的字');

const schema = z.strictObject({
  /** What readers type. */
  say: z
    .array(word)
    .min(1)
    .describe("请列出读者会输入的词，每个至少有一个汉字、数字或字母；数字要加引号，如 ['12369']。"),
  /** What the plans write for it. */
  find: z
    .array(word)
    .min(1)
    .describe("请列出方案里的写法，每个至少有一个汉字、数字或字母；数字要加引号，如 ['12369']。"),
  /** Why these belong together, for the next editor. */
  note: visible.optional().describe('请用一句话说明它们为什么在一起，或删去这一项。'),
});

/** Read the register. */
export function readSynonyms(file: string, source: string): ReadRegister<Synonym> {
  const { entries, diagnostics } = readRegister(source, {
    file,
    entry: schema,
    keyOf: ({ say }) => say.map(keyOf).join('、'),
  });
  return {
    entries: entries.map(({ say, find }) => ({ say: say.map(keyOf), find: find.map(keyOf) })),
    diagnostics,
  };
}
