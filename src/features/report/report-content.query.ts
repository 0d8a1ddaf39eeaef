import { pathToFileURL } from 'node:url';
import type { ReportContent } from './report-content.ts';
import { readReportContent } from './read-report-content.query.ts';

let content: ReportContent | undefined;

/** What editors wrote for reports, requests, channels and the law, read once in a build. */
export function loadReportContent(): ReportContent {
  content ??= readReportContent(pathToFileURL(`${process.cwd()}/`));
  return content;
}
