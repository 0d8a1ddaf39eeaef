import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import {
  citationForms,
  citationLabel,
  clauseUrl,
  formatCitation,
  type CitedClause,
} from '../../../src/features/plans/citation.ts';
import { parseCitation } from '../../support/citation.ts';

const corpus = readCorpus(new URL('../../../', import.meta.url));
const site = 'https://jingtu.example/base/';

const ziyang: CitedClause = {
  plan: {
    title: '土壤污染防治行动计划资阳市工作方案',
    docNumber: '资府发〔2017〕21号',
    issuer: '资阳市人民政府',
    date: '2017-05-15',
  },
  label: '三、（九）',
  url: 'https://jingtu.example/plans/ziyang/#c-3-9',
  captured: '2026-11-22',
};
const bare: CitedClause = {
  plan: { title: '某县方案', docNumber: null, issuer: null, date: null },
  label: '一',
  url: 'https://jingtu.example/plans/x/#c-1',
  captured: '2026-11-22',
};

describe('a citation', () => {
  test('names title, document number, clause, address and day of capture in each form', () => {
    expect(citationForms.map((form) => formatCitation(ziyang, form))).toMatchInlineSnapshot(`
      [
        "《土壤污染防治行动计划资阳市工作方案》（资府发〔2017〕21号）三、（九），https://jingtu.example/plans/ziyang/#c-3-9（2026-11-22 采集）",
        "资阳市人民政府. 土壤污染防治行动计划资阳市工作方案: 资府发〔2017〕21号, 三、（九）[EB/OL]. (2017-05-15)[2026-11-22]. https://jingtu.example/plans/ziyang/#c-3-9.",
        "[《土壤污染防治行动计划资阳市工作方案》（资府发〔2017〕21号）三、（九）](https://jingtu.example/plans/ziyang/#c-3-9)（2026-11-22 采集）",
        "<a href="https://jingtu.example/plans/ziyang/#c-3-9">《土壤污染防治行动计划资阳市工作方案》（资府发〔2017〕21号）三、（九）</a>（<time datetime="2026-11-22">2026-11-22</time> 采集）",
      ]
    `);
  });

  test('leaves out what is not known of the document', () => {
    expect(citationForms.map((form) => formatCitation(bare, form))).toMatchInlineSnapshot(`
      [
        "《某县方案》一，https://jingtu.example/plans/x/#c-1（2026-11-22 采集）",
        "某县方案: 一[EB/OL]. [2026-11-22]. https://jingtu.example/plans/x/#c-1.",
        "[《某县方案》一](https://jingtu.example/plans/x/#c-1)（2026-11-22 采集）",
        "<a href="https://jingtu.example/plans/x/#c-1">《某县方案》一</a>（<time datetime="2026-11-22">2026-11-22</time> 采集）",
      ]
    `);
  });

  test('keeps the signs of a title from being read as markup', () => {
    const plan = { ...bare.plan, title: 'A & <B> [C]' };
    expect(formatCitation({ ...bare, plan }, 'html')).toContain('《A &amp; &lt;B&gt; [C]》');
    expect(formatCitation({ ...bare, plan }, 'markdown')).toContain(
      String.raw`[《A & \<B\> \[C\]》一]`,
    );
  });

  test('of a number that a document prints twice leads to the later one', () => {
    const url = clauseUrl({ plan: 'some-county', ordinals: '2.3-2.1' }, site);
    expect(parseCitation(formatCitation({ ...bare, url }, 'plain'))).toBe('some-county/2.3-2.1');
  });

  test('of a number that a document prints twice says which one is meant', () => {
    const [clause] = corpus.plans[0]!.clauses;
    const labels = ['二', '（四）', '1'];
    const label = (ordinals: string): string => citationLabel({ ...clause!, labels, ordinals });
    expect(label('2.4.1')).toBe('二、（四）1');
    expect(label('2.4.1-2')).toBe('二、（四）1〔第2处〕');
    expect(label('2-3.4.1')).toBe('二〔第3处〕（四）1');
  });

  test('is no clause where no clause is named', () => {
    expect(parseCitation('《甘肃省土壤污染防治工作方案》')).toBeNull();
    expect(parseCitation('https://jingtu.example/plans/gansu/')).toBeNull();
  });
});

describe.each(corpus.plans)('every clause of $metadata.title', ({ metadata, clauses }) => {
  test.each(citationForms)('is found again from its citation as %s', (form) => {
    const found = clauses.map((clause) => {
      const [label, url] = [citationLabel(clause), clauseUrl(clause, site)];
      return parseCitation(
        formatCitation({ plan: metadata, label, url, captured: '2026-11-22' }, form),
      );
    });
    expect(found).toEqual(clauses.map(({ id }) => id));
  });

  test('has a citation of its own', () => {
    const labels = clauses.map(citationLabel);
    const repeated = labels.filter((label, index) => labels.indexOf(label) !== index);
    expect(repeated).toEqual([]);
  });
});
