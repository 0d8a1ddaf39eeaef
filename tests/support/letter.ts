/** The letter's page as a reader uses it. */
import type { Page } from 'playwright-core';

/** Answer everything that a report asks for. */
export async function fillReport(page: Page): Promise<void> {
  await page.check('[name="category"][value="dumping"]');
  await page.fill('[name="seen"]', '三辆货车往河边倒灰渣');
  await choosePlace(page, '朔州');
  await page.fill('[name="place"]', '应县一条河的西岸');
  await page.fill('[name="when"]', '周三傍晚');
  await page.check('[name="signing"][value="anonymous"]');
}

/** Choose the place of a letter or a request, as it is typed. */
export async function choosePlace(page: Page, typed: string): Promise<void> {
  await page.locator('place-box input').fill(typed);
  await page.locator('place-box [data-code]').first().click();
  await page.locator('place-box [data-part="chosen"]', { hasText: typed }).waitFor();
}

/** Ask for the finished text. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '写好了，整理成文' }).click();
}

/** The text on the sheet of paper. */
export const sheet = (page: Page): Promise<string> => page.locator('.letter-sheet').innerText();

/** Whether an element has the focus; to be evaluated in the page. */
export function hasFocus(element: Element): boolean {
  return element === document.activeElement;
}
