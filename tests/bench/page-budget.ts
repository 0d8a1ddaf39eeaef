/** What a page may weigh with all that it fetches as it opens, compressed. */

const kilobyte = 1000;
const mapPath = '/map/';
/** A simulation carries what it plays with, beside the projection of its lesson. */
const simulation = /^\/learn\/(?:cadmium|jar|plot|sort)\/$/;
const planPage = /^\/plans\/[^/]+\/$/;

/** The most bytes of a page, and of the scripts among them. */
export interface PageBudget {
  all: number;
  /** The map page alone carries a library for what it shows, and has no limit of its own for scripts. */
  script: number | undefined;
}

/** Look up the budget of a page. */
export function budgetOf({ path, html }: { path: string; html: string }): PageBudget {
  if (path === mapPath) return { all: 250 * kilobyte, script: undefined };
  const script = scriptOf(path) * kilobyte;
  if (!planPage.test(path)) return { all: 40 * kilobyte, script };
  return { all: (html.includes('class="plan-table"') ? 100 : 60) * kilobyte, script };
}

/** Kilobytes of script that a page may fetch. */
function scriptOf(path: string): number {
  if (simulation.test(path)) return 15;
  // The forms of letters know places, and write, check, keep and hand over texts.
  return path.startsWith('/report/') ? 12 : 8;
}
