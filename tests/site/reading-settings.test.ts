import { expect, test } from 'vitest';
import { applySettings, readingChoices } from '../../src/site/reading/reading-settings.ts';

type Root = Parameters<typeof applySettings>[0];

test('what was chosen marks the root, what is usual does not', () => {
  const root: Root = { dataset: { theme: 'light' } };
  applySettings(root, { textSize: '3', theme: 'system', contrast: 'high' }, readingChoices);
  expect(root.dataset).toEqual({ textSize: '3', contrast: 'high' });
});

test.for([undefined, null, 'dark', 7, [], { theme: 'purple', textSize: 3, constructor: 'high' }])(
  'what is no choice counts as none: %j',
  (kept) => {
    const root: Root = { dataset: {} };
    applySettings(root, kept, readingChoices);
    expect(root.dataset).toEqual({});
  },
);
