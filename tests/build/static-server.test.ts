import { describe, expect, test } from 'vitest';
import { normalizeBase, resolveAddress } from '../../src/cli/static-server.ts';

const files = new Map(
  ['index.html', '404.html', 'plans/gansu/index.html', '资料/表.csv', 'data/plans.json'].map(
    (path) => [path, `/site/${path}`],
  ),
);

const found = (path: string): object => ({ kind: 'file', status: 200, file: `/site/${path}` });
const notFound = { kind: 'file', status: 404, file: '/site/404.html' };

describe('a site at the root of its host', () => {
  test.for([
    ['/', 'index.html'],
    ['/plans/gansu/', 'plans/gansu/index.html'],
    ['/plans/gansu/?print=1', 'plans/gansu/index.html'],
    ['/data/plans.json', 'data/plans.json'],
    ['/%E8%B5%84%E6%96%99/%E8%A1%A8.csv', '资料/表.csv'],
  ] as const)('finds %s', ([address, file]) => {
    expect(resolveAddress(files, '/', address)).toEqual(found(file));
  });

  test('sends a folder’s address without its slash on to the right one, with its query', () => {
    expect(resolveAddress(files, '/', '/plans/gansu?q=%E5%9C%9F')).toEqual({
      kind: 'redirect',
      location: '/plans/gansu/?q=%E5%9C%9F',
    });
  });

  test.for(['/plans/nowhere/', '/../etc/passwd', '/%2e%2e/etc/passwd', '//plans/gansu', '/%zz'])(
    'answers %s with the page for what is missing',
    (address) => {
      expect(resolveAddress(files, '/', address)).toEqual(notFound);
    },
  );
});

describe('an embed that is not there', () => {
  const framed = new Map([
    ...files,
    ['embed/missing/index.html', '/site/embed/missing/index.html'],
  ]);

  test.for([
    ['/', '/embed/clause/gansu/99/'],
    ['/jingtu/', '/jingtu/embed/place/000000/'],
  ] as const)('below %s is answered in the frame: %s', ([base, address]) => {
    expect(resolveAddress(framed, base, address)).toEqual({
      kind: 'file',
      status: 404,
      file: '/site/embed/missing/index.html',
    });
  });

  test('of no known kind is answered with the page of the site', () => {
    expect(resolveAddress(framed, '/', '/embed/nothing/')).toEqual(notFound);
  });
});

describe('a site below a sub-path', () => {
  test('is found there and nowhere else', () => {
    expect(resolveAddress(files, '/jingtu/', '/jingtu/data/plans.json')).toEqual(
      found('data/plans.json'),
    );
    expect(resolveAddress(files, '/jingtu/', '/data/plans.json')).toEqual(notFound);
    expect(resolveAddress(files, '/jingtu/', '/jingtu')).toEqual({
      kind: 'redirect',
      location: '/jingtu/',
    });
    expect(resolveAddress(files, '/jingtu/', '/')).toEqual({
      kind: 'redirect',
      location: '/jingtu/',
    });
  });

  test('may be written with or without slashes', () => {
    expect(['', '/', 'jingtu', '/jingtu', '/jingtu/'].map(normalizeBase)).toEqual([
      '/',
      '/',
      '/jingtu/',
      '/jingtu/',
      '/jingtu/',
    ]);
  });
});
