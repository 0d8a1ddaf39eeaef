/** `npm run check:content`: list what is wrong in any content, and which channels have to be checked again. */
import { ContentError } from '../corpus/content-error.ts';
import {
  findUnreadableFiles,
  inspectCorpus,
  listContentFiles,
  readContentFile,
} from '../corpus/io.ts';
import { copiesFile, readCopies } from '../features/sources/copies.ts';
import { findWeakSources } from '../features/sources/weak-sources.ts';
import { readBuildDate } from '../shared/build-date.query.ts';
import { findContentProblems } from '../build/content-problems.ts';
import { describeLeads } from '../features/echoes/leads.ts';
import { inspectEchoes } from '../features/echoes/read-project-echoes.query.ts';
import { daysBetween, isStale } from '../features/report/freshness.ts';
import { inspectReportContent } from '../features/report/read-report-content.query.ts';
import { runCommand, type CommandIo } from './run-command.ts';

/** List what is found; ends with 1 if any content is wrong. */
export function main(_: readonly string[], { root, env, console }: CommandIo): number {
  const unreadable = findUnreadableFiles(root);
  if (unreadable.length > 0) throw new ContentError(unreadable.join('\n'));
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
  const weak = listWeakSources(root);
  for (const { url, facts } of weak)
    console.log(`来源待换：${url}\n${facts.map((fact) => `    ${fact}`).join('\n')}`);
  const told = new Set(content.regions.map(({ adcode }) => adcode));
  for (const { metadata } of corpus.plans.filter(({ metadata }) => !told.has(metadata.adcode))) {
    console.log(
      `待补：${metadata.region}没有渠道，页面用上一级的。核到以后写进 content/channels/regions.yaml。`,
    );
  }
  for (const lead of describeLeads(inspectEchoes(root, corpus).echoes)) console.log(lead);
  console.log(
    `${entries.length} 项渠道；${problems.length} 处错误，${stale.length} 项待复核；${weak.length} 个来源低于地方媒体。`,
  );
  return problems.length > 0 ? 1 : 0;
}

/** The pages below local media that the registers rest on; notices have rules of their own. */
function listWeakSources(root: URL) {
  const files = listContentFiles(root, 'content/', '.yaml').filter((file) => file !== copiesFile);
  const folders = ['calendar', 'channels', 'forms', 'law', 'learn', 'standards'];
  const inner = folders.flatMap((name) => listContentFiles(root, `content/${name}/`, '.yaml'));
  const known = readCopies(copiesFile, readContentFile(root, copiesFile)).entries;
  return findWeakSources(
    [...files, ...inner].map((file) => ({ file, text: readContentFile(root, file) })),
    new Map(known.map((entry) => [entry.url, entry])),
  );
}

if (import.meta.main) await runCommand(main);
