import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { ContentError } from '../../src/corpus/content-error.ts';
import { readCorpus } from '../../src/corpus/io.ts';
import { findContentProblems } from '../../src/build/content-problems.ts';

/** The project's content with one file changed, which is gone after the test. */
function contentWith(file: string, change: (text: string) => string): URL {
  const root = mkdtempSync(join(tmpdir(), 'jingtu-content-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const folder of ['content', 'seeds'])
    cpSync(folder, join(root, folder), { recursive: true });
  const path = join(root, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  return pathToFileURL(`${root}/`);
}

test('the content of the project has no mistakes', () => {
  expect(findContentProblems(contentWith('content/quiz.yaml', (text) => text))).toEqual([]);
});

describe('a mistake is named with its file, its line and its remedy, in every kind of content', () => {
  test.each([
    ['content/plans/gansu.mdx', 'import "node:fs"'],
    ['content/plans/gansu.mdx', '<ClauseLink to="99.9">甲</ClauseLink>'],
    ['content/learn/senior.mdx', '<Cite of="nobody" />'],
    ['content/learn/senior.mdx', '<Term of="nothing">甲</Term>'],
    ['content/learn/senior.mdx', '{process.exit(1)}'],
    ['content/accessibility.yaml', '- 1'],
    ['content/changes.yaml', '- &a [*a]'],
    ['content/dependencies.yaml', '- { name: "a\\u202e", use: build, purpose: 甲 }'],
    ['content/glossary.yaml', '- id: ['],
    ['content/learn/days.yaml', '- {}'],
    ['content/national-targets.yaml', '- !!js/function x'],
    ['content/notices/official.csv', '=1+1'],
    ['content/notices/searches.yaml', '- {}'],
    ['content/quiz.yaml', '- {}'],
    ['content/search/synonyms.yaml', '- say: &a [*a]'],
    ['content/standards/farmland.yaml', '- {}'],
    ['content/topics.yaml', '- {}'],
    ['content/law/articles.yaml', '- {}'],
  ])('%s: %s', (file, line) => {
    const problems = findContentProblems(contentWith(file, (text) => `${text}\n${line}\n`));
    expect(problems.join('\n')).toMatch(new RegExp(`${file.replaceAll('.', '\\.')}:\\d+:\\d+ `));
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
