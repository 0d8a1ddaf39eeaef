import { describe, expect, test } from 'vitest';
import { addEntry, changeEntry, setField, splitFile } from '../../../src/cli/desk/edit-matter.ts';

const yaml = `title: 甲   # 照原文
region:    某县
adcode: "110101"
basis: [] # 没有
accepted: # 看过
  # 第一条
  - code: a # 尾
    clause: x/1
    note: 乙
  - { code: b, clause: x/2, note: 丙 }
# 结尾的话
date: null`;

describe('a field that is set leaves every other byte', () => {
  test.each([
    ['title', '乙方案', 'title: 甲 ', 'title: 乙方案 '],
    ['title', '乙: 丙', 'title: 甲 ', 'title: "乙: 丙" '],
    ['region', '别县', 'region:    某县', 'region:    别县'],
    ['adcode', '110105', 'adcode: "110101"', 'adcode: "110105"'],
    ['date', '2017-05', 'date: null', "date: '2017-05'"],
    ['date', null, 'date: null', 'date: null'],
    ['basis', ['丁', '戊'], 'basis: [] # 没有', 'basis:\n  - 丁\n  - 戊 # 没有'],
    ['region', undefined, 'region:    某县\n', ''],
    ['date', undefined, '\ndate: null', ''],
  ])('%s: %j', (key, value, before, after) => {
    expect(setField(yaml, key, value)).toBe(yaml.replace(before, after));
  });

  test('where it was not there, and then stands at the end', () => {
    expect(setField(yaml, 'kind', 'plan')).toBe(`${yaml}\nkind: plan`);
  });
});

describe('an entry of a list', () => {
  test('is put behind the others, with the comments among them kept', () => {
    const added = addEntry(yaml, 'accepted', { code: 'c', clause: 'x/3', note: '丁 # 戊' });
    expect(added).toContain(
      '  - { code: b, clause: x/2, note: 丙 }\n  - code: c\n    clause: x/3\n',
    );
    for (const comment of ['# 看过', '# 第一条', '- code: a # 尾', '# 结尾的话', '甲   # 照原文'])
      expect(added).toContain(comment);
  });

  test('is the first of a list that was empty or not there', () => {
    const entry = { find: '甲', replace: '乙' };
    expect(addEntry('repairs: []\na: 1', 'repairs', entry)).toBe(
      'repairs:\n  - find: 甲\n    replace: 乙\na: 1',
    );
    expect(addEntry('a: 1\n# 尾', 'repairs', entry)).toBe(
      'a: 1\n# 尾\nrepairs:\n  - find: 甲\n    replace: 乙',
    );
  });

  test('is changed in its place, or taken out; with the last the list goes', () => {
    const changed = changeEntry(yaml, 'accepted', 0, { note: '新' });
    expect(changed).toContain('- code: a # 尾\n    clause: x/1\n    note: 新\n');
    const one = changeEntry(yaml, 'accepted', 1, null);
    expect(one).not.toContain('code: b');
    expect(one).toContain('code: a # 尾');
    expect(changeEntry(one, 'accepted', 0, null)).not.toContain('accepted');
    expect(changeEntry(yaml, 'accepted', 7, null)).toBe(yaml);
  });
});

test('a file is the front matter and what stands round it, whatever its line ends', () => {
  for (const text of ['---\na: 1\n---\n\n介绍。\n', '---\r\na: 1\r\n---\r\n介绍。', '没有前言'])
    expect(Object.values(splitFile(text)).join('')).toBe(text);
});
