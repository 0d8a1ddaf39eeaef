import { describe, expect, test } from 'vitest';
import { buildCorpus, type SeedSource } from '../../src/corpus/build-corpus.ts';
import { formatDiagnostic } from '../../src/corpus/diagnostics.ts';
import { parsePlan } from '../../src/corpus/parse-plan.ts';
import { planFile, registers, seed, sha256 } from './plan-file.ts';

function problemsOf(text: string, seeds: readonly SeedSource[] = [seed]): string[] {
  const { diagnostics } = buildCorpus(
    [{ id: 'x', file: 'content/plans/x.mdx', text }],
    seeds,
    registers,
  );
  return diagnostics.map((diagnostic) => formatDiagnostic(diagnostic));
}

test('a sound plan is built, its warnings open', () => {
  const { corpus, diagnostics } = buildCorpus(
    [{ id: 'x', file: 'content/plans/x.mdx', text: planFile() }],
    [seed],
    registers,
  );
  expect(corpus.plans.map((plan) => [plan.metadata.id, plan.clauses.length])).toEqual([['x', 2]]);
  expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
    [
      "seeds/x.txt:2:1 warning 编号跳号：一 之后是 三。 [numbering-gap] x/3
        请对照原文。原文如此时，在方案的 accepted 里写明；抄录有误时，在 repairs 里写明。",
    ]
  `);
});

test('an accepted warning is open no longer; one that does not occur is reported', () => {
  const accepted = (clause: string): string =>
    planFile({ accepted: `[{ code: numbering-gap, clause: ${clause}, note: 原文如此 }]` });
  expect(problemsOf(accepted('x/3'))).toEqual([]);
  expect(problemsOf(accepted('x/9')).join('\n')).toContain(
    'accepted 里的 numbering-gap（x/9）已不再出现。',
  );
});

describe('messages name file, line, key, value and remedy', () => {
  test.each([
    [
      'a missing key',
      { title: null },
      'content/plans/x.mdx:2:1 error title：缺少这个字段。请照原文写标题。',
    ],
    ['a misspelt key', { titel: '某' }, 'error titel：没有这个字段。请检查拼写，或删去。'],
    [
      'a wrong value',
      { level: 'city' },
      'content/plans/x.mdx:4:8 error level：「city」：无效选项，期望以下之一 "province"|"prefecture"|"county"。请写 province（省级）、',
    ],
    [
      'a code that lost its quotes',
      { adcode: '110101' },
      "adcode：「110101」：无效输入，期望 文字，实际接收 数字。请写六位行政区划代码，加引号，如 '620000'。",
    ],
    [
      'an impossible date',
      { date: '"2017-13"' },
      'date：「2017-13」：写法不对。请写成加引号的 "2017-05-15"、',
    ],
    ['a day that never was', { date: '"2019-02-31"' }, 'date：「2019-02-31」：写法不对。'],
    [
      'a place that does not exist',
      { adcode: '"999999"' },
      'x.mdx:5:9 error adcode：「999999」不在行政区划表里，最接近的是',
    ],
    [
      'a direction mark',
      { region: String.raw`"某\u202e县"` },
      'x.mdx:3:9 error region：「某［U+202E］县」里有看不见的字符。请写地名',
    ],
    [
      'a nested key',
      { source: '{ file: ../x.txt, sha256: 1 }' },
      'source.file：「../x.txt」：写法不对。请写 seeds/ 里的文件名',
    ],
  ])('%s', (_, changes: Record<string, string | null>, message) => {
    expect(problemsOf(planFile(changes)).join('\n')).toContain(message);
  });

  test('broken YAML', () => {
    expect(problemsOf(planFile({ title: '"某县' })).join('\n')).toMatch(
      /^content\/plans\/x\.mdx:\d+:\d+ error 前言（front matter）不是合法的 YAML：/,
    );
  });

  test('no front matter', () => {
    expect(problemsOf('只有正文。').join('\n')).toContain(
      'x.mdx:1:1 error 前言（front matter）不是合法的 YAML：文件开头没有夹在两行 --- 之间的前言。',
    );
  });
});

describe('a plan’s place', () => {
  test.each([
    [
      'a code of another place',
      { region: '朝阳区', adcode: '"110101"' },
      'x.mdx:5:9 error adcode：「110101」是东城区，region 写的是「朝阳区」，代码是 110105、220104。',
    ],
    [
      'a code of another place, behind the place around it',
      { region: '北京市朝阳区', adcode: '"220104"' },
      'adcode：「220104」是朝阳区，region 写的是「北京市朝阳区」，代码是 110105。',
    ],
    [
      'a code of another place than that of the former name',
      { region: '崇文区', adcode: '"110105"' },
      'region 写的是「崇文区」，代码是 110101。',
    ],
    [
      'a level above that of the code',
      { region: '东城区', level: 'province' },
      'x.mdx:4:8 error level：「province」与 adcode 不符，「110101」（东城区）是 county。',
    ],
    [
      'a level below that of the code',
      { region: '沧州市', level: 'county', adcode: '"130900"' },
      'level：「county」与 adcode 不符，「130900」（沧州市）是 prefecture。',
    ],
    [
      'a level above that of the code, of a zone',
      { region: '沧州高新区', adcode: '"130900"', level: 'province' },
      'level：「province」与 adcode 不符',
    ],
    [
      'a name that no list has, near one that it has',
      { region: '东成区' },
      'x.mdx:3:9 error region：「东成区」不在行政区划表里，最接近的是东城区（110101）、',
    ],
    [
      'a zone that bears the code of another place',
      { region: '浦西新区', adcode: '"130900"' },
      'region：「浦西新区」不在行政区划表里',
    ],
    [
      'a code that no list has, near one that it has',
      { adcode: '"110106"' },
      'x.mdx:5:9 error adcode：「110106」不在行政区划表里，最接近的是朝阳区（110105）、',
    ],
  ])('%s is a mistake', (_, changes: Record<string, string>, message) => {
    const problems = problemsOf(planFile(changes)).filter((problem) => problem.includes('error'));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(message);
  });

  test.each([
    ['the name alone', { region: '东城区' }],
    ['behind the place around it', { region: '北京市东城区' }],
    ['one of several of the name', { region: '朝阳区', adcode: '"220104"' }],
    ['a former name', { region: '崇文区' }],
    [
      'a zone that is written with the whole name around it',
      { region: '沧州市新区', adcode: '"130900"' },
    ],
    ['a zone without a code of its own', { region: '沧州高新区', adcode: '"130900"' }],
  ])('%s is right', (_, changes: Record<string, string>) => {
    expect(problemsOf(planFile(changes)).filter((problem) => problem.includes('error'))).toEqual(
      [],
    );
  });
});

describe('a seed', () => {
  test('that is missing', () => {
    expect(problemsOf(planFile(), []).join('\n')).toContain(
      'content/plans/x.mdx:10:17 error source.file 写的「x.txt」不在 seeds/ 里。',
    );
  });

  test('whose bytes have changed', () => {
    expect(problemsOf(planFile(), [{ ...seed, sha256: 'b'.repeat(64) }]).join('\n')).toContain(
      `seeds/x.txt 的 sha256 是 ${'b'.repeat(64)}，前言里写的是 ${sha256}。`,
    );
  });

  test('that is no text', () => {
    expect(
      problemsOf(planFile(), [{ ...seed, text: null, problem: '文件里有空字节。' }]).join('\n'),
    ).toContain('seeds/x.txt 读不出文字：文件里有空字节。');
  });

  test('that two plans use', () => {
    const text = planFile();
    const { diagnostics, corpus } = buildCorpus(
      [
        { id: 'x', file: 'content/plans/x.mdx', text },
        { id: 'y', file: 'content/plans/y.mdx', text },
      ],
      [seed],
      registers,
    );
    expect(diagnostics.map(({ code, file }) => [code, file])).toContainEqual([
      'seed-shared',
      'content/plans/y.mdx',
    ]);
    expect(corpus.plans).toHaveLength(1);
  });

  test('that no plan uses is a warning', () => {
    expect(problemsOf(planFile(), [seed, { ...seed, name: 'z.txt' }]).join('\n')).toContain(
      'warning seeds/z.txt 没有方案使用它。',
    );
  });
});

describe('a repair listed by hand', () => {
  const repaired = (find: string, replace: string): ReturnType<typeof buildCorpus> =>
    buildCorpus(
      [
        {
          id: 'x',
          file: 'x.mdx',
          text: planFile({
            repairs: `[{ find: "${find}", replace: "${replace}", kind: punctuation, note: 缺顿号 }]`,
          }),
        },
      ],
      [{ ...seed, text: '一、甲\n由农业局水利局负责，由财政局水利局负责。\n' }],
      registers,
    );

  test('changes what is shown and keeps the source', () => {
    const [plan] = repaired('农业局水利局', '农业局、水利局').corpus.plans;
    expect(plan?.clauses[0]?.paragraphs[0]?.text).toBe(
      '由农业局、水利局负责，由财政局水利局负责。',
    );
    expect(plan?.repairs).toEqual([
      {
        plan: 'x',
        start: 8,
        end: 8,
        original: '',
        repaired: '、',
        kind: 'punctuation',
        note: '缺顿号',
      },
    ]);
  });

  test('that is nowhere is named once, with its place in the front matter', () => {
    const missing = repaired('林业局', '乙').diagnostics.filter(
      ({ code }) => code === 'listed-repair-missing',
    );
    expect(missing).toMatchObject([{ file: 'x.mdx', line: 11, column: 19 }]);
  });

  test('that is nowhere is no doubt about the text itself', () => {
    const repair = { find: '林业局', replace: '乙', kind: 'typo', note: '丙' } as const;
    const parsed = parsePlan('一、甲\n', { plan: 'x', file: 'x.txt', repairs: [repair] });
    expect(parsed.diagnostics).toEqual([]);
  });

  test.each([
    ['林业局', 'listed-repair-missing'],
    ['水利局', 'listed-repair-ambiguous'],
    ['甲\\n由', 'listed-repair-outside'],
  ])(
    'that is nowhere, in several places or across paragraphs stops the build: %s',
    (find, code) => {
      expect(
        repaired(find, '乙').diagnostics.map((diagnostic) => [
          diagnostic.code,
          diagnostic.severity,
        ]),
      ).toContainEqual([code, 'error']);
    },
  );
});
