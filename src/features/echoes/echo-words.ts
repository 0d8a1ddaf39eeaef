import { formatDate } from '../../shared/format.ts';
import { isSaid, type Echo, type EchoComparator, type HostKind, type ReadExtent } from './echo.ts';

const hosts: Readonly<Record<HostKind, string>> = {
  gov: '政府网站',
  'central-media': '中央媒体',
  'local-media': '地方媒体',
  other: '其他网站',
};

const extents: Readonly<Record<ReadExtent, string>> = {
  whole: '整页读过',
  opening: '只读到开头',
  cut: '只读到一部分',
};

/** What it is: said, or set down as a further aim. */
export function nameEcho(echo: Pick<Echo, 'kind'>): string {
  return isSaid(echo) ? '后来说过' : '后来的文件又写';
}

/** Whether it comes from a report, and not from the body that is said to have said it. */
export function isReport({ hostKind }: Pick<Echo, 'hostKind'>): boolean {
  return hostKind === 'local-media' || hostKind === 'central-media';
}

/** When it was said, as precise as it was read. */
export function saidWhen({ saidOn }: Pick<Echo, 'saidOn'>): string {
  return saidOn === null ? '日期没有读到' : formatDate(saidOn);
}

/** The host of the page that was read. */
export function hostOf({ source }: Pick<Echo, 'source'>): string {
  return new URL(source).hostname;
}

/** What the page that was read is worth: whose it is, whether it retells, how much of it was read, when it was checked. */
export function describeCopy(echo: Pick<Echo, 'hostKind' | 'isCopy' | 'read' | 'checkedOn'>) {
  const copy = echo.isCopy ? '，读到的是转载' : '';
  return `${hosts[echo.hostKind]}${copy}，${extents[echo.read]}，${formatDate(echo.checkedOn)}核对`;
}

/** What is written before a figure and behind it, by its comparator. */
const comparatorWords: Readonly<Record<EchoComparator, readonly [before: string, behind: string]>> =
  {
    '>=': ['', '以上'],
    '<=': ['', '以下'],
    '~': ['', '左右'],
    '=': ['', ''],
    '>': ['多于', ''],
    'decrease-by': ['下降', ''],
    'increase-by': ['增加', ''],
  };

/** A figure with its comparator in words: `90%左右`. */
export function figureWords({
  comparator,
  value,
  unit,
}: Pick<Echo, 'comparator' | 'value' | 'unit'>): string {
  const [before, behind] = comparatorWords[comparator ?? '='];
  return `${before}${value ?? ''}${unit ?? ''}${behind}`;
}
