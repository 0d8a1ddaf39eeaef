import { expect, test } from 'vitest';
import type { Change } from '../../../src/corpus/registers/changes.ts';
import { feedRoutes, writeThingFeed } from '../../../src/features/data/thing-feeds.query.ts';
import { getPlans } from '../../../src/shared/corpus.query.ts';
import { normalizeXml } from '../../support/xml.ts';
import { some } from '../../support/some.ts';

const site = new URL('https://soil.example/');
const [own = '', other = ''] = getPlans().map(({ metadata }) => metadata.id);
const change = (id: string, plans: string[], clauses: string[] = []): Change => ({
  ...{ id, plans, clauses, date: '2026-11-22', kind: 'correction' },
  ...{ title: `${id} & <x>`, text: '改了。', addresses: [] },
});

const routes = feedRoutes();
const write = ({ params, props }: (typeof routes)[number]): string =>
  writeThingFeed(props.kind, params.id, { changes: [change('a', [])], site });

test('a feed of each kind is well-formed', async () => {
  const first = [...Map.groupBy(routes, ({ props }) => props.kind).values()].map(([one]) => one!);
  for (const route of some(first)) expect((await normalizeXml(write(route))).errors).toEqual([]);
});

test('no feed has two entries of one id', () => {
  for (const route of some(routes)) {
    const ids = [...write(route).matchAll(/<id>([^<]*)<\/id>/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  }
});

test('a plan is told of changes to itself and to its clauses, not of those to others', () => {
  const changes = [
    change('own', [own]),
    change('clause', [], [`${own}/1.1`]),
    change('foreign', [other]),
    change('site', []),
  ];
  const xml = writeThingFeed('plan', own, { changes, site });
  expect(xml).toContain('/changes/#own');
  expect(xml).toContain('/changes/#clause');
  expect(xml).not.toContain('/changes/#foreign');
  expect(xml).not.toContain('/changes/#site');
});
