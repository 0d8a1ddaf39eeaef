import { provinceDigits } from '../../corpus/adcode.ts';
import type { DatasetDescription } from '../../corpus/export/dataset.ts';
import { formatDate } from '../../shared/format.ts';
import type { PlacedNotice } from '../notices/dataset.ts';
import { statusWords, typeWords } from '../notices/words.ts';
import type { Figure } from './figure.ts';
import { drawTable } from './table-drawing.ts';

/** A picture lists so many, the newest; the data has them all. */
const mostDrawn = 30;

/** The notices that the map and its list show. */
export function noticeFigure(
  notices: readonly PlacedNotice[],
  data: { columns: DatasetDescription['columns']; rows: () => readonly object[] },
): Figure {
  const newest = notices.toReversed().slice(0, mostDrawn);
  const provinces = new Set(notices.map(({ notice }) => provinceDigits(notice.adcode))).size;
  return {
    name: 'notices',
    title: `地块公告 ${notices.length} 条`,
    finding: `政府网站上关于具体地块的公告，${provinces} 个省份。列在这里，不等于现在有危险；不在这里，不等于没有污染。`,
    source: `只收能打开核对的政府网站公告，还很少。${newest.length < notices.length ? `图里是最近的 ${newest.length} 条。` : ''}每条的出处见网页和数据。`,
    path: '/notices/',
    ...data,
    draw: () =>
      drawTable(
        {
          columns: [
            { label: '地块', share: 3 },
            { label: '在哪里', share: 2 },
            { label: '种类', share: 1.6 },
            { label: '状态', share: 1.6 },
            { label: '谁公布，哪天', share: 2.4 },
          ],
          rows: newest.map(({ notice, region }) => [
            { text: notice.name, isBold: true },
            { text: region },
            { text: typeWords[notice.type] },
            { text: statusWords[notice.status], isMuted: notice.status === 'unstated' },
            {
              text: `${notice.issuer}，${notice.date === null ? '读到的部分没有日期' : formatDate(notice.date)}`,
            },
          ]),
        },
        18,
      ),
  };
}
