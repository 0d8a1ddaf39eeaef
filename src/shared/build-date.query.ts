import { execFileSync } from 'node:child_process';
import { ContentError } from '../corpus/content-error.ts';
import { once } from './once.ts';

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

/** The build date by the environment of this process; read once. */
export const getBuildDate = once((): string => readBuildDate(process.env));

/**
 * The day that the site says it was made, `YYYY-MM-DD`: the environment's `BUILD_DATE`, else the day of the last commit,
 * so that two builds of one state of the project are the same.
 *
 * @throws ContentError where `BUILD_DATE` is no date, or is missing outside a git checkout.
 */
export function readBuildDate(env: Readonly<Record<string, string | undefined>>): string {
  const day = env['BUILD_DATE'] ?? readCommitDate();
  if (!isoDay.test(day))
    throw new ContentError(`BUILD_DATE 的值「${day}」不是日期，请写成 2026-11-22 的样子。`);
  return day;
}

function readCommitDate(): string {
  try {
    return execFileSync('git', ['log', '-1', '--format=%cs'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    throw new ContentError(
      '不知道网站的构建日期：这里不是 git 检出。请设 BUILD_DATE=2026-11-22 这样的环境变量。',
    );
  }
}
