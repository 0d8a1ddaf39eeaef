import { wordOf, type ImportOptions } from './options.ts';
import { noticeTypes } from '../types.ts';
import { typeWords } from '../words.ts';
import type { Entry, Target } from './types.ts';

/**
 * What every notice has to say: the columns that may say it, those that have the name of an option said by it for the
 * whole list, and how the option is asked for.
 */
const requirements: readonly (readonly [targets: readonly Target[], ask: string])[] = [
  [['typePrinted', 'listTitle'], '  --list-title 名录或公示的标题和批次，照公告写'],
  [['type'], '  --type 公告的类型，如 污染地块、列入管控修复名录、调查报告公示'],
  [['issuer'], '  --issuer 发布机关，照公告写'],
  [['date'], '  --date 发布日期，如 2024-04-01；公告没有日期的写 none'],
  [['url'], '  --url 读到公告的完整网址'],
  [['sourceKind'], '  --source-kind 政府网站 或 转载'],
  [
    ['adcode', 'province', 'prefecture', 'county', 'region'],
    '  --region 名录所说的省、市或县，写名称或六位代码',
  ],
  [['checkedOn'], '  --checked-on 核对的日期，如 2026-11-22'],
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
  if (isTitled) found.add('listTitle');
  const said = new Set<string>(found);
  for (const [name, value] of Object.entries(options)) if (value !== null) said.add(name);
  return requirements
    .filter(([targets]) => !targets.some((target) => said.has(target)))
    .map(([, ask]) => ask);
}
