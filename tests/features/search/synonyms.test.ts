import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readSynonyms } from '../../../src/features/search/build/synonyms.ts';

const file = 'content/search/synonyms.yaml';

function problemsOf(text: string): string {
  try {
    readSynonyms(text, file);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('the register of other words', () => {
  test('of the project is in order', () => {
    const text = readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8');
    expect(readSynonyms(text, file).length).toBeGreaterThan(10);
  });

  test('names file, line and column of a slip, and what to do about it', () => {
    expect(problemsOf('- say: [农田]\n  finds: [耕地]\n')).toMatchInlineSnapshot(`
      "同义词表有 2 处错误：
      content/search/synonyms.yaml:1:3 0.find 不合要求。say 和 find 都是词的列表，数字要加引号，如 ['12369']。
      content/search/synonyms.yaml:2:3 没有“finds”这个字段。每条只写 say、find 和可有可无的 note。"
    `);
    expect(problemsOf('- say: [农田]\n  find: [12369]\n')).toMatchInlineSnapshot(`
      "同义词表有 1 处错误：
      content/search/synonyms.yaml:2:10 0.find.0 不合要求。say 和 find 都是词的列表，数字要加引号，如 ['12369']。"
    `);
    expect(problemsOf('- say: ["？"]\n  find: [耕地]\n')).toMatchInlineSnapshot(`
      "同义词表有 1 处错误：
      content/search/synonyms.yaml:1:9 0.say.0 没有可搜索的字。请写读者会输入的词，至少一个汉字、数字或字母。"
    `);
    expect(problemsOf('- say: [农田\n')).toMatchInlineSnapshot(`
      "同义词表有 1 处错误：
      content/search/synonyms.yaml:2:1 不是合格的 YAML：缩进不对，或括号没有配对。请检查缩进和引号。"
    `);
    expect(problemsOf('say: 农田')).toMatchInlineSnapshot(`
      "同义词表有 1 处错误：
      content/search/synonyms.yaml:1:1 整个文件 不合要求。say 和 find 都是词的列表，数字要加引号，如 ['12369']。"
    `);
  });
});
