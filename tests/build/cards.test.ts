import { describe, expect, test } from 'vitest';
import { cardDrawer, cardSize, type Card } from '../../src/build/card-drawing.ts';
import { fitText, lengthOf } from '../../src/build/card-text.ts';
import { cardOf } from '../../src/build/card-words.ts';
import { Lettering } from '../../src/build/lettering.ts';
import { openRenderer } from '../../src/build/render-svg.ts';
import { getNotices } from '../../src/features/notices/notices.query.ts';
import { getPlans } from '../../src/shared/corpus.query.ts';
import { some } from '../support/some.ts';

// The renderer can be made ready once in a process.
const render = await openRenderer();
const draw = cardDrawer(
  Array.from({ length: 11 }, (_, tone) => `#${(0x3d2b1e + 0x111111 * tone).toString(16)}`),
  { lettering: new Lettering(), render },
);
const card: Card = {
  ...{ kicker: '某某省', note: '', title: '某某县土壤污染防治工作方案', sentence: '逐条编号。' },
  ...{ answers: [], foot: '非政府网站', origin: '', publisher: '净土档案', layers: [] },
};
const layers = [
  { id: 'a', label: '甲', weight: 3, href: '#', tone: 1 },
  { id: 'b', label: '乙', weight: 1, href: '#', tone: 2, parts: [2, 1] },
];

function pngOf(of: Card): Buffer {
  const drawn = draw(of);
  if ('missing' in drawn) throw new Error(drawn.missing.join(''));
  return Buffer.from(drawn.png);
}

test('a card is a PNG of the size that Open Graph wants', () => {
  const png = pngOf(card);
  expect(png.subarray(1, 4).toString('latin1')).toBe('PNG');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([cardSize.width, cardSize.height]);
});

test('the same words and layers give the same bytes, others give others', () => {
  const first = pngOf(card);
  expect(pngOf(card)).toEqual(first);
  expect(pngOf({ ...card, layers })).not.toEqual(first);
  expect(pngOf({ ...card, title: '另一份方案' })).not.toEqual(first);
  expect(pngOf({ ...card, origin: 'https://soil.example/regions/140600/' })).not.toEqual(first);
});

test('characters that the font lacks are named, not drawn as boxes', () => {
  expect(draw({ ...card, title: '某县🌱' })).toEqual({ missing: ['🌱'] });
});

test('rare characters of place names are drawn', () => {
  expect(draw({ ...card, title: '垸、硚、〔2016〕31号' })).toHaveProperty('png');
});

describe('the words of a card', () => {
  const widthOf = (sign: string): number => (/[\d a-z]/.test(sign) ? 0.6 : 1);
  const box = { width: 300, lines: 2, sizes: [50, 30] };

  test.for([
    '短',
    '某某县贯彻落实某某省土壤污染防治工作方案任务分解表',
    '某某县（2016—2020年度）土壤污染防治工作方案',
    'averyverylongwordwithoutanyplacetobreakit',
    '某'.repeat(200),
  ])('%s never run over their box', (text) => {
    const { lines, size } = fitText(text, widthOf, box);
    expect(lines.length).toBeLessThanOrEqual(box.lines);
    for (const line of some(lines)) expect(size * lengthOf(line, widthOf)).toBeLessThanOrEqual(300);
  });

  test('are all there where they fit, and cut with a sign where they do not', () => {
    expect(fitText('一二三四五六七八', widthOf, box).lines.join('')).toBe('一二三四五六七八');
    expect(fitText('某'.repeat(99), widthOf, box).lines.at(-1)).toMatch(/某……$/);
  });

  test('begin no line with a mark that closes, and part no number', () => {
    const { lines } = fitText('一二三四五，六七2020年', widthOf, { ...box, lines: 3, sizes: [60] });
    for (const line of lines) expect(line).not.toMatch(/^[，。）]/);
    expect(lines.some((line) => line.includes('2020'))).toBe(true);
  });

  test('of a plan are its title and its own counts, of a notice what it does not say', () => {
    const { metadata } = getPlans()[0]!;
    expect(cardOf({ path: `/plans/${metadata.id}/`, title: '', description: '' })).toMatchObject({
      title: metadata.title,
      kicker: metadata.region,
    });
    const silent = some(getNotices().filter(({ exceedance }) => exceedance === null))[0]!;
    const told = cardOf({ path: `/notices/${silent.id}/`, title: '', description: '' });
    expect(told.title).toBe(silent.name);
    expect(told.sentence).toContain('公告未说明');
  });

  test('of a place are the four answers, and that nothing held is no verdict', () => {
    const told = cardOf({ path: '/regions/512002/', title: '', description: '' });
    expect(told.answers.map(({ question }) => question)).toHaveLength(4);
    expect(told.foot).toContain('不等于没有污染');
  });
});
