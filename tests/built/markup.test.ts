import { HtmlValidate } from 'html-validate';
import { describe, expect } from 'vitest';
import { embeds, pages, test } from '../support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Everything comes from the site's own host; integrity is for what comes from elsewhere.
    'require-sri': ['error', { target: 'crossorigin' }],
    // Safari takes the role from a list without markers, every browser from a table laid out as blocks;
    // naming the role gives it back.
    'no-redundant-role': 'off',
    // The boxes of one filter share its name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'submit', 'button', 'reset'] }],
  },
});

describe.each([...pages, ...embeds])('$path', ({ html, file }) => {
  test('is valid HTML', async () => {
    const { results } = await validator.validateString(html, file);
    expect(
      results.flatMap(({ messages }) =>
        messages.map(
          ({ ruleId, message, line, column }) => `${line}:${column} ${ruleId} ${message}`,
        ),
      ),
    ).toEqual([]);
  });
});
