import { pathToFileURL } from 'node:url';
import type { ReportContent } from './report-content.ts';
import { readReportContent } from './read-report-content.query.ts';
import type { WorkingYear } from './working-days.ts';
import { once } from '../../shared/once.ts';

/** What editors wrote for reports, requests, channels and the law, read once in a build. */
export const loadReportContent = once((): ReportContent =>
  readReportContent(pathToFileURL(`${process.cwd()}/`)),
);

/** What the count of working days needs of the years whose holidays are known. */
export const getWorkingYears = once((): readonly WorkingYear[] =>
  loadReportContent().calendar.map(({ year, holidays, workdays }) => ({
    year,
    holidays,
    workdays,
  })),
);
