/** Audits that would count against a page what it does on purpose. */
const deliberate = [
  // Pages that have no address of their own to be found under: those for errors and for reading without a network.
  { audit: 'is-crawlable', mark: '<meta name="robots" content="noindex"' },
  // Pages on which people write let nothing fetch anything; Lighthouse asks for robots.txt from within the page.
  { audit: 'robots-txt', mark: "connect-src 'none'" },
] as const;

/** List the audits that say nothing of a page. */
export function skippedAudits(html: string): string[] {
  return deliberate.filter(({ mark }) => html.includes(mark)).map(({ audit }) => audit);
}
