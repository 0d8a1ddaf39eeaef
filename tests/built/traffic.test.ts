import { describe, expect, inject } from 'vitest';
import { budgetOf } from '../bench/page-budget.ts';
import { addressOf, representatives, test } from '../support/site.ts';
import { watchTraffic } from '../support/traffic.ts';

describe.each([...representatives])('$path', (sitePage) => {
  test('asks no other host, breaks no rule of its own and keeps its budget', async ({ open }) => {
    const watch = watchTraffic(inject('baseUrl'));
    const page = await open(sitePage.path, { prepare: watch.attach });
    await page.waitForLoadState('networkidle');

    const { foreign, complaints, weight, script } = await watch.read();
    expect(foreign).toEqual([]);
    expect(complaints).toEqual([]);
    const budget = budgetOf(sitePage);
    expect(weight).toBeLessThanOrEqual(budget.all);
    if (budget.script !== undefined) expect(script).toBeLessThanOrEqual(budget.script);
  });
});

test('an address that leads nowhere answers 404 with a page of the site', async () => {
  const response = await fetch(addressOf('/nowhere/'));
  expect(response.status).toBe(404);
  expect(await response.text()).toContain('<html lang="zh-CN"');
});
