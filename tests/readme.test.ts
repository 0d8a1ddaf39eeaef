import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (file: string): string => readFileSync(new URL(file, root), 'utf8');

const folders = ['content/', 'src/', 'tests/', '.github/'];
const readmes = [
  'README.md',
  ...folders.flatMap((folder) =>
    readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
      .filter((file) => /(?:^|\/)(?:README|CONTRIBUTING)\.md$/.test(file))
      .map((file) => folder + file),
  ),
].sort();

const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
const mostLines = 150;

test('the README fits', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(mostLines);
});

describe.each(readmes)('%s', (file) => {
  const text = read(file);

  test('names only files and folders that are there', () => {
    const missing = pathsIn(text).filter((path) => !isThere(path, file));
    expect(missing).toEqual([]);
  });

  test('names only commands that there are', () => {
    expect(commandsIn(text).filter((name) => !(name in scripts))).toEqual([]);
  });

  test('names only options that its commands take', () => {
    const unknown = optionsIn(text).filter(
      ({ name, option }) => !sourceOf(name).includes(option.replace(/^-+/, '')),
    );
    expect(unknown).toEqual([]);
  });

  test('leads to headings that it has', () => {
    const headings = [...text.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => slug(heading!));
    const links = [...text.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => decodeURI(anchor!));
    expect(links.filter((anchor) => !headings.includes(anchor))).toEqual([]);
  });
});

/** What stands in code marks and looks like a path: with a slash or a file's ending, no blank and no placeholder. */
function pathsIn(text: string): string[] {
  return (
    [...text.matchAll(/`([^`\n]+)`/g)]
      .map(([, code]) => code!)
      .filter((code) => /^[\w.-]+(?:\/[\w.[\]-]*)*$/.test(code))
      // No ending alone, and no clause's id.
      .filter((code) => !/^\.\w+$|\/\d/.test(code))
      .filter((code) => /^\.?[\w-]+\/|\.(?:ts|astro|md|mdx|ya?ml|csv|json|css|svg|mjs)$/.test(code))
  );
}

/** A path is written from the root, or from the folder of its README; what is built or yet to come is not there. */
function isThere(path: string, file: string): boolean {
  const made = /^(?:dist\/|node_modules\/|content\/plans\/dingxi\.mdx$|dingxi\.)/;
  if (made.test(path)) return true;
  return [root, new URL(file, root)].some((base) => existsSync(new URL(path, base)));
}

function commandsIn(text: string): string[] {
  return [...text.matchAll(/\bnpm (?:run )?(?:-s |--silent )?([a-z][\w:-]*)/g)]
    .map(([, name]) => name!)
    .filter((name) => name !== 'ci' && name !== 'install');
}

/** Each option that stands behind a command, up to the end of the code. */
function optionsIn(text: string): { name: string; option: string }[] {
  return [...text.matchAll(/\bnpm run (?:-s )?([a-z][\w:-]*)((?:\\\n|[^`\n])*)/g)].flatMap(
    ([, name, rest]) =>
      [...rest!.matchAll(/(?<=\s)--?[a-z][\w-]*/g)].map(([option]) => ({ name: name!, option })),
  );
}

/** The code of a command, with what it imports beside it. */
function sourceOf(name: string): string {
  const [entry = ''] = /[\w./-]+\.ts/.exec(scripts[name] ?? '') ?? [];
  if (entry === '') return scripts[name] ?? '';
  const seen = new Map<string, string>();
  const visit = (file: string): void => {
    if (seen.has(file) || !existsSync(new URL(file, root))) return;
    const code = read(file);
    seen.set(file, code);
    for (const [, from] of code.matchAll(/from '(\.[^']+\.ts)'/g))
      visit(new URL(from!, new URL(file, 'file:///')).pathname.slice(1));
  };
  visit(entry);
  return [...seen.values()].join('\n');
}

function slug(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s-]/gu, '')
    .replace(/\s/g, '-');
}
