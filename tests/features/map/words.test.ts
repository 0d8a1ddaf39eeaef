import { expect, test } from 'vitest';
import {
  tiandituCredit,
  tiandituLayers,
  tiandituPrivacy,
} from '../../../src/features/map/tianditu.ts';
import { describePrecision, reviewNote } from '../../../src/features/map/words.ts';
import { mapReviewNumber, tiandituKey } from '../../../src/shared/settings.ts';

test('without a number the map says that it was not reviewed, and prints none', () => {
  expect(reviewNote(null)).toBe(
    '底图为示意，未经地图审核；正式公开发布前由运营单位送审并填写审图号',
  );
  expect(reviewNote(null)).not.toMatch(/\d/);
});

test('with a number the map prints that number', () => {
  expect(reviewNote('GS（2026）0000号')).toBe('审图号：GS（2026）0000号');
});

test('the site comes without a number and without a key: both are the operator’s', () => {
  expect(mapReviewNumber).toBeNull();
  expect(tiandituKey).toBeNull();
});

test('the tiles of 天地图 are those of Web Mercator, with row and column in their places', () => {
  const { urls } = tiandituLayers('abc')!;
  expect(urls.map((url) => new URL(url.replace('{s}', '0')).pathname)).toEqual([
    '/vec_w/wmts',
    '/cva_w/wmts',
  ]);
  for (const url of urls) {
    expect(url).toContain('TILEMATRIXSET=w&');
    expect(url).toContain('tk=abc');
    expect(url).toMatch(/TILEMATRIX=\{z\}&TILEROW=\{y\}&TILECOL=\{x\}$/);
  }
});

test('the policy of the page allows just the servers that the tiles come from, and none without a key', () => {
  const { urls, subdomains, imageSource } = tiandituLayers('abc')!;
  const hosts = [...subdomains].flatMap((name) =>
    urls.map((url) => new URL(url.replace('{s}', name)).host),
  );
  const allowed = new RegExp(
    `^${new URL(imageSource.replace('*', 'x')).host.replace('x', '[^.]+')}$`,
  );
  expect(hosts.filter((host) => !allowed.test(host))).toEqual([]);
  expect(tiandituLayers(null)).toBeNull();
});

test('a map with tiles names their maker, and no review number that nobody entered', () => {
  expect(tiandituCredit.text).toContain('天地图');
  expect(tiandituCredit.text).not.toMatch(/GS|\d/);
  expect(tiandituPrivacy).toContain('tianditu.gov.cn');
});

test('a position says how far it can be trusted', () => {
  expect(describePrecision({ within: null })).toBe('公告有坐标，精确到地块');
  expect(describePrecision({ within: '武威市' })).toBe('公告没有坐标，位置只到武威市');
});
