import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { renamedWords } from '../../../src/features/search/build/vocabulary.ts';
import { readSynonyms, synonymFile } from '../../../src/features/search/build/synonyms.ts';

function problemsOf(text: string): string {
  return readSynonyms(synonymFile, text).diagnostics.map(formatDiagnostic).join('\n');
}

test('what the code calls otherwise than the soil law stands for each other', () => {
  const change = '“住宅”改“居住”；须在省定时限前完成';
  const both = ['住宅', '居住'];
  expect(renamedWords([{ change }, { change: null }])).toEqual([{ say: both, find: both }]);
});

describe('the register of other words', () => {
  test('of the project is in order', () => {
    const text = readFileSync(new URL(`../../../${synonymFile}`, import.meta.url), 'utf8');
    expect(problemsOf(text)).toBe('');
    expect(readSynonyms(synonymFile, text).entries.length).toBeGreaterThan(10);
  });

  test('is read as the keys under which words are found', () => {
    expect(readSynonyms(synonymFile, '- say: [农 田]\n  find: [耕地]\n').entries).toEqual([
      { say: ['农田'], find: ['耕地'] },
    ]);
  });

  test('names file, line and column of a slip, and what to do about it', () => {
    expect(problemsOf('- say: [农田]\n  finds: [耕地]\n')).toMatchInlineSnapshot(`
      "content/search/synonyms.yaml:1:3 error 第 1 项.find：缺少这个字段。请列出方案里的写法，每个至少有一个汉字、数字或字母；数字要加引号，如 ['12369']。 [register-field]
          各字段的写法见文件开头的说明。
      content/search/synonyms.yaml:2:3 error 第 1 项.finds：没有这个字段。请检查拼写，或删去。 [register-field]
          各字段的写法见文件开头的说明。"
    `);
    expect(problemsOf('- say: [农田]\n  find: [12369]\n')).toMatchInlineSnapshot(`
      "content/search/synonyms.yaml:2:10 error 第 1 项.find.第 1 项：「12369」：无效输入，期望 文字，实际接收 数字。请列出方案里的写法，每个至少有一个汉字、数字或字母；数字要加引号，如 ['12369']。 [register-field]
          各字段的写法见文件开头的说明。"
    `);
    expect(problemsOf('- say: ["？"]\n  find: [耕地]\n')).toMatchInlineSnapshot(`
      "content/search/synonyms.yaml:1:9 error 第 1 项.say.第 1 项：「？」没有可搜索的字。请列出读者会输入的词，每个至少有一个汉字、数字或字母；数字要加引号，如 ['12369']。 [register-field]
          各字段的写法见文件开头的说明。"
    `);
    expect(problemsOf('- say: [农田\n')).toMatchInlineSnapshot(`
      "content/search/synonyms.yaml:2:1 error 登记册不是合法的 YAML：缩进不对，或括号没有配对。 [register-syntax]
          每项以「- 」开头，各字段对齐；冒号后要有空格，含冒号或引号的值要加引号。"
    `);
    expect(problemsOf('say: 农田')).toMatchInlineSnapshot(`
      "content/search/synonyms.yaml:1:1 error 整个文件：「{"say":"农田"}」：无效输入，期望 列表，实际接收 一组字段。 [register-field]
          各字段的写法见文件开头的说明。"
    `);
  });
});
