import { pathToFileURL } from 'node:url';
import { fetchPackage } from '../../../src/cli/fetch-package.ts';
import { categories, type Category, type Figures } from './figures.ts';

/** Five times as large as all else that measures, and needed by one command. */
const pinned = { name: 'lighthouse', version: '13.5.0' };
const attempts = 3;

/** What is used of a Lighthouse result. */
interface Result {
  runtimeError?: { message: string };
  categories: Partial<
    Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>
  >;
  audits: Partial<
    Record<
      string,
      { score: number | null; title: string; displayValue?: string; numericValue?: number }
    >
  >;
}

/** What is used of Lighthouse. */
type Lighthouse = (
  url: string,
  options: {
    port: number;
    onlyCategories: readonly string[];
    skipAudits: readonly string[];
    logLevel: 'error';
    locale: string;
  },
) => Promise<{ lhr: Result } | undefined>;

let loaded: Promise<{ default: Lighthouse }> | undefined;

/** Lighthouse itself, fetched on first use. */
async function loadLighthouse(): Promise<Lighthouse> {
  loaded ??= import(pathToFileURL(`${fetchPackage(pinned)}/core/index.js`).href) as Promise<{
    default: Lighthouse;
  }>;
  return (await loaded).default;
}

/** What one run gave: the figures, and the audits that cost points. */
export interface Audited {
  figures: Figures;
  /** `performance/total-blocking-time: 360 ms`, for each audit that has weight in its category. */
  losses: string[];
}

/**
 * Run Lighthouse's mobile profile on a page.
 *
 * @param port Where the browser listens for those who drive it.
 */
export async function auditPage(
  url: string,
  { port, skipAudits }: { port: number; skipAudits: readonly string[] },
): Promise<Audited> {
  const lighthouse = await loadLighthouse();
  for (let attempt = 1; ; attempt += 1) {
    const result = await lighthouse(url, {
      port,
      onlyCategories: categories.map(({ id }) => id),
      skipAudits,
      logLevel: 'error',
      locale: 'zh',
    });
    const error = result?.lhr.runtimeError;
    if (result !== undefined && error === undefined) return summarize(result.lhr);
    // On a busy machine a page may begin to load before the recording does; the next attempt sees it whole.
    if (attempt === attempts) {
      throw new Error(
        `Lighthouse ${attempts} 次都没有测成 ${url}：${error?.message ?? '没有结果'}`,
      );
    }
  }
}

function summarize(result: Result): Audited {
  const scoreOf = (id: Category): number => Math.round((result.categories[id]?.score ?? 0) * 100);
  const timeOf = (id: string): number => result.audits[id]?.numericValue ?? Number.NaN;
  return {
    figures: {
      scores: {
        performance: scoreOf('performance'),
        accessibility: scoreOf('accessibility'),
        'best-practices': scoreOf('best-practices'),
        seo: scoreOf('seo'),
      },
      paint: timeOf('largest-contentful-paint'),
      work: timeOf('mainthread-work-breakdown'),
      blocking: timeOf('total-blocking-time'),
    },
    losses: categories.flatMap(({ id }) =>
      (result.categories[id]?.auditRefs ?? [])
        .filter(({ weight }) => weight > 0)
        .flatMap(({ id: audit }) => describeLoss(`${id}/${audit}`, result.audits[audit])),
    ),
  };
}

function describeLoss(name: string, audit: Result['audits'][string] | undefined): string[] {
  return (audit?.score ?? 1) < 0.9 ? [`${name} ${audit?.displayValue ?? audit?.title ?? ''}`] : [];
}
