/** A plan's page as it opens from a search: the words marked in its text. */
import { describe, expect } from 'vitest';
import { test } from '../support/site.ts';

describe('a clause opened from the results', () => {
  test('has the words marked, with steps from one to the next and an end to it', async ({
    open,
  }) => {
    const page = await open(`/plans/gansu/?q=${encodeURIComponent('土壤污染')}#c-2-4-2`);
    const bar = page.locator('clause-highlight');
    await bar.getByRole('button', { name: '下一处' }).waitFor();
    const marked = () => page.evaluate(() => CSS.highlights.get('search')?.size ?? 0);
    expect(await marked()).toBeGreaterThan(10);
    const inClause = await page.evaluate(() => {
      const current = [...(CSS.highlights.get('search-current') ?? [])][0] as Range | undefined;
      return document.querySelector('#c-2-4-2')?.contains(current?.startContainer ?? null);
    });
    expect(inClause).toBe(true);

    const place = bar.locator('[data-part="at"]');
    const before = Number(await place.textContent());
    await bar.getByRole('button', { name: '下一处' }).press('Enter');
    expect(Number(await place.textContent())).toBe(before + 1);

    await bar.getByRole('button', { name: '不再标出' }).press('Enter');
    expect(await marked()).toBe(0);
    expect(await bar.isVisible()).toBe(false);
    expect(new URL(page.url()).search).toBe('');
  });

  test('without words to mark is as it always is', async ({ open }) => {
    const page = await open('/plans/gansu/#c-2-4-2');
    expect(await page.locator('clause-highlight').isVisible()).toBe(false);
  });
});
