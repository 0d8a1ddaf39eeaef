import { createSatteriMarkdownProcessor } from '@astrojs/markdown-satteri';
import { describe, expect, test } from 'vitest';
import { readCorpus } from '../../../src/corpus/io.ts';
import { textOf } from '../../../src/build/html.ts';
import { clauseUrl } from '../../../src/features/plans/citation.ts';
import { escapeMarkdown } from '../../../src/features/plans/markdown.ts';
import { planMarkdown, planText } from '../../../src/features/plans/plan-text.ts';

const { plans } = readCorpus(new URL('../../../', import.meta.url));
const edition = {
  site: 'https://jingtu.example/soil/',
  publisher: '净土档案',
  disclaimer: '非政府网站',
  date: '2026-11-22',
};
const markdown = await createSatteriMarkdownProcessor({
  syntaxHighlight: false,
  features: { smartPunctuation: false },
});

/** The words that a reader sees of a piece of Markdown. */
async function shownText(source: string): Promise<string> {
  return textOf((await markdown.render(source)).code);
}

describe.each(plans.map((plan) => ({ id: plan.metadata.id, plan })))('$id', ({ plan }) => {
  const text = planText(plan, edition);

  test('every clause stands behind its id and address, all of its words in order', () => {
    let at = 0;
    for (const clause of plan.clauses) {
      const parts = [
        `［${clause.id} ${clauseUrl(clause, edition.site)}］\n`,
        clause.marker,
        clause.heading,
        ...clause.paragraphs.map((paragraph) => paragraph.text),
      ];
      for (const part of parts) {
        const found = text.indexOf(part, at);
        expect(found, `${clause.id} ${part}`).toBeGreaterThanOrEqual(at);
        at = found + part.length;
      }
    }
  });

  test('says first what it is and which text it was made from', () => {
    const beginning = text.slice(0, text.indexOf('［'));
    expect(beginning).toMatch(/整理本，不是官方文本。非政府网站。/);
    expect(beginning).toContain(plan.metadata.source.sha256);
    expect(beginning).toContain(`https://jingtu.example/soil/plans/${plan.metadata.id}/`);
  });

  test('the Markdown shows the same words as the text', async () => {
    const shown = await shownText(planMarkdown(plan, edition));
    const bare = (words: string): string => words.replace(/\s/g, '');
    expect(bare(shown)).toBe(
      bare(
        text
          .replaceAll(/^［(\S+) \S+］$/gm, '$1')
          // A heading goes before its id.
          .replaceAll(/^(\S+\/[\d.a-z-]+)\n(.*)$/gm, (pair, id: string, line: string) =>
            plan.clauses.some((clause) => clause.id === id && clause.heading !== '')
              ? `${line}\n${id}`
              : pair,
          ),
      ),
    );
  });
});

test.for([
  '# 一',
  '- 一',
  '1. 一',
  '2) 一',
  '> 一',
  '==',
  '---',
  '*一* _二_ `三` ~~四~~',
  '[一](javascript:alert(1))',
  '<script>alert(1)</script>',
  '&lt;b&gt;',
  String.raw`\*`,
  '| a | b |',
])('Markdown leaves %s as it is', async (text) => {
  expect((await shownText(escapeMarkdown(text))).trim()).toBe(text);
});
