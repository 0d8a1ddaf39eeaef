import { expect } from 'vitest';
import { scanTags, textOf } from '../../src/build/html.ts';
import { judgingWords } from '../../src/features/echoes/echo.ts';
import { pages, test, readRows } from '../support/site.ts';
import { some } from '../support/some.ts';

interface PublishedIndicator {
  plan: string;
  metricId: string;
  clause: string;
  quote: string;
}

const rows = readRows<PublishedIndicator>('indicators');
const indicators = rows.filter(({ plan }) => plan !== 'national');
const overview = pages.find(({ path }) => path === '/indicators/')?.html ?? '';
/** Of many plans the figures are in tables on the pages of the provinces instead. */
const byProvince = pages.filter(({ path }) => /^\/indicators\/[\w-]+\/in\//.test(path));
const listings =
  byProvince.length === 0
    ? [overview.slice(overview.indexOf('id="matrix"'), overview.indexOf('id="generations"'))]
    : byProvince.flatMap(
        ({ html }) => /<table class="[^"]*target-table[\s\S]*?<\/table>/.exec(html) ?? [],
      );

test('every figure of the plans stands in the matrix, or in the tables of provinces, and leads to its clause', () => {
  const figures = listings
    .flatMap((html) => scanTags(html))
    .filter(({ name, attributes }) => name === 'a' && attributes.get('href')?.includes('/plans/'));
  expect(figures).toHaveLength(indicators.length);
});

test('every point of a chart has a name, and leads somewhere', () => {
  const points = pages
    .filter(({ path }) => path.startsWith('/indicators/'))
    .flatMap(({ html }) => scanTags(html))
    .filter(({ name, attributes }) => name === 'a' && attributes.get('class') === 'dot-plot-point');
  for (const { attributes } of some(points)) {
    expect(attributes.get('aria-label')).toMatch(/^\S+：.+，见.+/);
    expect(attributes.get('href')).toMatch(/^(?:\/|https?:)/);
  }
});

test('the figures of the state are published as they are shown', () => {
  const national = rows.filter(({ plan }) => plan === 'national');
  const shown = textOf(overview);
  for (const { quote } of some(national)) expect(shown).toContain(quote);
});

test('what holds for every figure of the state is said once a page', () => {
  const said = pages.map(({ path, html }) => ({
    path,
    times: textOf(html).split('引用前请核对原件').length - 1,
  }));
  expect(some(said.filter(({ times }) => times > 0)).filter(({ times }) => times > 1)).toEqual([]);
});

test('every metric has a page with the words of each figure', () => {
  const texts = Map.groupBy(
    pages.filter(({ path }) => /^\/indicators\/[\w-]+\//.test(path)),
    ({ path }) => path.split('/')[2]!,
  );
  const words = new Map(
    [...texts].map(([metric, own]) => [
      metric,
      withoutSpace(own.map(({ html }) => textOf(html)).join('\n')),
    ]),
  );
  for (const { metricId, quote } of some(indicators))
    expect(words.get(metricId)).toContain(withoutSpace(quote));
});

test('a chart needs three marks, each of its own shape, so nothing depends on colour', () => {
  const defined = /<defs>([\s\S]*?)<\/defs>/.exec(overview)?.[1] ?? '';
  const shapes = scanTags(defined).filter(({ attributes }) => attributes.has('id'));
  expect(shapes.map(({ attributes }) => attributes.get('id'))).toEqual([
    'mark-target',
    'mark-later',
    'mark-result',
  ]);
});

test('of what was promised and said later our own words judge nobody', () => {
  const printed = withoutSpace(
    readRows<{ text: string }>('clauses')
      .map(({ text }) => text)
      .join('\n'),
  );
  const ledger = /^\/(?:indicators|commitments|disclosures|this-year|regions|agencies)\//;
  const judging = pages
    .filter(({ path }) => ledger.test(path))
    .flatMap(({ path, html }) => {
      const text = withoutSpace(textOf(html));
      return [...text.matchAll(new RegExp(judgingWords, 'gu'))]
        .map(({ 0: words, index }) => text.slice(index - 1, index + words.length))
        .filter((words) => !printed.includes(words))
        .map((words) => `${path} ${words}`);
    });
  expect(judging).toEqual([]);
});

test('what was said later stands at its clause, and nothing stands there that was not read on a proper page', () => {
  const echoes = readRows<{ clause: string | null; summary: string }>('echoes');
  const atClauses = echoes.filter(({ clause }) => clause !== null);
  for (const { clause, summary } of some(atClauses)) {
    const [plan, ordinals] = clause!.split('/');
    const html = pages.find(({ path }) => path === `/plans/${plan}/`)?.html ?? '';
    const start = html.indexOf(`id="c-${ordinals!.replaceAll('.', '-')}"`);
    expect(textOf(html.slice(start, html.indexOf('id="c-', start + 4)))).toContain(summary);
  }
  const shown = pages.flatMap(({ html }) => html.match(/<li class="echo">/g) ?? []);
  expect(shown.length).toBeGreaterThanOrEqual(atClauses.length);
  expect(JSON.stringify(echoes)).not.toContain('"hostKind":"other"');
});

function withoutSpace(text: string): string {
  return text.replaceAll(/\s/g, '');
}
