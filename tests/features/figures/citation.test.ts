import { expect, test } from 'vitest';
import {
  citationForms,
  formatFigureCitation,
  type CitedFigure,
} from '../../../src/features/figures/citation.ts';

const cited: CitedFigure = {
  title: '5 份方案答应的事',
  choice: '地方：甲*省；期限：已到期',
  publisher: '净土档案',
  url: 'https://a.example/commitments/?plan=a&state=past',
  captured: '2026-11-22',
};

test.each(citationForms)('the form %s holds the address with its filters, and the day', (form) => {
  const citation = formatFigureCitation(cited, form);
  const url = form === 'html' ? cited.url.replaceAll('&', '&amp;') : cited.url;
  expect(citation).toContain(url);
  expect(citation).toContain('2026-11-22');
  expect(citation).toContain('期限：已到期');
});

test('a data set online is cited after the standard', () => {
  expect(formatFigureCitation({ ...cited, choice: '' }, 'gbt7714')).toBe(
    '净土档案. 5 份方案答应的事[DS/OL]. (2026-11-22)[2026-11-22]. https://a.example/commitments/?plan=a&state=past.',
  );
});

test('what a form would read as its own stands as it is', () => {
  expect(formatFigureCitation(cited, 'markdown')).toContain(String.raw`甲\*省`);
  expect(formatFigureCitation({ ...cited, title: '<b>' }, 'html')).toContain('&lt;b&gt;');
});
