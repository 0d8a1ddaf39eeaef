import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { finishHead, finishHeads } from '../../src/build/page-heads.ts';
import { listPath, readFileList } from '../../src/features/offline/file-list.ts';
import { isPageOf, readMark } from '../../src/features/offline/page-mark.ts';
import { sumOf } from '../../src/features/offline/responses.ts';

const policy = `<meta http-equiv="content-security-policy" content="default-src 'self'">`;
const page = (name: string): string =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><link rel="stylesheet" href="/soil/_astro/${name}.css"><script type="module" src="/soil/_astro/a.js"></script>${policy}</head><body></body></html>`;
const files = {
  'index.html': page('a'),
  'plans/x/index.html': page('a'),
  '404.html': page('b'),
  '_astro/a.css': 'a{}',
  '_astro/b.css': 'b{}',
  '_astro/a.js': 'import("./later.js")',
  '_astro/later.js': '1',
};

function makeSite(): string {
  const root = mkdtempSync(join(tmpdir(), 'jingtu-heads-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  return root;
}

const readIn = (root: string, file: string): string => readFileSync(join(root, file), 'utf8');

describe('the head of a page', () => {
  test('begins with the encoding, the policy and the mark, before anything that loads', () => {
    const html = finishHead(page('a'), '<meta name="x">');
    expect(html).toContain(`<head><meta charset="utf-8">${policy}<meta name="x"><link`);
    expect(html.split(policy)).toHaveLength(2);
  });

  test('allows by hash only what a page has in itself', () => {
    const hashed = policy.replace("'self'", "'self' 'sha256-a+b/c='");
    const files = page('a').replace(policy, hashed);
    expect(finishHead(files, '')).toContain(policy);
    for (const own of ['<script>1</script>', '<style>a{}</style>', '<p style="color:red">'])
      expect(finishHead(files.replace('<body>', `<body>${own}`), '')).toContain(hashed);
    const told = '<script type="application/ld+json">{}</script>';
    expect(finishHead(files.replace('<body>', `<body>${told}`), '')).toContain(policy);
  });

  test('says but once what goes for scripts and styles as for all', () => {
    const long = policy.replace("'self'", "'self'; script-src 'self'; style-src 'self';");
    expect(finishHead(page('a').replace(policy, long), '')).toContain(`"default-src 'self';"`);
  });

  test('is finished but once, whatever is marked anew', async () => {
    const root = makeSite();
    await finishHeads(root, '/soil/');
    const first = readIn(root, 'index.html');
    const lists = readdirSync(join(root, 'parts'));
    await finishHeads(root, '/soil/');
    expect(readIn(root, 'index.html')).toBe(first);
    expect(readdirSync(join(root, 'parts'))).toEqual(lists);
  });
});

describe('the mark of a page', () => {
  test('names its address, and a list that is what its name says', async () => {
    const root = makeSite();
    expect(await finishHeads(root, '/soil/')).toBe(2);
    const html = readIn(root, 'plans/x/index.html');
    expect(isPageOf(html, 'https://a.example/soil/plans/x/')).toBe(true);
    const { list = '' } = readMark(html) ?? {};
    const text = readIn(root, listPath(list));
    expect(await sumOf(new TextEncoder().encode(text))).toBe(list);
    const sum = await sumOf(new TextEncoder().encode(files['_astro/a.css']));
    expect(readFileList(text).shown).toContainEqual(['_astro/a.css', sum]);
    expect(readFileList(text).later.map(([path]) => path)).toEqual(['_astro/later.js']);
  });

  test('is another where a file of the page is, and only there', async () => {
    const root = makeSite();
    const listsOf = (): (string | undefined)[] =>
      ['index.html', '404.html'].map((file) => readMark(readIn(root, file))?.list);
    await finishHeads(root, '/soil/');
    const [first, other] = listsOf();
    writeFileSync(join(root, '_astro/a.css'), 'a{color:red}');
    await finishHeads(root, '/soil/');
    expect(listsOf()[0]).not.toBe(first);
    expect(listsOf()[1]).toBe(other);
  });
});
