import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, inject } from 'vitest';
import { listFiles } from '../../src/build/files.ts';
import { choosePlace, fillReport, finish, hasFocus, sheet } from '../support/letter.ts';
import { pages, readSiteFile, settled, test } from '../support/site.ts';

const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);
const writing = pages.filter(({ path }) => path.startsWith('/report/'));

/** Everything that a page asks for, from the moment it is opened. */
function watchRequests(): { attach: (page: Page) => void; addresses: string[] } {
  const addresses: string[] = [];
  return {
    attach: (page) => page.on('request', (request) => addresses.push(request.url())),
    addresses,
  };
}

describe.each(writing)('$path', ({ html }) => {
  test('may connect to nothing, by its own policy', () => {
    expect(html).toMatch(/Content-Security-Policy"[^>]*connect-src 'none'/i);
  });
});

test('no file of the site offers the closed number to be called', () => {
  const files = listFiles(inject('dist')).filter((file) => /\.(?:html|js|json)$/.test(file));
  expect(files.filter((file) => readSiteFile(file).includes('tel:12369'))).toEqual([]);
});

describe('a report', () => {
  test('on waste dumped by a river becomes a letter that quotes the clause of the address', async ({
    open,
  }) => {
    const page = await open('/report/letter/?clause=shuozhou/4.2.2.100');
    await page.getByText('信里会引用').waitFor();
    await fillReport(page);
    await finish(page);
    expect(await sheet(page)).toMatch(
      /^朔州市生态环境局：\s+我要反映：朔州市应县一条河的西岸，乱倒废渣、污泥。[^]*《朔州市土壤污染防治工作方案》四、（二）2\.（100）写明/,
    );
    expect(await page.locator('[data-part="result-title"]').evaluate(hasFocus)).toBe(true);
  });

  test('is written, copied and saved without one request but for the names of places', async ({
    open,
  }) => {
    const { attach, addresses } = watchRequests();
    const page = await open('/report/letter/', { prepare: attach });
    await settled(page);
    const loaded = addresses.length;
    await fillReport(page);
    await page.check('[data-part="keep"]');
    await finish(page);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '存为文本文件' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('举报信.txt');
    await page.getByRole('button', { name: '清除我写的一切' }).click();
    const names = /^blob:|\/parts\/\w+\/places\/[a-z]+\.js$|\/_astro\/[\w.-]+\.js$/;
    expect(addresses.slice(loaded).filter((address) => !names.test(address))).toEqual([]);
  });

  test('with gaps lists them at the top, each leading to its field', async ({ open }) => {
    const page = await open('/report/letter/');
    await finish(page);
    const summary = page.getByRole('group', { name: '有几处要改' });
    expect(await summary.evaluate(hasFocus)).toBe(true);
    await summary.getByRole('link', { name: '请写具体位置' }).click();
    const place = page.locator('[name="place"]');
    expect(await page.title()).toMatch(/^错误：/);
    expect(await place.evaluate(hasFocus)).toBe(true);
    expect(await place.getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('#field-place-error').innerText()).toMatch(/^错误：/);
  });

  test('is kept for a reload only where the reader asked for it, and wiped for good', async ({
    open,
  }) => {
    const page = await open('/report/letter/');
    const kept = (): Promise<number> => page.evaluate(() => localStorage.length);
    await page.fill('[name="place"]', '河西岸');
    expect(await kept()).toBe(0);

    await page.check('[data-part="keep"]');
    await page.reload();
    expect(await page.inputValue('[name="place"]')).toBe('河西岸');

    await page.getByRole('button', { name: '清除我写的一切' }).click();
    expect([await kept(), await page.inputValue('[name="place"]')]).toEqual([0, '']);
    await page.reload();
    expect(await page.inputValue('[name="place"]')).toBe('');
  });

  test('wiped is blank, with nothing left of what its address asked for', async ({ open }) => {
    const page = await open('/report/letter/?clause=shuozhou/4.2.2.100#point=39.55,113.19');
    await page.getByText('信里会引用').waitFor();
    await page.getByRole('button', { name: '清除我写的一切' }).click();
    expect(await sheet(page)).not.toMatch(/写明|北纬/);
    expect(await page.locator('[data-part="cited"]').isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('');
  });

  test('kept and opened again still takes its addressee from the region', async ({ open }) => {
    const page = await open('/report/letter/');
    await page.check('[data-part="keep"]');
    await choosePlace(page, '朔州');
    await expect.poll(() => page.inputValue('[name="recipient"]')).toBe('朔州市生态环境局');
    await page.reload();
    await choosePlace(page, '资阳市');
    await expect.poll(() => page.inputValue('[name="recipient"]')).toBe('资阳市生态环境局');
  });

  test('shows what is typed as text, whatever it is', async ({ open }) => {
    const page = await open('/report/letter/');
    const typed = '<img src=x onerror="document.title=1"><script>alert(1)</script>👩‍🌾';
    await fillReport(page);
    for (const name of ['seen', 'place', 'when', 'point', 'recipient'])
      await page.fill(`[name="${name}"]`, `\u202e${typed}`);
    await page.fill('[name="seen"]', typed + '很长'.repeat(2000));
    await finish(page);
    expect(await page.locator('#field-seen-error').innerText()).toContain('最多 1500 个字');
    expect(await page.locator('.letter-sheet :is(img, script)').count()).toBe(0);
    expect(await sheet(page)).toContain(typed);
    expect(await sheet(page)).not.toContain('\u202e');
  });

  test.for([
    '?clause=nowhere/1',
    '?clause=shuozhou/99.99',
    '?clause=shuozhou/constructor',
    '?clause=constructor/1',
    '?clause=<script>alert(1)</script>',
  ])('opened with %s says that there is no such clause, and works', async (search, { open }) => {
    const page = await open(`/report/letter/${search}`);
    await page.getByText('网址里的条款没有找到').waitFor();
    await fillReport(page);
    await finish(page);
    expect(await sheet(page)).toContain('应县一条河的西岸');
  });

  test('opened from a notice names its plot, its place and where it was announced', async ({
    open,
  }) => {
    const page = await open('/report/letter/?notice=620200-20240401-01');
    await page.getByText('信里会写明').waitFor();
    expect(await page.inputValue('[name="place"]')).toBe(
      '嘉峪关市祁源路516号（甘肃民丰化工有限责任公司）',
    );
    expect(await page.inputValue('[name="recipient"]')).toBe('嘉峪关市生态环境局');
    expect(await sheet(page)).toMatch(
      /甘肃省嘉峪关市祁源路516号[^]*2024年4月1日发布的《嘉峪关市2024年污染地块名单》写到[^]*https:\/\/www\.jyg\.gov\.cn\//,
    );
  });

  test('opened from a place without an authority of its own takes the one above', async ({
    open,
  }) => {
    const page = await open('/report/letter/?region=620422');
    await page.getByText('地方已经填好').waitFor();
    expect(await page.inputValue('[name="region"]')).toBe('620000');
    expect(await page.inputValue('[name="place"]')).toBe('白银市会宁县');
  });

  test('keeps what the reader has kept, whatever the address asks for', async ({ open }) => {
    const page = await open('/report/letter/');
    await page.check('[data-part="keep"]');
    await page.fill('[name="place"]', '河西岸');
    await page.goto(`${page.url()}?region=620422`);
    await page.getByText('地方已经填好').waitFor();
    expect(await page.inputValue('[name="place"]')).toBe('河西岸');
  });

  test('opened with a clause and a notice says both', async ({ open }) => {
    const page = await open('/report/letter/?clause=gansu/2.4.2&notice=620200-20240401-01');
    await expect.poll(() => page.getByText('信里会写明').isVisible()).toBe(true);
    await expect.poll(() => page.getByText('信里会引用').isVisible()).toBe(true);
  });

  test('with a number that nobody answers any more in its quotation says so beside it', async ({
    open,
  }) => {
    const page = await open('/report/letter/?clause=shuozhou/4.2.2.100');
    await page.getByText('信里会引用').waitFor();
    expect(await page.locator('[data-part="closed"]').innerText()).toMatch(/12369.*停用/);
    await page.goto(`${page.url().split('?')[0]!}?clause=shuozhou/2.2.1.11`);
    expect(await page.locator('[data-part="closed"]').isVisible()).toBe(false);
  });

  test('quotes the plan of its region on what was chosen, where the address names no clause', async ({
    open,
  }) => {
    const page = await open('/report/letter/');
    await fillReport(page);
    expect(await sheet(page)).toMatch(/《朔州市土壤污染防治工作方案》.*写明：「.*乱倒废渣/);
  });

  test('has no barrier with its errors shown, nor when it is finished', async ({ open }) => {
    const page = await open('/report/letter/');
    await page.evaluate(axeSource);
    await finish(page);
    expect(await violations(page)).toEqual([]);
    await fillReport(page);
    await finish(page);
    expect(await violations(page)).toEqual([]);
  });

  test('takes its addressee from the region until the reader writes another', async ({ open }) => {
    const page = await open('/report/letter/');
    await choosePlace(page, '朔州');
    await expect.poll(() => page.inputValue('[name="recipient"]')).toBe('朔州市生态环境局');
    await page.fill('[name="recipient"]', '某县生态环境部门');
    await choosePlace(page, '资阳市');
    await expect.poll(() => page.inputValue('[name="region"]')).toBe('512000');
    expect(await page.inputValue('[name="recipient"]')).toBe('某县生态环境部门');
  });

  test('is printed as the letter alone', async ({ open }) => {
    const page = await open('/report/letter/');
    await fillReport(page);
    await finish(page);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.letter-sheet').isVisible()).toBe(true);
    for (const other of ['h1', '.draft-form', '.draft-result', '.site-footer', '.draft-safety'])
      expect(await page.locator(other).first().isVisible()).toBe(false);
  });
});

test.for([
  '?notice=620200-20240401-99',
  '?notice=999999-undated-01',
  '?notice=../../x',
  '?region=999999',
  '?region=会宁',
])(
  'a form opened with %s says that there is no such thing, and works',
  async (search, { open }) => {
    const page = await open(`/report/letter/${search}`);
    await page.getByText('网址里的公告或地区没有找到').waitFor();
    await fillReport(page);
    await finish(page);
    expect(await sheet(page)).toContain('应县一条河的西岸');
  },
);

test.for(['/report/letter/', '/report/disclosure/'])(
  '%s without script is a blank to print, and sends nothing anywhere',
  async (path, { open }) => {
    const page = await open(path, { javaScriptEnabled: false });
    expect(await page.locator('.blank-form').isVisible()).toBe(true);
    expect(await page.locator('.draft-form').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.blank-line').first().isVisible()).toBe(true);
    expect(await page.locator('.blank-form').innerText()).toContain('交给谁');
    expect(await page.locator('h1').isVisible()).toBe(true);
  },
);

async function violations(page: Page): Promise<string[]> {
  const found = await page.evaluate<AxeResults>('axe.run({ resultTypes: ["violations"] })');
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
