import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ContentError } from '../../src/corpus/content-error.ts';
import { inspectCorpus, readCorpus } from '../../src/corpus/io.ts';
import { findContentProblems } from '../../src/build/content-problems.ts';

type Change = (text: string) => string | Uint8Array;

/** The project's content with one file changed, which is gone after the test. */
const contentWith = (file: string, change: Change): URL => contentWithAll([[file, change]]);

/** The same with several. */
function contentWithAll(changes: readonly (readonly [file: string, change: Change])[]): URL {
  const root = mkdtempSync(join(tmpdir(), 'jingtu-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['content', 'seeds'])
    cpSync(folder, join(root, folder), { recursive: true });
  for (const [file, change] of changes) {
    const path = join(root, file);
    writeFileSync(path, change(readFileSync(path, 'utf8')));
  }
  return pathToFileURL(`${root}/`);
}

test('the content of the project has no mistakes', () => {
  expect(findContentProblems(contentWith('content/quiz.yaml', (text) => text))).toEqual([]);
});

describe('a mistake is named with its file, its line and its remedy, in every kind of content', () => {
  // Those of one row stand in different files and are told at once.
  test.each([
    {
      'content/plans/gansu.mdx': 'import "node:fs"',
      'content/learn/senior.mdx': '<Cite of="nobody" />',
      'content/accessibility.yaml': '- 1',
      'content/changes.yaml': '- &a [*a]',
      'content/dependencies.yaml': '- { name: "a\\u202e", use: build, purpose: 甲 }',
      'content/glossary.yaml': '- id: [',
      'content/learn/days.yaml': '- {}',
      'content/national-targets.yaml': '- !!js/function x',
      'content/notices/official.csv': '=1+1',
      'content/notices/searches.yaml': '- {}',
      'content/quiz.yaml': '- {}',
      'content/search/synonyms.yaml': '- say: &a [*a]',
      'content/standards/farmland.yaml': '- {}',
      'content/topics.yaml': '- {}',
      'content/law/articles.yaml': '- {}',
    },
    {
      'content/plans/gansu.mdx': '<ClauseLink to="99.9">甲</ClauseLink>',
      'content/learn/senior.mdx': '<Term of="nothing">甲</Term>',
    },
    { 'content/learn/senior.mdx': '{process.exit(1)}' },
  ])('row %#', (added) => {
    const root = contentWithAll(
      Object.entries(added).map(([file, line]) => [file, (text) => `${text}\n${line}\n`]),
    );
    const told = findContentProblems(root)
      .join('\n')
      .matchAll(/^(content\/\S+?):\d+:\d+ /gm);
    expect([...new Set([...told].map(([, file]) => file))].sort()).toEqual(
      Object.keys(added).sort(),
    );
  });

  test('in the front matter of a lesson', () => {
    const root = contentWith('content/learn/primary.mdx', (text) =>
      text.replace('title:', 'titel: 甲\ntitle:'),
    );
    expect(findContentProblems(root).join('\n')).toContain(
      'content/learn/primary.mdx:2:1 error titel：没有这个字段。请检查拼写，或删去。',
    );
  });
});

test('a mistake is told without a trace through the program', () => {
  const root = contentWith('content/plans/gansu.mdx', (text) =>
    text.replace('level:', 'level: x #'),
  );
  const caught = ((): unknown => {
    try {
      return readCorpus(root);
    } catch (error) {
      return error;
    }
  })();
  expect(caught).toBeInstanceOf(ContentError);
  expect(caught).toMatchObject({
    stack: '',
    message: expect.stringContaining('content/plans/gansu.mdx:4:') as unknown,
  });
});

test('one mistake in a file is one message, whatever else leans on the file', () => {
  const broken: readonly [string, (text: string) => string, string][] = [
    ['content/plans/ziyang.mdx', (text) => text.replace('region:', 'region: a: b'), 'ziyang.mdx:'],
    ['content/plans/ziyang.mdx', (text) => text.replace('"512000"', '"512999"'), '「512999」'],
    ['content/topics.yaml', (text) => text.replace('- ', '- a: b: c\n- '), 'topics.yaml:'],
    ['content/divisions.csv', () => '', 'content/divisions.csv:1:1'],
  ];
  for (const [file, change, words] of broken)
    expect(findContentProblems(contentWith(file, change))).toEqual([
      expect.stringContaining(words),
    ]);
});

describe('a file in another encoding gets one message, with its name and the command that converts it', () => {
  const utf16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'utf16le'));
  const gbk = new Uint8Array([0xcd, 0xc1, 0xc8, 0xc0, 0x0a]);
  const files = [
    'content/divisions.csv',
    'content/notices/official.csv',
    'content/plans/gansu.mdx',
    'content/published/clauses.txt',
    'content/topics.yaml',
    'seeds/gansu.txt',
  ];

  test.each([
    [' GBK（GB18030）', 'iconv -f GB18030 -t UTF-8', () => gbk],
    [' UTF-16 ', 'iconv -f UTF-16 -t UTF-8', (text: string) => utf16(`\ufeff${text}`)],
    [' UTF-16 ', 'iconv -f UTF-16LE -t UTF-8', utf16],
  ])('%s, by %s', (name, command, change) => {
    const root = contentWithAll(files.map((file) => [file, change]));
    expect(findContentProblems(root)).toEqual(
      files.map(
        (file) =>
          `${file}：文件是${name}编码，要用 UTF-8。转换的命令：${command} ${file} > 新文件，再用新文件换下它。`,
      ),
    );
  });

  test('UTF-8 with a mark at its head, which only tables may have', () => {
    const marked = (text: string): string => `\ufeff${text}`;
    const refused = ['content/learn/senior.mdx', 'content/plans/gansu.mdx', 'content/topics.yaml'];
    expect(findContentProblems(contentWithAll(refused.map((file) => [file, marked])))).toEqual(
      refused.map((file) => expect.stringContaining(`${file}：文件是带 BOM`) as unknown),
    );
    const tables = ['content/divisions.csv', 'content/notices/official.csv'];
    expect(findContentProblems(contentWithAll(tables.map((file) => [file, marked])))).toEqual([]);
  });
});

test.each([
  {
    'content/agencies.yaml': '[]\n',
    'content/channels/national.yaml': '',
    'content/law/articles.yaml': '# 甲\n\n',
    'content/notices/official.csv': null,
    'content/notices/searches.yaml': '[]\n',
    'content/places.yaml': '\n',
  },
  { 'content/divisions.csv': 'adcode,name\n' },
])('each register that was emptied says so, row %#', (emptied) => {
  const changes = Object.entries(emptied).map(([file, rest]): [string, Change] => [
    file,
    // Of a table the names of its columns are left.
    (text) => rest ?? `${text.split('\n')[0]}\n`,
  ]);
  const told = findContentProblems(contentWithAll(changes));
  for (const file of Object.keys(emptied))
    expect(told.filter((one) => one.includes(file))).toEqual([
      expect.stringContaining('登记册是空的'),
    ]);
});

test.each([
  ['content/topics.yaml', "- id: x\n  name: '甲\n  words: [乙\n"],
  ['content/agencies.yaml', '- id: [\n'],
  ['content/places.yaml', '- adcode: "1\n'],
  ['content/channels/regions.yaml', '- a: b: c\n   d: e\n'],
])('a slip of YAML in %s is told once', (file, slip) => {
  const root = contentWith(file, (text) => slip + text);
  expect(findContentProblems(root)).toEqual([expect.stringContaining(`${file}:`)]);
  const ofCorpus = inspectCorpus(root).diagnostics.map(({ file: place }) => place);
  expect(ofCorpus.filter((place) => place !== file)).toEqual([]);
});

test.each([
  ['content/channels/regions.yaml', "'140600'", "'140699'"],
  ['content/notices/searches.yaml', "'140600'", "'140699'"],
  ['content/places.yaml', "'620402'", "'620499'"],
  ['content/plans/gansu.mdx', 'region: 甘肃省', 'region: 甘萧省'],
])('a place that no list has is refused with the nearest, in %s', (file, right, wrong) => {
  const problems = findContentProblems(contentWith(file, (text) => text.replace(right, wrong)));
  expect(problems).toEqual([
    expect.stringMatching(/不在行政区划表里，最接近的是\p{Script=Han}+（\d{6}）/u),
  ]);
});

test('a link to a clause that is not there is told with the nearest numbers', () => {
  const of = (link: string): string[] => [
    ...findContentProblems(
      contentWith(
        'content/plans/gansu.mdx',
        (text) => `${text}\n<ClauseLink to="${link}">甲</ClauseLink>\n`,
      ),
    ),
  ];
  expect(of('2.4.99')).toEqual([
    expect.stringMatching(/指的东西不存在。编号最近的是 2\.4\.\d+、2\.4/),
  ]);
  expect(of('nowhere/1')).toEqual([
    expect.stringMatching(/没有代号是「nowhere」的方案，有的是 .*gansu/),
  ]);
});
