/** `npm run check:content`: list what is wrong in the content of the report, channel and law pages, and what has to be checked again. */
import { formatDiagnostic } from '../corpus/diagnostics.ts';
import { getBuildDate } from '../queries/build-date.ts';
import { daysBetween, isStale } from '../report/freshness.ts';
import { inspectReportContent } from '../report/io.ts';

const { content, diagnostics } = inspectReportContent(new URL('../../', import.meta.url));
for (const diagnostic of diagnostics) console.log(formatDiagnostic(diagnostic));

const today = getBuildDate();
const entries = [
  ...content.channels.map(({ name, checkedOn }) => ({ name, checkedOn })),
  ...content.regions.map(({ authority, checkedOn }) => ({ name: authority, checkedOn })),
];
const stale = entries.filter(({ checkedOn }) => isStale(checkedOn, today));
for (const { name, checkedOn } of stale) {
  console.log(`待复核：${name}，上次核对 ${checkedOn}，已过 ${daysBetween(checkedOn, today)} 天。`);
}
console.log(`${entries.length} 项渠道；${diagnostics.length} 处错误，${stale.length} 项待复核。`);
process.exitCode = diagnostics.length > 0 ? 1 : 0;
