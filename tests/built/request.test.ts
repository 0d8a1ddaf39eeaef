import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { finish, sheet } from '../support/letter.ts';
import { test } from '../support/site.ts';

describe('a request', () => {
  test.for(['?clause=ziyang/99', '?clause=constructor/1', '?clause=<script>'])(
    'opened with %s says that nothing is promised there, and works',
    async (search, { open }) => {
      const page = await open(`/report/disclosure/${search}`);
      await page.getByText('没有写明要公开什么').waitFor();
      expect(await page.locator('.draft-form').isVisible()).toBe(true);
    },
  );

  test('opened from a notice asks for what was found there, and says which notice', async ({
    open,
  }) => {
    const page = await open('/report/disclosure/?notice=310107-20231231-01');
    await page.getByText('申请里会写明').waitFor();
    expect(await page.inputValue('[name="subject"]')).toContain('「613地块(原三维制药厂)」');
    expect(await page.inputValue('[name="recipient"]')).toBe('上海市普陀区生态环境局');
    expect(await sheet(page)).toContain('《普陀区2023年疑似污染地块和污染地块名录》');
  });

  test('opened from a place asks for its lists of plots, of the authority that is known', async ({
    open,
  }) => {
    const page = await open('/report/disclosure/?region=620422');
    await page.getByText('已经填好').waitFor();
    expect(await page.inputValue('[name="subject"]')).toMatch(/^甘肃省白银市会宁县的建设用地/);
    expect(await page.inputValue('[name="recipient"]')).toBe('甘肃省生态环境厅');
  });

  test('for a promise named in the address is filled in, and its answer is due on a working day', async ({
    open,
  }) => {
    const page = await open('/report/disclosure/?clause=ziyang/10.39');
    expect(await page.inputValue('[name="subject"]')).toContain('全市土壤环境质量状况');
    expect(await page.inputValue('[name="recipient"]')).toBe('资阳市生态环境局');
    await page.fill('[name="name"]', '李某');
    await page.fill('[name="contact"]', '某邮箱');
    await page.check('[name="form"][value="electronic"]');
    await finish(page);
    expect(await sheet(page)).toContain('政府信息公开条例》第二十七条、第二十九条');

    await page.fill('#received', '2026-11-23');
    await page.getByRole('button', { name: '算一算' }).click();
    expect(await page.locator('[data-part="due"]').innerText()).toContain('2026年12月21日');
  });

  test('for what no single body is to publish lets the reader choose one of the clause', async ({
    open,
  }) => {
    const page = await open('/report/disclosure/?clause=gansu%2F2.4.3&promise=1');
    await page.getByText('原文写的是「各级城乡规划部门」').waitFor();
    expect(await page.inputValue('[name="recipient"]')).toBe('');
    await page.locator('[data-slot="body"]').selectOption('甘肃省住房和城乡建设厅');
    expect(await page.inputValue('[name="recipient"]')).toBe('甘肃省住房和城乡建设厅');
    expect(await sheet(page)).toContain('\n甘肃省住房和城乡建设厅：\n');
  });

  test('for a promise that is past asks what came of it, with its own words', async ({ open }) => {
    const list = await open('/commitments/gansu/?year=2018');
    await list.locator('[data-row]:visible a', { hasText: '据此申请公开' }).first().click();
    await expect.poll(() => list.inputValue('[name="subject"]')).toContain('2018年底前，');
    expect(await sheet(list)).toContain('《甘肃省土壤污染防治工作方案》二、（一）1写明');
  });

  test.for(['/report/disclosure/', '/report/letter/'])(
    'says on %s, before anything is written, what no calendar reaches',
    async (path, { open }) => {
      const prepare = (page: Page): void => void page.clock.setFixedTime('2099-01-05T12:00:00');
      const outlook = (await open(path, { prepare })).locator('.reply-outlook');
      await expect.poll(() => outlook.innerText()).toContain('2099年的放假安排本站没有收录');
      expect(await outlook.innerText()).toContain('不会早于2099年1月25日');
      expect(await outlook.locator('xpath=following::form').count()).toBeGreaterThan(0);
    },
  );

  test('received late in the last known year says that the next is not known', async ({ open }) => {
    const page = await open('/report/disclosure/');
    await page.locator('.reply-clock').scrollIntoViewIfNeeded();
    await page.fill('#received', '2026-12-28');
    await page.getByRole('button', { name: '算一算' }).click();
    expect(await page.locator('[data-part="due"]').innerText()).toContain(
      '2027年的放假安排本站没有收录',
    );
    expect(await page.locator('[data-part="ics"]').isVisible()).toBe(false);
    await page.fill('#received', '2024-12-20');
    await page.getByRole('button', { name: '算一算' }).click();
    expect(await page.locator('[data-part="due"]').innerText()).toContain(
      '2024年的放假安排本站没有收录，说不准是哪一天',
    );
  });
});
