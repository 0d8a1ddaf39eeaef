import process from 'node:process';
import { describe, expect, inject } from 'vitest';
import { normalizeBase } from '../../src/cli/static-server.ts';
import type { SitePage } from '../../src/build/built-pages.ts';
import { listFiles } from '../../src/build/files.ts';
import { scanTags, textOf } from '../../src/build/html.ts';
import { pages, readSiteFile, test } from '../support/site.ts';
import { some } from '../support/some.ts';

interface Thing {
  '@type': string;
  [property: string]: unknown;
}

const base = normalizeBase(process.env['BASE_PATH']);
const files = new Set(listFiles(inject('dist')));
const ids = new Map(
  pages.map(({ file, html }) => [
    file,
    new Set(scanTags(html).flatMap(({ attributes }) => attributes.get('id') ?? [])),
  ]),
);

function canonicalOf({ html }: SitePage): string {
  const link = scanTags(html).find(({ attributes }) => attributes.get('rel') === 'canonical');
  return link?.attributes.get('href') ?? '';
}

/** The address of the site's front page, as the front page itself gives it. */
const home = canonicalOf(pages.find(({ path }) => path === '/')!);

function thingsOf({ html }: SitePage): Thing[] {
  const blocks = [...html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)];
  return blocks.flatMap(([, json = '']) => {
    const data = JSON.parse(json) as { '@context': string; '@graph': Thing[] };
    expect(data['@context']).toBe('https://schema.org');
    return data['@graph'];
  });
}

function thingOf(page: SitePage, type: string): Thing | undefined {
  return thingsOf(page).find((thing) => thing['@type'] === type);
}

/** Every string anywhere in a value. */
function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : [];
}

/** Why an address of this site leads nowhere; undefined where it leads somewhere. */
function whyDead(address: string): string | undefined {
  if (!address.startsWith(home) || address.includes('{')) return undefined;
  const [path = '', anchor] = decodeURI(address.slice(home.length)).split('?')[0]!.split('#');
  const file = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  if (!files.has(file)) return `${address}：没有这个文件`;
  return anchor === undefined || ids.get(file)?.has(anchor)
    ? undefined
    : `${address}：没有这个锚点`;
}

function bare(text: string): string {
  return text.replace(/\s/g, '');
}

/** Not the page for what is missing, nor those that only lead on from an old address. */
const listed = pages.filter(({ html }) => !html.includes('content="noindex"'));

test('the page for what is missing gives itself no address', () => {
  const missing = pages.find(({ file }) => file === '404.html')!;
  expect(canonicalOf(missing)).toBe('');
  expect(missing.html).toContain('content="noindex"');
});

describe.each(listed)('$path', (page) => {
  test('names its own address as the canonical one', () => {
    expect(home).toBe(`${new URL(home).origin}${base}`);
    expect(canonicalOf(page)).toBe(home + page.path.slice(1));
  });

  test('speaks only of addresses that are there', () => {
    expect(stringsIn(thingsOf(page)).flatMap((text) => whyDead(text) ?? [])).toEqual([]);
  });

  test('gives machines the same way from the front page as readers', () => {
    const nav = /<nav class="site-breadcrumb".*?<\/nav>/s.exec(page.html)?.[0];
    const steps = [...(nav ?? '').matchAll(/<li[^>]*>(.*?)<\/li>/gs)].map(([, step = '']) =>
      textOf(step).trim(),
    );
    const trail = thingOf(page, 'BreadcrumbList')?.['itemListElement'] as
      { name: string; position: number; item: string }[] | undefined;
    expect(trail?.map(({ name }) => name) ?? []).toEqual(steps);
    expect(trail?.at(-1)?.item ?? home).toBe(canonicalOf(page));
  });
});

const plans = JSON.parse(readSiteFile('data/plans.json')) as {
  id: string;
  title: string;
  docNumber: string | null;
  issuer: string | null;
  date: string | null;
  adcode: string;
  region: string;
  basis: string[];
}[];

describe.each(plans)('the plan $id', ({ id, ...plan }) => {
  const page = pages.find(({ path }) => path === `/plans/${id}/`)!;
  const thing = thingOf(page, 'Legislation')!;

  test('is legislation whose text here is unofficial', () => {
    expect(thing['legislationLegalValue']).toBe('https://schema.org/UnofficialLegalValue');
    expect(thing['@id']).toBe(canonicalOf(page));
  });

  test('says of itself what is known and nothing else', () => {
    expect(thing['name']).toBe(plan.title);
    expect(thing['identifier'] ?? null).toBe(plan.docNumber);
    expect(thing['legislationDate'] ?? null).toBe(plan.date);
    const issuer = thing['legislationPassedBy'] as { name: string } | undefined;
    expect(issuer?.name ?? null).toBe(plan.issuer);
    const basis = (thing['isBasedOn'] ?? []) as { name: string }[];
    expect(basis.map(({ name }) => name)).toEqual(plan.basis);
    expect(thing['spatialCoverage']).toMatchObject({
      name: plan.region,
      identifier: { value: plan.adcode },
    });
  });

  test('can be had in every form that it says', () => {
    const forms = thing['encoding'] as { contentUrl: string }[];
    const alternates = scanTags(page.html)
      .filter(({ attributes }) => attributes.get('rel') === 'alternate')
      .map(({ attributes }) => new URL(attributes.get('href') ?? '', home).href);
    expect(forms.map(({ contentUrl }) => contentUrl)).toEqual(
      alternates.filter((address) => address.startsWith(`${home}plans/${id}.`)),
    );
    expect(forms).toHaveLength(4);
  });
});

const required: readonly (readonly [path: string, type: string, properties: readonly string[]])[] =
  [
    ['/', 'WebSite', ['name', 'url', 'description', 'potentialAction']],
    ['/data/', 'Dataset', ['name', 'description', 'license', 'distribution']],
    ['/channels/', 'GovernmentService', ['name', 'description', 'subjectOf']],
    ['/learn/quiz/', 'Quiz', ['name', 'description', 'hasPart']],
    ['/learn/glossary/', 'DefinedTermSet', ['name', 'description', 'hasDefinedTerm']],
    ['/learn/experiments/', 'LearningResource', ['name', 'description', 'hasPart']],
  ];

test.for(required)('%s holds %s with what it must have', ([path, type, properties]) => {
  const page = pages.find((candidate) => candidate.path === path)!;
  const things = thingsOf(page).filter((thing) => thing['@type'] === type);
  expect(things.length).toBeGreaterThan(0);
  for (const thing of things)
    expect(Object.keys(thing)).toEqual(expect.arrayContaining([...properties]));
});

test('every lesson, worksheet and sheet of answers is a thing to learn from', () => {
  const lessons = pages.filter(({ path }) =>
    /^\/learn\/[^/]+\/(?:worksheet|answers)\/$/.test(path),
  );
  expect(lessons.length).toBeGreaterThan(0);
  for (const page of lessons)
    expect(thingOf(page, 'LearningResource')?.['url']).toBe(canonicalOf(page));
});

test('a dataset gives the checksum that its catalogue gives', () => {
  const catalogue = readSiteFile('data/index.json');
  const page = pages.find(({ path }) => path === '/data/')!;
  const sums = stringsIn(thingsOf(page)).filter((text) => /^[\da-f]{64}$/.test(text));
  expect(sums.length).toBeGreaterThan(0);
  expect(sums.filter((sum) => !catalogue.includes(sum))).toEqual([]);
});

test('questions and terms are given in the words of their pages', () => {
  for (const path of ['/learn/quiz/', '/learn/glossary/', '/channels/']) {
    const page = pages.find((candidate) => candidate.path === path)!;
    const text = bare(textOf(page.html));
    const words = thingsOf(page)
      .filter((thing) => thing['@type'] !== 'BreadcrumbList')
      .flatMap(({ hasPart, hasDefinedTerm, name }) =>
        (hasPart ?? hasDefinedTerm) ? [hasPart, hasDefinedTerm] : [name],
      )
      .flatMap(stringsIn)
      .filter((word) => /\p{Script=Han}/u.test(word));
    expect(words.length).toBeGreaterThan(0);
    expect(words.filter((word) => !text.includes(bare(word)))).toEqual([]);
  }
});

test('a figure is a dataset of the page that it stands on, with its files', () => {
  const figures = [...files].filter((file) => /^figures\/.*\.json$/.test(file));
  const untold = some(figures).filter((file) => {
    const { url } = JSON.parse(readSiteFile(file)) as { url: string };
    const page = pages.find((one) => canonicalOf(one) === url.replace(/#.*$/, ''));
    const told = page && stringsIn(thingOf(page, 'Dataset')?.['distribution']);
    return ![file, file.replace('.json', '.csv')].every((one) => told?.includes(home + one));
  });
  expect(untold).toEqual([]);
});
