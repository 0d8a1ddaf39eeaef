import { describe, expect, test } from 'vitest';
import { readCharacters } from '../../../src/corpus/characters/reading.ts';
import { findUncovered, outlineOf, parseText } from '../seeds.ts';

const codesOf = (text: string): string[] => parseText(text).diagnostics.map(({ code }) => code);

describe('the characters of a text are read in one form', () => {
  test.each([
    ['signs of radicals', '⼟壤⺠政⽅案', '土壤民政方案'],
    ['characters for compatibility', '2018\uf98e', '2018年'],
    ['digits in full width', '第１２条', '第12条'],
    ['round zeros', '二○一九年，二◯二◯年', '二〇一九年，二〇二〇年'],
    ['marks that cannot be seen', '9\u200d0%，1\ufe0f0，\u00ad二\u034f、', '90%，10，二、'],
    ['blanks by name', '&nbsp;到&#160;2020&emsp;年', ' 到 2020 年'],
    ['signs by name', '&ldquo;三年&rdquo;&mdash;&gt;', '“三年”—>'],
    ['comments of a page', '甲<!-- 栏目\n导航 -->乙', '甲乙'],
    ['marks of headings', '# 某县方案\n## 一、目标\n**二、任务**', '某县方案\n一、目标\n二、任务'],
  ])('%s', (_, printed, read) => {
    expect(readCharacters(printed).text).toBe(read);
  });

  test.each([
    ['an emoji keeps what joins it', '👨‍👩‍👧，❤️'],
    ['stars in a name are no marks', '某**公司和**厂'],
    ['a sign of a number is none of a heading', '按#3标准，C#语言'],
    ['a comment without an end stays', '甲<!--乙'],
    ['a name that no page gives stays', '甲&foo;乙'],
  ])('%s', (_, printed) => {
    expect(readCharacters(printed)).toMatchObject({ text: printed, changes: [] });
  });

  test('every stretch of what is read leads back to its place in the source', () => {
    const source = '⼀、&nbsp;到2 0 2 0 年，达到9\u200b0%。';
    const { text, toSource } = readCharacters(source);
    const placeOf = (words: string): string => {
      const at = text.indexOf(words);
      return source.slice(...toSource([at, at + words.length]));
    };
    expect(text).toBe('一、 到2020 年，达到90%。');
    expect(['一', '2020', '90%', '。'].map(placeOf)).toEqual(['⼀', '2 0 2 0', '9\u200b0%', '。']);
  });

  test('every change is listed as a repair, wherever it stands', () => {
    const text = '# 某县⽅案\n<!-- 一 -->\n⼀、目标\n（\u200b一）到2 0 2 0年完成。';
    const { repairs, clauses } = parseText(text);
    expect(repairs.map(({ original, repaired }) => [original, repaired])).toEqual([
      ['# ', ''],
      ['⽅', '方'],
      ['<!-- 一 -->', ''],
      ['⼀', '一'],
      ['\u200b', ''],
      [' ', ''],
      [' ', ''],
      [' ', ''],
    ]);
    expect(findUncovered(text, clauses)).toEqual([]);
  });

  test('a listed repair has the last word', () => {
    const { clauses } = parseText('一、⼟地\n⼟壤。');
    expect(clauses.at(-1)?.paragraphs[0]?.text).toBe('土壤。');
  });

  test('a text of nothing but a comment is empty, and nothing of it is lost', () => {
    const text = '<!-- 网站导航 -->\n';
    const { clauses, diagnostics } = parseText(text);
    expect(diagnostics.map(({ code }) => code)).toEqual(['empty-text']);
    expect(findUncovered(text, clauses)).toEqual([]);
  });
});

describe('numbers whose signs a copy has changed', () => {
  const plain = outlineOf('某办法\n第1章 总则\n第1条 目的。\n第12条 范围。\n一、甲\n（十一）乙');

  test.each([
    ['full width', '某办法\n第１章 总则\n第１条 目的。\n第１２条 范围。\n一、甲\n（十一）乙'],
    ['radicals', '某办法\n第1章 总则\n第1条 ⽬的。\n第12条 范围。\n⼀、甲\n（⼗⼀）乙'],
    [
      'hidden marks',
      '某办法\n第1章 总则\n第\u200b1条 目的。\n第1\u200d2条 范围。\n一\u00ad、甲\n（十\ufe0f一）乙',
    ],
    ['blanks', '某办法\n第 1 章 总则\n第 1 条 目的。\n第12条 范围。\n一 、甲\n（十 一）乙'],
  ])('%s', (_, text) => {
    expect(outlineOf(text)).toBe(plain);
  });

  test('labels stand as printed, but for what a repair changed', () => {
    const { clauses } = parseText('某办法\n第１章　总则\n第⼀条 目的。');
    expect(clauses.map(({ labels }) => labels.at(-1))).toEqual(['', '第１章', '第一条']);
  });

  test.each([
    ['（一）、开展详查', '1 【开展详查】'],
    ['1.、开展详查', '1 【开展详查】'],
    ['Ⅰ、开展详查', '1 【开展详查】'],
    ['㊀开展详查', '1 【开展详查】'],
    ['①开展详查', '1 【开展详查】'],
    ['1.1 开展详查', '1.1 【开展详查】'],
    ['第１部分 开展详查', '1 【开展详查】'],
  ])('%s', (line, outline) => {
    expect(outlineOf(line)).toBe(outline);
  });

  test('numbers of several levels go on with the number above them', () => {
    expect(
      outlineOf('一、任务\n1.1 调查\n1.1.1 农用地\n1.1.2 建设用地\n1.2 准入\n二、保障\n2.1 领导'),
    ).toBe(
      '1 【任务】\n  1.1 【调查】\n    1.1.1 【农用地】\n    1.1.2 【建设用地】\n  1.2 【准入】\n2 【保障】\n  2.1 【领导】',
    );
    expect(codesOf('一、任务\n1.1 调查\n1.2 准入\n二、保障\n2.1 领导')).toEqual([]);
  });

  test('where no number stands above them, they are whole', () => {
    expect(outlineOf('1.1 调查\n1.2 准入\n2.1 领导')).toBe(
      '1.1 【调查】\n1.2 【准入】\n2.1 【领导】',
    );
  });

  test('an article that was put in later is no repetition, a number printed twice is', () => {
    const text = '第一条 甲。\n第一条之一 乙。\n第一条之二 丙。\n第二条 丁。\n第二条 戊。';
    expect(parseText(text).clauses.map(({ ordinals }) => ordinals)).toEqual([
      '1',
      '1z1',
      '1z2',
      '2',
      '2-2',
    ]);
    expect(codesOf(text)).toEqual(['numbering-repeat']);
    expect(codesOf('第一条 甲。\n第一条之三 乙。')).toEqual(['numbering-gap']);
  });

  test('a line that refers to such an article opens none', () => {
    expect(parseText('第一条 甲。\n第一条之一的规定适用于乙。').clauses).toHaveLength(1);
  });

  test.each([
    '1 总则',
    '[1] 调查',
    '（A）调查',
    'B. 调查',
    '1.2 调查',
    '第Ⅰ章 总则',
    '壹、总则',
    'l、调查',
  ])('what looks like a number and is none that is known is pointed out: %s', (line) => {
    expect(codesOf(`一、任务\n${line}`)).toContain('unread-number');
  });

  test.each(['2020 年底前完成', '1.5 万亩得到修复', '12.31前完成', 'PM2.5 浓度下降', '3 家企业'])(
    'a figure at the head of a line is not taken for a number: %s',
    (line) => {
      expect(codesOf(`一、任务\n${line}。`)).not.toContain('unread-number');
    },
  );
});

describe('what a copy has put into a text is pointed out', () => {
  test('signs that only look like characters, once for a text', () => {
    const found = parseText('⼀、⽬标\n⼟壤。').diagnostics;
    expect(found.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'look-alike-character 文中有 3 处与常用字同形而编码不同的字（一目土），多半由 PDF 复制而来，已换成常用字。',
    ]);
  });

  test('marks of a web page', () => {
    expect(codesOf('一、目标\n到2020年<br>完成。')).toEqual(['html-markup']);
  });
});
