import { formatDate } from '@/shared/format.ts';
import type { Notice } from '@/features/notices/types.ts';
import type { NoticeQuote } from './citation.ts';
import { joinPlace } from './place.ts';
import { getDivisions, getNotices } from '../notices/notices.query.ts';

/** The notices as a letter names them, by the code that their ids begin with, then by id. */
export function getNoticeQuotes(): ReadonlyMap<string, Readonly<Record<string, NoticeQuote>>> {
  const groups = Map.groupBy(getNotices(), ({ id }) => id.slice(0, 6));
  return new Map(
    [...groups].map(([adcode, notices]) => [
      adcode,
      Object.fromEntries(notices.map((notice) => [notice.id, quoteNotice(notice)])),
    ]),
  );
}

function quoteNotice(notice: Notice): NoticeQuote {
  const { adcode, name, address, listTitle, typePrinted, issuer, date, source } = notice;
  return {
    plot: name,
    place: joinPlace(getDivisions().fullName(adcode), address ?? ''),
    source: listTitle === null ? `「${typePrinted}」` : `《${listTitle}》`,
    issuer,
    date: date === null ? null : formatDate(date),
    url: source.url,
    recipient: isAuthority(issuer) ? issuer : null,
  };
}

/** Several bodies at once, a column of a website or a body with a remark are no addressee. */
function isAuthority(issuer: string): boolean {
  return /^\p{Script=Han}+生态环境[局厅]$/u.test(issuer);
}
