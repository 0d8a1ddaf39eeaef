import { prefectureOf, provinceOf } from '../../corpus/adcode.ts';
import { clausePath } from '../../corpus/address.ts';
import type { Clause } from '../../corpus/plan.ts';
import type { FormerDivision } from '../../corpus/registers/division-changes.ts';
import type { Redirect } from '../../corpus/registers/redirects.ts';
import { regionPath } from '../regions/regions.ts';

/** An address that has moved. */
export type Moved = Pick<Redirect, 'from' | 'to'>;

/** The lines of a list of published addresses, without its comments. */
export function readPublished(text: string): string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}

/** A list of published addresses with what is new put in; nothing is ever taken out. */
export function addPublished(text: string, present: readonly string[]): string {
  const comments = text.split('\n').filter((line) => line.startsWith('#'));
  const lines = [...new Set([...readPublished(text), ...present])].sort();
  return [...comments, ...lines, ''].join('\n');
}

/** A clause as the list of published clauses has it: its id and its address. */
export function publishedClause(clause: Pick<Clause, 'id' | 'plan' | 'ordinals'>): string {
  return `${clause.id} ${clausePath(clause)}`;
}

/**
 * Say of each published line that is there no more what was lost and what to do; the address is the last word of a line.
 */
export function describeLost(
  published: readonly string[],
  present: readonly string[],
  redirects: readonly Moved[],
): string[] {
  const there = new Set(present);
  const moved = new Set(redirects.map(({ from }) => from));
  return published.flatMap((line) => {
    const address = line.slice(line.lastIndexOf(' ') + 1);
    if (there.has(line) || moved.has(address)) return [];
    return [
      `公布过的地址没有了：${line}。有两条出路：一、恢复它，多半是编号、文件名或页面名改了；二、在 content/redirects.yaml 写明它搬到了哪里：\n    - from: '${address}'\n      to: '……'\n      why: ……\n      on: ……`,
    ];
  });
}

/**
 * The published files that speak of all plans at once, and would be too long of many: each leads to the page that lists the
 * files that took its place. `longDatasets` are the names of the datasets that are then published by province.
 */
export function splitFiles(
  published: readonly string[],
  longDatasets: ReadonlySet<string>,
): Moved[] {
  return published.flatMap((from) => {
    const dataset = /^\/data\/([\w-]+)\.(?:csv|csv-metadata\.json|json)$/.exec(from)?.[1];
    if (dataset !== undefined && longDatasets.has(dataset)) return [{ from, to: '/data/' }];
    const folder =
      /^\/(?:commitments\/(?=(?:all|\d{4})\.ics$)|this-year\/(?=[a-z][a-z-]*\.\w+$))/.exec(
        from,
      )?.[0];
    return folder === undefined ? [] : [{ from, to: folder }];
  });
}

/** The pages of divisions that are no more: each leads to the main one of those that took its place. */
export function movedRegions(former: readonly FormerDivision[]): Redirect[] {
  return former.flatMap(({ adcode, heirs: [heir], change: { what, on } }) =>
    heir === undefined
      ? []
      : [{ from: regionPath(adcode), to: regionPath(heir), why: what.replace(/。$/, ''), on }],
  );
}

/** The published pages of counties that stand on the page of the place that they lie in, where a host limits files. */
export function joinedCounties(
  published: readonly string[],
  present: ReadonlySet<string>,
): Moved[] {
  return published.flatMap((from) => {
    const adcode = /^\/regions\/(\d{6})\/$/.exec(from)?.[1];
    if (adcode === undefined || present.has(from)) return [];
    const outer = [prefectureOf(adcode), provinceOf(adcode)].map(regionPath);
    const to = outer.find((path) => present.has(path));
    return to === undefined ? [] : [{ from, to }];
  });
}

/** Say what is wrong with redirects: an old address that is in use, a new one that is not there. */
export function describeRedirectProblems(
  redirects: readonly Moved[],
  present: ReadonlySet<string>,
): string[] {
  return redirects.flatMap(({ from, to }) => [
    ...(present.has(from)
      ? [`content/redirects.yaml：${from} 还在用，不能又搬走。请删去这一项。`]
      : []),
    ...(present.has(to)
      ? []
      : [
          `content/redirects.yaml：${from} 搬到的 ${to} 不存在。请改成现有的地址；又搬了一次的，直接写最后的地址。`,
        ]),
  ]);
}

/** Which files of a build have addresses that others may keep; the rest is the site's own machinery. */
export function publicAddresses(files: readonly string[]): string[] {
  const internal =
    /^(?:_astro|cards|pagefind|parts|map\/[\da-f]{16}|icons)\/|^_|^(?:embed\/)?404\.html$|^[^/]+\.js$/;
  return files
    .filter((file) => !internal.test(file))
    .map((file) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`)
    .sort();
}

/** What a host can lead on, under the base of the site; an anchor never reaches a host, so clauses are left out. */
export function hostRedirects(redirects: readonly Moved[], base: string): Moved[] {
  const prefix = base.replace(/\/+$/, '');
  return redirects
    .filter(({ from }) => !from.includes('#'))
    .map(({ from, to }) => ({ from: `${prefix}${from}`, to: `${prefix}${to}` }));
}

/** Hosts that read `_redirects` take 2,000 rules at most; who comes by others is helped by the page for what is missing. */
const mostPlanRules = 1000;

/**
 * The rules for hosts that read `_redirects`.
 *
 * @param plans Paths of the plans' pages, which are found in capital letters too; these hosts tell them from small ones.
 */
export function redirectRules(
  redirects: readonly Moved[],
  base: string,
  plans: readonly string[] = [],
): string {
  const capitals = plans
    .map((to) => ({ from: to.replace(/[^/]+(?=\/$)/, (name) => name.toUpperCase()), to }))
    .filter(({ from, to }) => from !== to);
  const folders = plans.length > 0 ? ['PLANS', 'Plans'] : [];
  return hostRedirects(
    [
      ...redirects,
      ...folders.map((name) => ({ from: `/${name}/*`, to: '/plans/:splat' })),
      ...capitals.slice(0, mostPlanRules),
    ],
    base,
  )
    .map(({ from, to }) => `${from} ${to} 301\n`)
    .join('');
}
