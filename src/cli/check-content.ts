/** `npm run check:content`: list what is wrong in the content of the report, channel, law and notice pages, and what has to be checked again. */
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { getBuildDate } from '../queries/build-date.ts';
import { daysBetween, isStale } from '../report/freshness.ts';
import { inspectReportContent } from '../report/io.ts';
import { readCorpus } from '../corpus/io.ts';
import { findNoticeProblems } from '../notices/io.ts';

const root = new URL('../../', import.meta.url);
const { content, diagnostics } = inspectReportContent(root);
const { plans, registers } = readCorpus(root);
const problems = [
  ...diagnostics.map(formatDiagnostic),
  ...findNoticeProblems(root, registers.divisions),
];
for (const problem of problems) console.log(problem);

const today = getBuildDate();
const entries = [
  ...content.channels.map(({ name, checkedOn }) => ({ name, checkedOn })),
  ...content.regions.map(({ authority, checkedOn }) => ({ name: authority, checkedOn })),
];
const stale = entries.filter(({ checkedOn }) => isStale(checkedOn, today));
for (const { name, checkedOn } of stale) {
  console.log(`待复核：${name}，上次核对 ${checkedOn}，已过 ${daysBetween(checkedOn, today)} 天。`);
}
const told = new Set(content.regions.map(({ adcode }) => adcode));
for (const { metadata } of plans.filter(({ metadata }) => !told.has(metadata.adcode))) {
  console.log(
    `待补：${metadata.region}没有渠道，页面用上一级的。核到以后写进 content/channels/regions.yaml。`,
  );
}
console.log(`${entries.length} 项渠道；${problems.length} 处错误，${stale.length} 项待复核。`);
process.exitCode = problems.length > 0 ? 1 : 0;
