import { describe, expect, test } from 'vitest';
import {
  describeCopy,
  formatDocument,
  listCopies,
  readCopies,
  splitAddresses,
  type CopyEntry,
} from '../../../src/features/sources/copies.ts';
import { kindOfSource, sourceKindNames } from '../../../src/features/sources/source-kinds.ts';
import { findWeakSources } from '../../../src/features/sources/weak-sources.ts';

test.each([
  ['https://www.gov.cn/zhengce/1.htm', '国发〔2016〕31号（国务院）', 'issuer'],
  ['https://www.mee.gov.cn/x', '生态环境部令第3号', 'issuer'],
  ['https://www.mee.gov.cn/x', '国发〔2016〕31号', 'government'],
  ['http://www.fao.org/world-soil-day/en', '联合国粮农组织：世界土壤日', 'issuer'],
  ['https://zrzy.guizhou.gov.cn/1.html', '全国土地日', 'government'],
  ['http://www.xinhuanet.com/1.htm', '国发〔2016〕31号', 'central-media'],
  ['http://big5.china.com.cn/gate', '某报道', 'central-media'],
  ['http://jlrbszb.dajilin.com/pc/1.html', '某报道', 'local-media'],
  ['http://gov.cn.example.com/1', '国发〔2016〕31号', 'other'],
  ['http://notgov.cn/1', '国发〔2016〕31号', 'other'],
  ['https://m.people.com.cn.co/1', '某报道', 'other'],
])('%s is, for %s, a page of the kind %s', (url, document, kind) => {
  expect(kindOfSource(url, document)).toBe(kind);
});

describe('the copies of a document', () => {
  const known = new Map<string, CopyEntry>(
    [
      { url: 'http://news.example/1', by: '某报', date: '2016-05-31', read: 'opening' as const },
      { url: 'http://drill.example/1', read: 'whole' as const },
    ].map((entry) => [entry.url, entry]),
  );
  const urls = [
    'http://drill.example/1',
    'http://news.example/1',
    'http://www.people.com.cn/1',
    'https://www.gov.cn/1',
    'http://news.example/1',
  ];
  const copies = listCopies(urls, '国发〔2016〕31号', known);

  test('come the nearest to its issuer first, each once', () => {
    expect(copies.map(({ kind }) => kind)).toEqual(['issuer', 'central-media', 'other', 'other']);
  });

  test('of whom nobody says who has put it there is not named', () => {
    expect(copies.map(({ label }) => label)).toEqual([
      'www.gov.cn',
      'www.people.com.cn',
      '一个转载页',
      'news.example',
    ]);
  });

  test('say who, when and how much was read', () => {
    const told = copies.map((copy) => describeCopy(copy, sourceKindNames));
    expect(told).toContain('其他网站，某报，2016-05-31，只读到开头');
    expect(told).toContain('发布者自己的网页');
    expect(told).toContain('其他网站，读了全文');
  });
});

test.each([
  [
    '《法典》第四百零一条；http://a.example/1.html',
    '《法典》第四百零一条',
    ['http://a.example/1.html'],
  ],
  ['表1 网页文本（http://a.example/1.html）', '表1 网页文本', ['http://a.example/1.html']],
  [
    '报道 http://a.example/1；https://b.example/2?x=1',
    '报道',
    ['http://a.example/1', 'https://b.example/2?x=1'],
  ],
  ['各方案', '各方案', []],
])('%s is told apart into words and addresses', (said, document, urls) => {
  expect(splitAddresses(said)).toEqual({ document, urls });
});

test('the number of a document names the body that it is of', () => {
  expect(formatDocument('国发〔2016〕31号')).toBe('国发〔2016〕31号（国务院）');
  expect(formatDocument('国办发〔2020〕53号')).toBe('国办发〔2020〕53号（国务院办公厅）');
  expect(formatDocument('生态环境部令第3号')).toBe('生态环境部令第3号');
});

test('what rests on a page below local media is listed with its place and its words', () => {
  const text = [
    '- name: 甲法',
    "  sources: ['http://drill.example/1', 'https://www.gov.cn/1']",
    '- term: 乙',
    "  source: '某书；http://drill.example/1'",
  ].join('\n');
  expect(findWeakSources([{ file: 'x.yaml', text }], new Map())).toEqual([
    { url: 'http://drill.example/1', facts: ['x.yaml:2 甲法', 'x.yaml:4 乙'] },
  ]);
});

test('a slip in the register of copies is told with its place', () => {
  const { diagnostics } = readCopies(
    'content/sources.yaml',
    '- url: http://a.example/1\n  read: most\n',
  );
  expect(diagnostics.map(({ line, message }) => [line, message])).toEqual([
    [2, expect.stringContaining('whole（全文）')],
  ]);
});
