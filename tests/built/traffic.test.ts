/** What a page asks for while it loads. */
import { describe, expect, inject } from 'vitest';
import { isFixed } from '../../src/features/offline/cache-names.ts';
import { budgetOf } from '../bench/page-budget.ts';
import { addressOf, pages, representatives, settled, test } from '../support/site.ts';
import { watchTraffic } from '../support/traffic.ts';

/** Files that keep their names, whatever is in them. */
const apart = /^\/(?:favicon\.svg|manifest\.webmanifest|icons\/[\w-]+\.png)$/;

/** Which files of a page could be those of another build, whether it comes from the network or from the device. */
const unfixed = (paths: readonly string[]): string[] =>
  paths.filter((path) => !isFixed(path) && !apart.test(path));

/** The class room has a budget of its own, and each of its pages its own drawings and scripts; those of counties are alike. */
const watched = new Set([
  ...representatives,
  ...pages.filter(({ path }) => /^\/learn\/(?!(?:county|spot)\/.)/.test(path)),
]);

describe.each([...watched])('$path', (sitePage) => {
  test('asks no other host, breaks no rule of its own, keeps its budget, and its files have names that are their content', async ({
    open,
  }) => {
    const watch = watchTraffic(inject('baseUrl'));
    const page = await open(sitePage.path, { prepare: watch.attach });
    await settled(page);

    const { foreign, complaints, parts, weight, script } = await watch.read();
    expect({ foreign, complaints, unfixed: unfixed(parts) }).toEqual({
      foreign: [],
      complaints: [],
      unfixed: [],
    });
    const budget = budgetOf(sitePage);
    expect(weight).toBeLessThanOrEqual(budget.all);
    expect(script).toBeLessThanOrEqual(budget.script ?? Infinity);
  });
});

test.for(['/search/?q=%E9%95%89', '/report/letter/?clause=gansu/2.1.1'])(
  'the files that %s asks for have names that are their content',
  async (path, { open }) => {
    const watch = watchTraffic(inject('baseUrl'));
    await settled(await open(path, { prepare: watch.attach }));
    const { parts } = await watch.read();
    expect(parts.length).toBeGreaterThan(0);
    expect(unfixed(parts)).toEqual([]);
  },
);

test('an address that leads nowhere answers 404 with a page of the site', async () => {
  const response = await fetch(addressOf('/nowhere/'));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<html lang="zh-CN"');
});
