/** The register of other words: what editors write in content/search/synonyms.yaml, checked. */
import { z } from 'astro/zod';
import type { Document } from 'yaml';
import { ContentError } from '../../../corpus/content-error.ts';
import { LineIndex } from '../../../corpus/position.ts';
import { readYaml } from '../../../corpus/read-yaml.ts';
import { visible } from '../../../corpus/registers/fields.ts';
import { keyPlace, valuePlace } from '../../../corpus/yaml-place.ts';
import { keyOf } from '../fold.ts';
import type { Synonym } from '../types.ts';

/** Where the register stands, from the project's root. */
export const synonymFile = 'content/search/synonyms.yaml';

const word = visible.refine((value) => keyOf(value) !== '', '没有可搜索的字');

const synonymsSchema = z.array(
  z.strictObject({
    /** What readers type. */
    say: z.array(word).min(1),
    /** What the plans write for it. */
    find: z.array(word).min(1),
    /** Why these belong together, for the next editor. */
    note: visible.optional(),
  }),
);

/**
 * Read the register.
 *
 * @throws Error with file, line, key and remedy of every slip.
 */
export function readSynonyms(text: string, file: string): readonly Synonym[] {
  const { document, value, problems } = readYaml(text);
  const lines = new LineIndex(text);
  const place = (offset: number): string => {
    const { line, column } = lines.locate(offset);
    return `${file}:${line}:${column}`;
  };
  if (problems.length > 0) {
    throw slips(
      problems.map(
        ({ problem, offset }) => `${place(offset)} 不是合格的 YAML：${problem}。请检查缩进和引号。`,
      ),
    );
  }
  const result = synonymsSchema.safeParse(value);
  if (!result.success) {
    throw slips(
      result.error.issues.map((issue) => `${place(offsetOf(document, issue))} ${describe(issue)}`),
    );
  }
  return result.data.map(({ say, find }) => ({ say: say.map(keyOf), find: find.map(keyOf) }));
}

function offsetOf(document: Document, issue: z.core.$ZodIssue): number {
  return issue.code === 'unrecognized_keys'
    ? keyPlace(document, [...issue.path, ...issue.keys.slice(0, 1)])
    : valuePlace(document, issue.path);
}

function describe(issue: z.core.$ZodIssue): string {
  const key = issue.path.map(String).join('.');
  if (issue.code === 'unrecognized_keys')
    return `没有“${issue.keys.join('、')}”这个字段。每条只写 say、find 和可有可无的 note。`;
  if (issue.code === 'custom')
    return `${key} ${issue.message}。请写读者会输入的词，至少一个汉字、数字或字母。`;
  return `${key === '' ? '整个文件' : key} 不合要求。say 和 find 都是词的列表，数字要加引号，如 ['12369']。`;
}

function slips(messages: readonly string[]): ContentError {
  return new ContentError(`同义词表有 ${messages.length} 处错误：\n${messages.join('\n')}`);
}
