import { describe, expect, test } from 'vitest';
import { FollowerCounter } from '../../../src/features/search/build/sounds.ts';
import { initialOf } from '../../../src/features/search/gb.ts';
import { soundAlike } from '../../../src/features/search/sounding.ts';

const texts = ['土壤污染', '土壤污染', '企业执行标准', '企业执行标准', '率先执行', '率先执行'];
const syllables =
  'tu土吐 rang壤让 wu污物 ran染然 zhi执只 xing行性 qi企期 ye业也 biao标 zhun准 shuai率 lv律 xian先 xi西 an安';

async function alike(word: string, sure = ''): Promise<string[]> {
  const counter = new FollowerCounter();
  counter.add(texts);
  const sounds = counter.soundsByLetter(syllables);
  return soundAlike(
    word,
    (letter) => Promise.resolve(sounds.get(letter) ?? null),
    (character) => sure.includes(character),
  );
}

describe('words of the texts that sound as a word does', () => {
  test.each([
    ['turangwuran', '土壤污染'],
    ['zhixing', '执行'],
    // 行 is read otherwise in 银行, 率 in 率先 than in 比率.
    ['zhihang', '执行'],
    ['lvxian', '率先'],
    ['shuaixian', '率先'],
    ['让染', undefined],
    ['土让', '土壤'],
    ['污然', '污染'],
  ])('%s is taken for %s', async (typed, meant) => {
    expect((await alike(typed))[0]).toBe(meant);
  });

  test('are none where nothing of the texts is spelt, or half a syllable is left', async () => {
    expect(await alike('bitcoin')).toEqual([]);
    expect(await alike('turangw')).toEqual([]);
    expect(await alike('tu')).toEqual([]);
  });

  test('keep characters that are surely meant', async () => {
    expect(await alike('污然', '然')).toEqual([]);
  });
});

test.each([
  ['啊', 'a'],
  ['污', 'w'],
  ['染', 'r'],
  ['座', 'z'],
  ['镉', undefined],
  ['，', undefined],
])('the sound of %s begins with %s', (character, letter) => {
  expect(initialOf(character)).toBe(letter);
});
