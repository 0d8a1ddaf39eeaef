import { ContentError } from '../../corpus/content-error.ts';
import { formatDiagnostic } from '../../corpus/diagnostics.ts';
import { readContentFile } from '../../corpus/io.ts';
import { readDivisions } from '../../corpus/registers/places.ts';
import { registerFiles } from '../../corpus/registers/registers.ts';
import type { ReadRegister } from '../../corpus/registers/read-register.ts';
import type { Diagnostic } from '../../corpus/diagnostic.ts';
import type { ReportContent } from './report-content.ts';
import { readCalendar } from './registers/calendar.ts';
import { readChannels, readRegionChannels } from '../channels/registers.ts';
import { readForm, readReplies } from './registers/forms.ts';
import { readArticles, readLawDocuments, readPenalties, readRights } from '../law/registers.ts';

/** Read all of it from a project; problems are returned, not thrown. */
export function inspectReportContent(root: URL) {
  const diagnostics: Diagnostic[] = [];
  const read = <Entry>(
    file: string,
    reader: (file: string, source: string) => ReadRegister<Entry>,
  ): readonly Entry[] => {
    const register = reader(file, readContentFile(root, file));
    diagnostics.push(...register.diagnostics);
    return register.entries;
  };
  const { entries: divisions } = readDivisions(
    registerFiles.divisions,
    readContentFile(root, registerFiles.divisions),
  );
  const content: ReportContent = {
    channels: read('content/channels/national.yaml', readChannels),
    regions: read('content/channels/regions.yaml', (file, source) =>
      readRegionChannels(file, source, divisions),
    ),
    articles: read('content/law/articles.yaml', readArticles),
    penalties: read('content/law/penalties.yaml', readPenalties),
    rights: read('content/law/rights.yaml', readRights),
    documents: read('content/law/documents.yaml', readLawDocuments),
    calendar: read('content/calendar/years.yaml', readCalendar),
    reportForm: read('content/forms/report.yaml', readForm),
    requestForm: read('content/forms/disclosure.yaml', readForm),
    replies: read('content/forms/replies.yaml', readReplies),
  };
  return { content, diagnostics };
}

/**
 * Read all of it from a project.
 *
 * @throws Error with every problem, its place and its remedy.
 */
export function readReportContent(root: URL): ReportContent {
  const { content, diagnostics } = inspectReportContent(root);
  if (diagnostics.length > 0)
    throw new ContentError(
      `内容有 ${diagnostics.length} 处错误：\n${diagnostics.map(formatDiagnostic).join('\n')}`,
    );
  return content;
}
