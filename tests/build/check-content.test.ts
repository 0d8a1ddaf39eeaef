import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { checkContent } from '../../src/build/check-content.ts';

interface Plugin {
  enforce: string;
  transform: (code: string, id: string) => void;
}

/** Start a command on a copy of the content, and return what it adds to the bundler and how to type a text into a plan. */
function start(command: string): { plugins: Plugin[]; type: (text: string) => void } {
  const folder = mkdtempSync(join(tmpdir(), 'check-content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const name of ['content', 'seeds']) cpSync(name, join(folder, name), { recursive: true });
  const plugins: Plugin[] = [];
  const updateConfig = (config: { vite: { plugins: Plugin[] } }): void => {
    plugins.push(...config.vite.plugins);
  };
  const config = { root: pathToFileURL(`${folder}/`) };
  void checkContent().hooks['astro:config:setup']?.({ command, config, updateConfig } as never);
  const type = (text: string): void =>
    writeFileSync(join(folder, 'content/plans/typed.mdx'), `---\ntitle: 甲\n---\n${text}\n`);
  return { plugins, type };
}

test('a text with a program in it, typed while editing, is not handed on to what would run it', () => {
  const { plugins, type } = start('dev');
  const [plugin] = plugins;
  expect(plugin?.enforce).toBe('pre');
  const open = (id: string) => (): void => plugin?.transform('', id);
  expect(open('/content/plans/typed.mdx')).not.toThrow();
  type('甲{process.exit()}');
  expect(open('/content/plans/typed.mdx?astroPropagatedAssets')).toThrow(
    'content/plans/typed.mdx:4:2 error 正文里不能有程序：「{process.exit()}」。',
  );
  expect(open('/src/site/site.ts')).not.toThrow();
});

test('a build has looked through all of it before, and adds nothing', () => {
  expect(start('build').plugins).toEqual([]);
});
