import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { akomaNtoso, clauseEid, ordinalsOfEid } from '../../../src/corpus/export/akoma-ntoso.ts';
import { readCorpus } from '../../../src/corpus/io.ts';
import type { Plan } from '../../../src/corpus/plan.ts';
import { decodeEntities, scanTags } from '../../../src/build/html.ts';

const root = new URL('../../../', import.meta.url);
const { plans } = readCorpus(root);
const profile = readFileSync(new URL('tests/fixtures/akoma-ntoso/plan-profile.xsd', root), 'utf8');
const edition = {
  site: 'https://jingtu.example/soil/',
  publisher: '净土档案',
  disclaimer: '非政府网站',
  date: '2026-11-22',
};

/** What is wrong with a document: ill-formed, or not as the profile of Akoma Ntoso wants it. */
async function problemsOf(xml: string): Promise<string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'plan.xml', contents: xml }],
    schema: [{ fileName: 'plan-profile.xsd', contents: profile }],
  });
  return errors.map(({ message }) => message);
}

/** The text at the start of every element of a name, by its eId, or by that of the level around it. */
function textsOf(xml: string, name: string): Map<string, string> {
  const found = new Map<string, string>();
  let level = '';
  for (const [, tag = '', attributes = '', text = ''] of xml.matchAll(/<(\w+)([^>]*)>([^<]*)/g)) {
    const eId = /\seId="([^"]*)"/.exec(attributes)?.[1];
    if (tag === 'level') level = eId ?? '';
    if (tag === name) found.set(eId ?? level, decodeEntities(text));
  }
  return found;
}

describe.each(plans.map((plan) => ({ id: plan.metadata.id, plan })))('$id', ({ plan }) => {
  const xml = akomaNtoso(plan, edition);

  test('fits the schema', async () => {
    expect(await problemsOf(xml)).toEqual([]);
  });

  test('has one level for each clause, in order', () => {
    const levels = scanTags(xml).filter(({ name }) => name === 'level');
    expect(levels.map(({ attributes }) => ordinalsOfEid(attributes.get('eid') ?? ''))).toEqual(
      plan.clauses.map(({ ordinals }) => ordinals),
    );
  });

  test('holds the text of the page, number, heading and paragraphs', () => {
    const [numbers, headings, paragraphs] = ['num', 'heading', 'p'].map((name) =>
      textsOf(xml, name),
    );
    for (const { ordinals, marker, heading, paragraphs: own } of plan.clauses) {
      const eId = clauseEid(ordinals);
      expect(numbers?.get(eId) ?? '').toBe(marker);
      expect(headings?.get(`${eId}__heading`) ?? '').toBe(heading);
      expect(own.map((_, index) => paragraphs?.get(`${eId}__p_${index + 1}`))).toEqual(
        own.map(({ text }) => text),
      );
    }
  });

  test('names what holds the paragraphs of a level after it', () => {
    const parents = new Set(plan.clauses.map(({ parent }) => parent));
    const [above = [], lowest = []] = [true, false].map((isAbove) =>
      plan.clauses.filter(({ id }) => parents.has(id) === isAbove),
    );
    expect([...textsOf(xml, 'content').keys()]).toEqual(
      lowest.map(({ ordinals }) => `${clauseEid(ordinals)}__content`),
    );
    expect([...textsOf(xml, 'intro').keys()]).toEqual(
      above
        .filter(({ paragraphs }) => paragraphs.length > 0)
        .map(({ ordinals }) => `${clauseEid(ordinals)}__intro`),
    );
  });

  test('notes every repair', () => {
    expect(scanTags(xml).filter(({ name }) => name === 'note')).toHaveLength(plan.repairs.length);
  });

  test('refers to nothing that it does not hold', () => {
    const tags = scanTags(xml);
    const ids = new Set(tags.flatMap(({ attributes }) => attributes.get('eid') ?? []));
    const references = tags.flatMap(({ attributes }) =>
      ['source', 'href', 'refersto', 'placementbase'].flatMap((name) =>
        (attributes.get(name) ?? '').split(' ').filter((value) => value.startsWith('#')),
      ),
    );
    expect(references.filter((reference) => !ids.has(reference.slice(1)))).toEqual([]);
  });

  test('names organizations as agents, and only what is listed among the references', () => {
    const tags = scanTags(xml);
    const listed = tags.filter(({ name }) => name.startsWith('tlc'));
    const idsOf = (some: typeof tags): Set<string> =>
      new Set(some.map(({ attributes }) => `#${attributes.get('eid')}`));
    const agents = tags.flatMap(({ name, attributes }) => [
      ...(attributes.has('source') ? [attributes.get('source')!] : []),
      ...(name === 'frbrauthor' ? [attributes.get('href')!] : []),
    ]);
    const organizations = idsOf(listed.filter(({ name }) => name === 'tlcorganization'));
    expect(agents).not.toEqual([]);
    expect(agents.filter((agent) => !organizations.has(agent))).toEqual([]);
    const references = idsOf(listed);
    const mentioned = tags.flatMap(
      ({ attributes }) => attributes.get('refersto')?.split(' ') ?? [],
    );
    expect(mentioned.filter((mention) => !references.has(mention))).toEqual([]);
  });
});

test.for([
  ['lacks a part', /<FRBRcountry[^>]*>/, ''],
  ['says an eId twice', 'eId="preface__p_1"', 'eId="publisher"'],
  ['names a heading by nothing', / eId="[^"]*__heading"/, ''],
  ['names an introduction by nothing', / eId="[^"]*__intro"/, ''],
  ['names a content by nothing', / eId="[^"]*__content"/, ''],
  ['shortens the name of a level', '<level eId="level_', '<level eId="lvl_'],
  ['has a language of two letters', 'language="zho"', 'language="zh"'],
  ['has a kind of version of its own', 'contains="originalVersion"', 'contains="copy"'],
  ['has a date that is no day', /date="0001-01-01"/, 'date="unknown"'],
] as const)('the schema tells a document that %s', async ([, written, instead]) => {
  const broken = plans
    .map(({ metadata, ...plan }) =>
      akomaNtoso({ ...plan, metadata: { ...metadata, date: null } }, edition),
    )
    .map((xml) => [xml, xml.replace(written, instead)] as const)
    .find(([xml, changed]) => xml !== changed);
  expect(await problemsOf(broken![1])).not.toEqual([]);
});

test('the version and the name of the expression both say that it is the first', () => {
  const xml = akomaNtoso(plans[0]!, edition);
  expect(xml).toContain('contains="originalVersion"');
  expect(xml).toMatch(/<FRBRExpression>\n<FRBRthis value="[^"@]*\/zho@\/!main"\/>/);
});

describe('what is not known is not made up', () => {
  const plan = plans[0]!;
  const withDate = (date: string | null): string =>
    akomaNtoso({ ...plan, metadata: { ...plan.metadata, date, docNumber: null } }, edition);

  test.for([
    [null, '<FRBRdate date="0001-01-01" name="unknown"/>'],
    ['2019', '<FRBRdate date="2019-01-01" name="issued-in-year"/>'],
    ['2019-05', '<FRBRdate date="2019-05-01" name="issued-in-month"/>'],
    ['2017-05-15', '<FRBRdate date="2017-05-15" name="issued"/>'],
  ] as const)('the date %s', ([date, written]) => {
    expect(withDate(date)).toContain(written);
  });

  test('no number is written where the plan has none', () => {
    expect(withDate(null)).not.toContain('FRBRnumber');
  });
});

test('the way from the id of a clause to its eId leads back', () => {
  const all = ['0', '0.1', 'end', '2.4.2', '2.3-2', '3.1.1.2'];
  expect(all.map((ordinals) => ordinalsOfEid(clauseEid(ordinals)))).toEqual(all);
  expect(clauseEid('2.3-2')).toBe('level_2__level_3-2');
});

test('hostile text stays text', async () => {
  const plan = plans[0]!;
  const hostile = '<script>&amp;]]>"\u0000\u001b\ud800 \u202e';
  const [first, ...others] = plan.clauses;
  const clauses: Plan['clauses'] = [
    { ...first!, heading: hostile, paragraphs: [{ kind: 'text', text: hostile, runs: [] }] },
    ...others,
  ];
  const metadata = { ...plan.metadata, title: hostile, docNumber: hostile, issuer: hostile };
  const xml = akomaNtoso({ ...plan, clauses, metadata }, edition);
  expect(await problemsOf(xml)).toEqual([]);
  expect(xml).not.toContain('<script');
});
