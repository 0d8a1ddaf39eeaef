import { ContentError, mistakesIn } from '../../corpus/content-error.ts';
import { formatDiagnostic } from '../../corpus/diagnostics.ts';
import { listContentFiles, readContentFile } from '../../corpus/io.ts';
import type { Division } from '../../corpus/registers/places.ts';
import { findRegisterProblems } from './check-notices.ts';
import { readNoticeGuides, type NoticeGuide } from './guide.ts';
import { byDay } from './plots.ts';
import { readNotices } from './register.ts';
import { readSearches } from './searches.ts';
import { noticeTypes, type Notice } from './types.ts';

const folder = 'content/notices/';
const searchFile = 'content/notices/searches.yaml';
const guideFile = 'content/notice-types.yaml';

/**
 * Read the register of notices of a project, oldest first.
 *
 * @throws Error with every problem, its place and its remedy.
 */
export function readProjectNotices(root: URL, divisions: readonly Division[]): readonly Notice[] {
  const read = listContentFiles(root, folder, '.csv').map((file) => ({
    file,
    ...readNotices(file, readContentFile(root, file), divisions),
  }));
  const notices = read.flatMap(({ entries }) => entries).sort(byDay);
  const problems = [
    ...read.flatMap(({ diagnostics }) => diagnostics.map(formatDiagnostic)),
    ...read
      .filter(({ entries, diagnostics }) => entries.length + diagnostics.length === 0)
      .map(({ file }) => `${file}：登记册是空的，一条公告也没有。\n    请从版本记录里恢复它。`),
    ...findRegisterProblems(notices).map(
      ({ id, problem }) => `${folder} ${id}：${problem}。\n    请改正编号，或补上那一条。`,
    ),
  ];
  if (problems.length > 0)
    throw new ContentError(`公告登记册有 ${problems.length} 处错误：\n${problems.join('\n')}`);
  return notices;
}

/** Everything that is wrong with the notices, the searches for them and what is said of their kinds, in Chinese. */
export function findNoticeProblems(root: URL, divisions: readonly Division[]): readonly string[] {
  const searches = readSearches(searchFile, readContentFile(root, searchFile), divisions);
  return [
    ...searches.diagnostics.map(formatDiagnostic),
    ...[() => readProjectNotices(root, divisions), () => readProjectNoticeGuides(root)].flatMap(
      mistakesIn,
    ),
  ];
}

/**
 * Read what editors wrote about each kind of notice.
 *
 * @throws Error with every problem, its place and its remedy, or with the kinds that are missing.
 */
export function readProjectNoticeGuides(root: URL): readonly NoticeGuide[] {
  const { entries, diagnostics } = readNoticeGuides(guideFile, readContentFile(root, guideFile));
  const missing = noticeTypes.filter((type) => !entries.some((entry) => entry.type === type));
  const problems = diagnostics.map(formatDiagnostic);
  if (problems.length === 0 && missing.length > 0)
    problems.push(`${guideFile} 缺少：${missing.join('、')}。\n    请为每一种公告各写一项。`);
  if (problems.length > 0) throw new ContentError(problems.join('\n'));
  return entries;
}
