/** What of an answer is seen before anything is scrolled. */
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { ask } from '../features/search/search-page.ts';
import { settled, test } from '../support/site.ts';

/** One of each kind, which all have three results at least. */
const kinds = {
  'a word': '农膜',
  'a number': '95%',
  'another name of a body': '自然资源局',
  "today's term": '土壤污染重点监管单位',
  'a question for who leads': '谁负责农膜',
  'a question for the time': '土壤详查什么时候完成',
  'a question for what is made public': '要不要公开 名单',
  'a question for a figure': '安全利用率的指标',
  'a plan and a word': '甘肃 农用地',
  'an agency and a word': '环保局 尾矿库',
  'a year and a word': '2020年 农药',
  'a plan': '甘肃',
  'a place without a plan': '昆明 重金属',
  'a place that sounds like one with a plan': '龙川县 土壤',
  'letters that spell a word': 'huafei',
  'a slip': '土镶污染',
  'traditional characters': '農藥包裝廢棄物',
  English: 'pesticide',
  'words that stand nowhere together': '农膜回收率80%',
  'words of which most stand nowhere': '加油站 地下油罐',
  'a polite sentence': '有没有关于污水灌溉的规定',
  'a long sentence': '我们村旁边有个养猪场，粪便乱排怎么办',
} as const;

describe.for([
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
])('at $width × $height', (viewport) => {
  test('three results stand whole in the first screen, whatever is asked', async ({ open }) => {
    const page = await open('/search/', { viewport });
    const ends: Record<string, number> = {};
    for (const [kind, query] of Object.entries(kinds)) {
      await ask(page, query);
      await settled(page);
      ends[kind] = await endOfThird(page);
    }
    const low = Object.entries(ends).filter(([, end]) => !(end <= viewport.height));
    expect(low).toEqual([]);
  });
});

/** Where the third result ends on the page. */
function endOfThird(page: Page): Promise<number> {
  return page
    .locator(':is(#results, #near-results, #further-results) > li')
    .nth(2)
    .evaluate((result) => result.getBoundingClientRect().bottom + scrollY);
}
