import { expect, test } from 'vitest';
import { cardDrawer, cardSize, type Card } from '../../src/build/card-drawing.ts';

// The renderer can be made ready once in a process.
const draw = await cardDrawer(['#3d2b1e', '#5c4029']);
const card: Card = {
  title: '某某县土壤污染防治工作方案',
  description: '全文逐条编号。',
  disclaimer: '非政府网站；方案文字以发布机关原文为准',
  publisher: '净土档案',
  layers: [],
};
const layers = [
  { id: 'a', label: '甲', weight: 3, href: '#', tone: 1 },
  { id: 'b', label: '乙', weight: 1, href: '#', tone: 2, parts: [2, 1] },
];

async function pngOf(of: Card): Promise<Buffer> {
  const drawn = await draw(of);
  if ('missing' in drawn) throw new Error(drawn.missing.join(''));
  return Buffer.from(drawn.png);
}

test('a card is a PNG of the size that Open Graph wants', async () => {
  const png = await pngOf(card);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
});

test('the same words and layers give the same bytes, others give others', async () => {
  const [first, again, withCore, other] = await Promise.all(
    [card, card, { ...card, layers }, { ...card, title: '另一份方案' }].map(pngOf),
  );
  expect(again).toEqual(first);
  expect(withCore).not.toEqual(first);
  expect(other).not.toEqual(first);
});

test('characters that the font lacks are named, not drawn as boxes', async () => {
  expect(await draw({ ...card, title: '某县𬍛🌱' })).toEqual({
    missing: expect.arrayContaining(['𬍛', '🌱']) as string[],
  });
});
