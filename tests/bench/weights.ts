/**
 * `npm run weights`: what a page of each kind weighs as it opens in Chromium, compressed, beside its budget. The longest page
 * of a kind stands for it. Ends with 1 if one is over. With `--write` the table goes into the README of the benches.
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { watchTraffic, type Traffic } from '../support/traffic.ts';
import { listPages } from '../../src/build/built-pages.ts';
import { budgetOf } from './page-budget.ts';
import { longestOfEachKind } from './page-kinds.ts';
import { markdownTable } from './markdown-table.ts';
import { writeToReadme } from './readme.ts';
import { serveBuild, type ServedBuild } from '../support/served-build.ts';
import { openWindow } from '../support/window.ts';

const head = ['页面', 'HTML', '样式', '脚本', '合计', '上限'];

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const table = markdownTable(head, await weighPages());
console.log(table);
if (values.write) await writeToReadme('weights', table);

async function weighPages(): Promise<string[][]> {
  const build = await serveBuild();
  const browser = await launchBrowser(findBrowser());
  try {
    const rows: string[][] = [];
    for (const { page } of longestOfEachKind(listPages(build.dist))) {
      const { document, style, script, weight } = await weigh(browser, build, page.path);
      const { all, script: most = script } = budgetOf(page);
      if (weight > all || script > most) process.exitCode = 1;
      const sizes = [document, style, script, weight].map((size) => (size / 1000).toFixed(1));
      rows.push([`\`${page.path}\``, ...sizes, String(all / 1000)]);
    }
    return rows;
  } finally {
    await browser.close();
    await build.close();
  }
}

async function weigh(browser: Browser, build: ServedBuild, path: string): Promise<Traffic> {
  // The worker fetches for later visits; what is weighed is the first.
  const window = await openWindow(browser);
  try {
    const page = await window.newPage();
    const watch = watchTraffic(build.addressOf('/'));
    watch.attach(page);
    await page.goto(build.addressOf(path));
    await page.waitForLoadState('networkidle');
    return await watch.read();
  } finally {
    await window.close();
  }
}
