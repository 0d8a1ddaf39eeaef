/** `npm run check:content`: list what is wrong in any content, and which channels have to be checked again. */
import { inspectCorpus } from '../corpus/io.ts';
import { readBuildDate } from '../shared/build-date.query.ts';
import { findContentProblems } from '../build/content-problems.ts';
import { describeLeads } from '../features/echoes/leads.ts';
import { inspectEchoes } from '../features/echoes/read-project-echoes.query.ts';
import { daysBetween, isStale } from '../features/report/freshness.ts';
import { inspectReportContent } from '../features/report/read-report-content.query.ts';
import { runCommand, type CommandIo } from './run-command.ts';

/** List what is found; ends with 1 if any content is wrong. */
export function main(_: readonly string[], { root, env, console }: CommandIo): number {
  const { content } = inspectReportContent(root);
  const { corpus } = inspectCorpus(root);
  const problems = findContentProblems(root);
  for (const problem of problems) console.log(problem);

  const today = readBuildDate(env);
  const entries = [
    ...content.channels.map(({ name, checkedOn }) => ({ name, checkedOn })),
    ...content.regions.map(({ authority, checkedOn }) => ({ name: authority, checkedOn })),
  ];
  const stale = entries.filter(({ checkedOn }) => isStale(checkedOn, today));
  for (const { name, checkedOn } of stale) {
    console.log(
      `待复核：${name}，上次核对 ${checkedOn}，已过 ${daysBetween(checkedOn, today)} 天。`,
    );
  }
  const told = new Set(content.regions.map(({ adcode }) => adcode));
  for (const { metadata } of corpus.plans.filter(({ metadata }) => !told.has(metadata.adcode))) {
    console.log(
      `待补：${metadata.region}没有渠道，页面用上一级的。核到以后写进 content/channels/regions.yaml。`,
    );
  }
  for (const lead of describeLeads(inspectEchoes(root, corpus).echoes)) console.log(lead);
  console.log(`${entries.length} 项渠道；${problems.length} 处错误，${stale.length} 项待复核。`);
  return problems.length > 0 ? 1 : 0;
}

if (import.meta.main) await runCommand(main);
