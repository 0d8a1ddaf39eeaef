import { wordOf, type ImportOptions } from './options.ts';
import { noticeTypes } from '../types.ts';
import { typeWords } from '../words.ts';
import type { Entry, Target } from './types.ts';

interface Requirement {
  targets: readonly Target[];
  isGiven: (options: ImportOptions) => boolean;
  ask: string;
}

/** What every notice has to say, the columns that may say it, and the option that says it for the whole list. */
const requirements: readonly Requirement[] = [
  {
    targets: ['typePrinted', 'listTitle'],
    isGiven: ({ listTitle, typePrinted }) => listTitle !== null || typePrinted !== null,
    ask: '  --list-title 名录或公示的标题和批次，照公告写',
  },
  {
    targets: ['type'],
    isGiven: ({ type }) => type !== null,
    ask: '  --type 公告的类型，如 污染地块、列入管控修复名录、调查报告公示',
  },
  {
    targets: ['issuer'],
    isGiven: ({ issuer }) => issuer !== null,
    ask: '  --issuer 发布机关，照公告写',
  },
  {
    targets: ['date'],
    isGiven: ({ date }) => date !== null,
    ask: '  --date 发布日期，如 2024-04-01；公告没有日期的写 none',
  },
  { targets: ['url'], isGiven: ({ url }) => url !== null, ask: '  --url 读到公告的完整网址' },
  {
    targets: ['sourceKind'],
    isGiven: ({ sourceKind }) => sourceKind !== null,
    ask: '  --source-kind 政府网站 或 转载',
  },
  {
    targets: ['adcode', 'province', 'prefecture', 'county', 'region'],
    isGiven: ({ region }) => region !== null,
    ask: '  --region 名录所说的省、市或县，写名称或六位代码',
  },
  {
    targets: ['checkedOn'],
    isGiven: ({ checkedOn }) => checkedOn !== null,
    ask: '  --checked-on 核对的日期，如 2026-11-22',
  },
];

/** Say in Chinese which options are needed, as neither they nor the list say something that every notice has to. */
export function missingOptions(entries: readonly Entry[], options: ImportOptions): string[] {
  const all = entries.flatMap(({ fields }) => fields);
  const found = new Set(all.map(({ target }) => target));
  // 类型 is also what lists call 风险管控 or 修复; such a column does not say what kind of announcement it is.
  const types = all.filter(({ target }) => target === 'type');
  if (!types.some(({ value }) => wordOf(noticeTypes, typeWords, value.trim()) !== null))
    found.delete('type');
  const isTitled = entries.every(({ title }) => title !== null);
  return requirements
    .filter(
      ({ targets, isGiven }) => !isGiven(options) && !targets.some((target) => found.has(target)),
    )
    .filter(({ targets }) => !(isTitled && targets.includes('listTitle')))
    .map(({ ask }) => ask);
}
