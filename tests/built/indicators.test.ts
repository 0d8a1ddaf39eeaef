import { expect } from 'vitest';
import { scanTags, textOf } from '../../src/build/html.ts';
import { wordings } from '../../src/features/indicators/target-words.ts';
import { pages, test, readRows } from '../support/site.ts';
import { some } from '../support/some.ts';

interface PublishedIndicator {
  metricId: string;
  clause: string;
  quote: string;
}

const indicators = readRows<PublishedIndicator>('indicators');
const overview = pages.find(({ path }) => path === '/indicators/')?.html ?? '';
/** Of many plans the points are on the pages of the provinces instead. */
const byProvince = pages.filter(({ path }) => /^\/indicators\/[\w-]+\/in\//.test(path));
const charts = byProvince.length === 0 ? [overview] : byProvince.map(({ html }) => html);

test('every figure of the data is a point of a chart, with a name, that leads to its clause', () => {
  const points = charts
    .flatMap(scanTags)
    .filter(({ name, attributes }) => name === 'a' && attributes.get('class') === 'dot-plot-point');
  const inPlans = points.filter(({ attributes }) => attributes.get('href')?.includes('/plans/'));
  expect(inPlans).toHaveLength(indicators.length);
  for (const { attributes } of some(points)) {
    expect(attributes.get('aria-label')).toMatch(/^\S+：.+，见.+/);
  }
});

test('every metric has a page with the words of each figure', () => {
  const withoutSpace = (text: string): string => text.replace(/\s/g, '');
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

test('each wording has a mark of its own shape, so nothing depends on colour', () => {
  const shapes = wordings.map((wording) => {
    const mark = new RegExp(`<(\\w+) id="mark-${wording}"([\\s\\S]*?)</\\1>`).exec(overview);
    return mark?.[2] ?? '';
  });
  expect(shapes).not.toContain('');
  expect(new Set(shapes).size).toBe(wordings.length);
});

test('a plan that says nothing about a metric is listed as silent', () => {
  expect(textOf(overview)).toContain('原文未提及');
});
