import lighthouse from 'lighthouse';
import { categories, type Category, type Figures } from './figures.ts';

const attempts = 3;

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
  for (let attempt = 1; ; attempt += 1) {
    const result = await lighthouse(url, {
      port,
      onlyCategories: categories.map(({ id }) => id),
      skipAudits: [...skipAudits],
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

type Result = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr'];

function summarize(result: Result): Audited {
  const scoreOf = (id: Category): number => Math.round((result.categories[id]?.score ?? 0) * 100);
  return {
    figures: {
      scores: {
        performance: scoreOf('performance'),
        accessibility: scoreOf('accessibility'),
        'best-practices': scoreOf('best-practices'),
        seo: scoreOf('seo'),
      },
      paint: result.audits['largest-contentful-paint']?.numericValue ?? Number.NaN,
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
