import { expect, test } from 'vitest';
import { chineseVoices } from '../../src/site/reading/voices.ts';

const voice = (lang: string, localService: boolean) => ({ lang, name: lang, localService });

test('only voices that read Chinese are offered, those of the mainland first', () => {
  const all = ['en-US', 'yue-HK', 'zh-TW', 'zh_CN', 'cmn-Hans-CN', 'de'].map((lang) =>
    voice(lang, true),
  );
  const { from, voices } = chineseVoices(all);
  expect(from).toBe('device');
  expect(voices.map(({ lang }) => lang)).toEqual(['zh_CN', 'cmn-Hans-CN', 'zh-TW', 'yue-HK']);
});

test('a voice of the network is not offered beside one of the device', () => {
  const { from, voices } = chineseVoices([voice('zh-CN', false), voice('zh-TW', true)]);
  expect(from).toBe('device');
  expect(voices.map(({ lang }) => lang)).toEqual(['zh-TW']);
});

test('where only the network speaks Chinese, that is said', () => {
  const { from, voices } = chineseVoices([voice('zh-CN', false), voice('en-US', true)]);
  expect(from).toBe('network');
  expect(voices).toHaveLength(1);
});

test('where nothing speaks Chinese, that is said too', () => {
  expect(chineseVoices([voice('en-US', true)])).toEqual({ from: 'nowhere', voices: [] });
});
