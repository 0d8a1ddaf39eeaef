import { expect, test } from 'vitest';
import {
  describeEmbed,
  embedCode,
  embedKinds,
  embedPath,
  missingEmbedPath,
  oembedPath,
} from '../../../src/features/embed/embed.ts';

test('the code of a frame lets nothing of a title out of its quotes', () => {
  const code = embedCode('https://a.example/embed/ledger/?a=1&b=2', '「甲"><script>', 300);
  expect(code).toContain('src="https://a.example/embed/ledger/?a=1&amp;b=2"');
  expect(code).not.toContain('<script>');
  expect(code).toContain('height="300"');
});

test('what programs read holds the code and the size of the frame', () => {
  const told = describeEmbed(
    { kind: 'clause', id: 'a/2.4', title: '甲' },
    {
      site: 'https://a.example/',
      publisher: '净土档案',
      url: 'https://a.example/embed/clause/a/2.4/',
    },
  );
  expect(told).toMatchObject({ version: '1.0', type: 'rich', provider_name: '净土档案' });
  expect(told).toHaveProperty('html', expect.stringContaining('/embed/clause/a/2.4/"'));
});

test('the page for what is missing has no address that an embed could have', () => {
  const ids = embedKinds.map((kind) => embedPath({ kind, id: 'missing' }));
  expect(ids).not.toContain(missingEmbedPath);
  expect(oembedPath({ kind: 'ledger', id: '' })).toBe('/embed/ledger/oembed.json');
});
