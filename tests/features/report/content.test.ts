import { describe, expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/corpus/diagnostics.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import { isStale } from '../../../src/features/report/freshness.ts';
import {
  inspectReportContent,
  readReportContent,
} from '../../../src/features/report/read-report-content.query.ts';
import { readCalendar } from '../../../src/features/report/registers/calendar.ts';
import { readChannels } from '../../../src/features/channels/registers.ts';
import { readForm } from '../../../src/features/report/registers/forms.ts';
import { findNamed, resolveCitation } from '../../../src/features/report/resolve-citation.ts';

const root = new URL('../../../', import.meta.url);
const content = readReportContent(root);
const corpus = readCorpus(root);

test('every file that editors wrote for these pages fits its form', () => {
  expect(inspectReportContent(root).diagnostics.map(formatDiagnostic)).toEqual([]);
});

describe('channels', () => {
  const entry = (changes: string): string =>
    `- id: a
  name: 某热线
  kind: hotline
  status: closed
  phone: null
  url: null
  purpose: 甲
  how: 乙
  hours: null
  confidence: retold
  basis: 丙
  sources: ['https://example.org']
  checkedOn: 2026-11-22
`.replace(/(?<=status: closed\n).*/, changes);

  test('that are closed have no number to call', () => {
    const { diagnostics } = readChannels('c.yaml', entry("  phone: '12369'"));
    expect(diagnostics.map(formatDiagnostic)).toMatchInlineSnapshot(`
      [
        "c.yaml:5:10 error 第 1 项.phone：「12369」：已停用的渠道不能有可拨打的号码。请写五位的全国号码，加引号；没有核到的写 null。 [register-field]
          各字段的写法见文件开头的说明。",
      ]
    `);
  });

  test('offer no number but the two that were read', () => {
    expect(content.channels.flatMap(({ phone }) => phone ?? []).sort()).toEqual(['12309', '12345']);
  });

  test('are to be checked again after 180 days', () => {
    expect(isStale('2026-11-22', '2027-05-21')).toBe(false);
    expect(isStale('2026-11-22', '2027-05-22')).toBe(true);
  });

  test('are told for places that exist, and stand in the order of their codes', () => {
    const codes = content.regions.map(({ adcode }) => adcode);
    const known = new Set(corpus.registers.divisions.map(({ adcode }) => adcode));
    expect(codes.filter((code) => !known.has(code))).toEqual([]);
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});

describe('forms', () => {
  test('a condition on a field that does not exist would hide a question for ever', () => {
    for (const fields of [content.reportForm, content.requestForm])
      for (const { when } of fields) {
        const asked = fields.find(({ id }) => id === when?.field);
        expect(
          when === undefined || asked?.options?.some(({ value }) => value === when.value),
        ).toBe(true);
      }
  });

  test('ask for no identity number', () => {
    const asked = [...content.reportForm, ...content.requestForm].map(({ label }) => label);
    expect(asked.filter((label) => /身份证|证件号/.test(label))).toEqual([]);
  });

  test('every category of report is in the words of some plan', () => {
    const texts = corpus.plans.map(({ text }) => text.replaceAll(/\s/g, ''));
    const categories = content.reportForm.find(({ id }) => id === 'category')?.options ?? [];
    const wordless = categories.filter(({ words = [] }) => words.length === 0);
    expect(wordless.map(({ value }) => value)).toEqual(['other']);
    const words = categories.flatMap(({ words: own = [] }) => own);
    expect(words.filter((word) => !texts.some((text) => text.includes(word)))).toEqual([]);
  });

  test('a choice without options is reported with its line and remedy', () => {
    const { diagnostics } = readForm(
      'f.yaml',
      '- id: a\n  step: 一\n  label: 甲\n  type: choice\n',
    );
    expect(diagnostics.map(({ line, message }) => `${line} ${message}`)).toEqual([
      expect.stringContaining('options'),
    ]);
  });
});

describe('the calendar', () => {
  test('a holiday of another year is reported', () => {
    const { diagnostics } = readCalendar(
      'y.yaml',
      "- year: 2026\n  document: 甲\n  source: 'https://example.org'\n  checkedOn: 2026-11-22\n  holidays: [{ name: 元旦, from: 2025-12-31, to: 2026-01-03 }]\n  workdays: []\n",
    );
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringContaining('与里面的日期不是同一年'),
    ]);
  });
});

describe('the law', () => {
  test('a citation is known by its title, or by its number in whatever brackets', () => {
    const { documents } = content;
    const byTitle = resolveCitation({ title: '土壤污染防治行动计划', number: null }, documents);
    const byNumber = resolveCitation({ title: null, number: '国发[2016]31号' }, documents);
    expect(byTitle?.id).toBe('soil-action-plan');
    expect(byNumber).toBe(byTitle);
  });

  test('a law named in running text is found, “环境保护法律” is no law’s name', () => {
    const names = (text: string): string[] =>
      findNamed(text, content.documents).map(({ id }) => id);
    expect(names('配合完成土壤污染防治法的制定')).toEqual(['soil-law']);
    expect(names('违反环境保护法律法规')).toEqual([]);
    expect(names('推进土壤污染防治法制建设、环境保护法治')).toEqual([]);
  });

  test('every law that was replaced says by what, and none is said to be in force', () => {
    for (const { status, replacedBy } of content.documents)
      expect(status === 'replaced').toBe(replacedBy !== null);
  });

  test('the map leads from the article on telling of offences to those of the code', () => {
    expect(content.articles.find(({ old }) => old === '84')?.new).toBe('145、146');
  });
});
