import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { checkProse, type KnownComponent } from '../../../src/build/prose/check-prose.ts';
import { isLiteral } from '../../../src/build/prose/literal.ts';
import { lessonComponents } from '../../../src/features/learn/lesson-components.ts';
import { describeSyntax } from '../../../src/build/prose/syntax-problems.ts';
import { some } from '../../support/some.ts';

const components: readonly KnownComponent[] = [
  { name: 'Slide' },
  {
    name: 'Term',
    reference: { attribute: 'of', isKnown: (of) => of === 'soil', remedy: () => '请写术语的 id。' },
  },
];

/** What is said of a text behind front matter of three lines. */
function complaints(body: string): string[] {
  return checkProse('x.mdx', `---\ntitle: 甲\n---\n${body}\n`, components).map(formatDiagnostic);
}

test.each([
  '一段**话**，[本站](/plans/)、[别处](https://example.org/a?b=1)、[上面](#c-1)。',
  '<Slide id="a" words={[\'砷\', "铅"]} rows={[{ label: \'一\', most: -1.5 }]} core>\n\n# 题\n\n</Slide>',
  '<table class="ruled-table">\n<tr><th scope="row">水</th><td>25%</td></tr>\n</table>',
  '<Term of="soil">土</Term>，3 &lt; 5 &amp; 7，👩‍🌾'.replace('\u200d', ''),
])('%s may stand in a text', (body) => {
  expect(complaints(body)).toEqual([]);
});

describe('what would be run, fetched or hidden is named with its place and remedy', () => {
  test.each([
    [
      'import fs from "node:fs"',
      'x.mdx:4:1 error 正文里不能有程序：「import fs from "node:fs"」。',
    ],
    ['export const a = 1', '正文里不能有程序'],
    ['甲{process.exit()}', 'x.mdx:4:2 error 正文里不能有程序：「{process.exit()}」。'],
    ['<Slide id={globalThis.x} />', '正文里不能有程序：「{globalThis.x}」。'],
    ['<Slide {...globalThis} />', '正文里不能有程序：「{...globalThis}」。'],
    ['<Slide set:html="<b>" />', '正文里不能有程序：「set:html」。'],
    ['<table onclick="a()">\n<tr><td>甲</td></tr>\n</table>', '正文里不能有程序：「onclick」。'],
    ['<td style="position:fixed">甲</td>', '正文里不能有程序：「style」。'],
    ['<script>alert(1)</script>', '正文里不能用 <script>。可用的有：Slide、Term、table'],
    ['<iframe src="https://example.org/" />', '正文里不能用 <iframe>'],
    ['<meta http-equiv="refresh" content="0;url=https://example.org" />', '不能用 <meta>'],
    ['<a href="https://example.org">甲</a>', '正文里不能用 <a>'],
    ['<Evil />', '正文里不能用 <Evil>'],
    ['<Slide.constructor />', '正文里不能用 <Slide.constructor>'],
    ['<>甲</>', '正文里不能用 <>'],
    ['![图](https://example.org/x.png)', '正文里不能用 ![]()'],
    ['[甲](javascript:alert(1))', '链接的地址「javascript:alert(1)」不能用。'],
    ['[甲](data:text/html,x)', '链接的地址「data:text/html,x」不能用。'],
    ['[甲](//example.org/)', '链接的地址「//example.org/」不能用。'],
    ['[甲][1]\n\n[1]: vbscript:x', '链接的地址「vbscript:x」不能用。'],
    ['<Term of="water">水</Term>', '<Term of="water"> 指的东西不存在。请写术语的 id。'],
    ['<Term of={"soil"}>土</Term>', '<Term of=""> 指的东西不存在。'],
    ['{/* 请在这里写介绍。 */}', '正文里还留着给编者的话：「{/* 请在这里写介绍。 */}」。'],
    ['[甲](/&#9;/example.org/)', '链接的地址'],
    [
      '[甲](https://www.gov.cn@example.org/)',
      '链接的地址「https://www.gov.cn@example.org/」不能用。',
    ],
    ['<Term of="soil" of="water">水</Term>', '<Term of="water"> 指的东西不存在。'],
    ['<Slide id="甲&#x202e;乙">丙</Slide>', '这里有看不见的字符 U+202E。'],
    ['[甲](/x "乙&#x202e;丙")', '这里有看不见的字符 U+202E。'],
    ['甲\u202e乙', 'x.mdx:4:2 error 这里有看不见的字符 U+202E。'],
    ['甲&#x202e;乙', '这里有看不见的字符 U+202E。'],
    ['甲\u0007', '这里有看不见的字符 U+0007。'],
    ['\n3 < 5 {', 'x.mdx:5:'],
  ])('%j', (body, complaint) => {
    expect(complaints(body).join('\n')).toContain(complaint);
  });
});

describe('what is no MDX is told in Chinese with what to do, and none of the parser’s own words', () => {
  test.each([
    ['<b>不闭合', 'x.mdx:4:1 error 正文不是合法的 MDX：<b> 没有闭合，请在同一段里补上 </b>。'],
    ['<>甲', '<> 没有闭合，请在同一段里补上 </>。'],
    ['<td>', '<td> 没有闭合，请补上 </td>。'],
    [
      '<b>甲</i>',
      'x.mdx:4:5 error 正文不是合法的 MDX：第 4 行第 1 列的 <b> 还没有闭合，这里却是 </i>',
    ],
    ['甲</b>', 'x.mdx:4:2 error 正文不是合法的 MDX：</b> 前面没有 <b>'],
    [
      '<b>\n\n甲\n\n</b> 乙',
      'x.mdx:8:1 error 正文不是合法的 MDX：</b> 和第 4 行第 1 列的 <b> 不在同一层',
    ],
    ['<!-- 甲 -->', '正文里不能写注释 <!-- -->'],
    ['1<2', 'x.mdx:4:2 error 正文不是合法的 MDX：这里的 < 不是一个完整的标记'],
    ['<Slide id="a', '这里的 < 不是一个完整的标记'],
    ['甲{乙', 'x.mdx:4:2 error 正文里不能有程序：「{乙'],
    ['{甲 乙}', '正文里不能有程序：「{甲 乙}」。'],
  ])('%j', (body, complaint) => {
    const told = complaints(body).join('\n');
    expect(told).toContain(complaint);
    expect(told).not.toMatch(/expected|parse/i);
  });

  test('but where the complaint is not known its words are given as the parser’s', () => {
    expect(describeSyntax('No such thing')).toBe('这里的写法读不懂（解析器的原话：No such thing）');
  });
});

describe('what would keep or break the parser is told at once', () => {
  test.each([
    ['tags that open in an expression and never close', `{${'<a>'.repeat(40)}}`, '不能有程序'],
    ['brackets in a list', `<Slide rows={${'['.repeat(9000)}${']'.repeat(9000)}} />`, '不能有程序'],
    ['a statement', `export const a = ${'['.repeat(9000)}`, '不能有程序'],
    ['an expression that does not close', `甲{${'{'.repeat(9000)}`, '不能有程序'],
    ['quotations', `${'> '.repeat(3000)}甲`, '套得太深'],
    ['elements', `${'<td>'.repeat(3000)}甲${'</td>'.repeat(3000)}`, '套得太深'],
    ['a text of a million characters', '甲'.repeat(1_000_000), '超过 200000 个字'],
  ])('%s', (_, body, complaint) => {
    expect(complaints(body)[0]).toContain(complaint);
    expect(complaints(body)[0]!.length).toBeLessThan(300);
  });

  test('an expression of digits', () => {
    expect(isLiteral(`${'1'.repeat(100_000)} + a`)).toBe(false);
  });
});

test.each([
  ['[]', true],
  ['[1, 22, 0.5]', true],
  ['[\'a\', "b", 1, -2.5, true, null]', true],
  ["[{ label: 'a', words: ['b'] }]", true],
  ['a', false],
  ['[a]', false],
  ['{ a }', false],
  ['{ [a]: 1 }', false],
  ['...a', false],
  ["'a'.constructor", false],
  ["'a'['b']", true],
  ['`${a}`', false],
  ["'\\'", false],
  ['true ? a : 1', false],
  ["({ a: 1 })['a']", false],
  ['() => 1', false],
  ['/* */ 1', false],
])('%s is a literal: %s', (expression, answer) => {
  expect(isLiteral(expression)).toBe(answer);
});

test('what the plans and lessons hold is allowed', () => {
  const all = ['ClauseLink', 'PlanFigure', ...lessonComponents];
  for (const folder of ['plans', 'learn']) {
    const root = new URL(`../../../content/${folder}/`, import.meta.url);
    for (const file of some(readdirSync(root).filter((name) => name.endsWith('.mdx'))))
      expect(
        checkProse(
          file,
          readFileSync(new URL(file, root), 'utf8'),
          all.map((name) => ({ name })),
        ),
      ).toEqual([]);
  }
});
