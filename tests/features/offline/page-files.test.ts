import { expect, test } from 'vitest';
import { listPageFiles } from '../../../src/features/offline/page-files.ts';

const page = 'https://a.example/soil/plans/x/';

/** List the files of a page whose other files are given by their paths below the site. */
async function list(
  html: string,
  files: Readonly<Record<string, string>> = {},
  later = false,
): Promise<string[]> {
  const site = 'https://a.example/soil/';
  const read = (address: string): Promise<string> => {
    const text = files[address.slice(site.length)];
    return text === undefined ? Promise.reject(new Error(address)) : Promise.resolve(text);
  };
  const found = await listPageFiles(page, html, { read, later });
  return found.map((address) => address.slice(site.length));
}

test('styles, scripts, icons and pictures of a page are listed, once each', async () => {
  const html = `
    <link rel="stylesheet" href="/soil/_astro/a.css">
    <link href='/soil/_astro/a.css' rel=stylesheet>
    <link rel="icon" href="/soil/favicon.svg">
    <link rel="manifest" href="/soil/manifest.webmanifest">
    <script type="module" src="/soil/_astro/a.js"></script>
    <img alt="a > b" src="../card.png">`;
  expect(await list(html, { '_astro/a.css': '', '_astro/a.js': '' })).toEqual([
    '_astro/a.css',
    'favicon.svg',
    'manifest.webmanifest',
    '_astro/a.js',
    'plans/card.png',
  ]);
});

test('links that lead away, to other hosts or to the page itself are none of its files', async () => {
  const html = `
    <link rel="canonical" href="https://a.example/soil/plans/x/">
    <link rel="alternate" href="/soil/feed.xml">
    <a href="/soil/plans/">方案</a>
    <img alt="" src="data:image/png;base64,AA==">
    <script type="application/json">{"src":"/soil/data.js"}</script>`;
  expect(await list(html)).toEqual([]);
});

test('markup in the words of an attribute is none of its files', async () => {
  const html = `<a data-note="<img src=x onerror=alert(1)>" title='<script src=y>'>词</a>`;
  expect(await list(html)).toEqual([]);
});

test('what scripts import and styles show is listed with them', async () => {
  const files = {
    '_astro/a.js': 'import{b as c}from"./b.js";import"./c.js";const d=()=>import("./later.js")',
    '_astro/b.js': 'import{a}from"./a.js"',
    '_astro/c.js': 'fetch("/soil/data.json");register("/soil/sw.js")',
    '_astro/a.css': 'a{background:url(./paper.svg)}b{background:url("data:image/svg+xml,x")}',
  };
  const html = '<link rel="stylesheet" href="/soil/_astro/a.css"><script src="/soil/_astro/a.js">';
  expect((await list(html, files)).toSorted()).toEqual([
    '_astro/a.css',
    '_astro/a.js',
    '_astro/b.js',
    '_astro/c.js',
    '_astro/paper.svg',
  ]);
});

test('what a script asks for later is listed where the page is to be kept with all it can do', async () => {
  const files = {
    '_astro/a.js':
      'const m=["_astro/map.css"];import("./map.js");new Worker(new URL("/soil/_astro/worker.js",import.meta.url))',
    '_astro/map.js': '',
    '_astro/map.css': '',
    '_astro/worker.js': '',
  };
  const html = '<script src="/soil/_astro/a.js">';
  expect((await list(html, files, true)).toSorted()).toEqual([
    '_astro/a.js',
    '_astro/map.css',
    '_astro/map.js',
    '_astro/worker.js',
  ]);
});

test('a file that cannot be had is not passed over', async () => {
  await expect(list('<link rel="stylesheet" href="/soil/_astro/a.css">')).rejects.toThrow('a.css');
});

test('a page that names what its scripts ask for later is listed with it, and with all that they ask for', async () => {
  const files = { '_astro/a.js': 'const d=()=>import("./later.js")', '_astro/later.js': '' };
  const html =
    '<script src="/soil/_astro/a.js"></script><plot-map data-keep="/soil/map/base.json /soil/b.json">';
  expect(await list(html, files)).toEqual([
    '_astro/a.js',
    'map/base.json',
    'b.json',
    '_astro/later.js',
  ]);
});
