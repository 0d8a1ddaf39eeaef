import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { datums, noticeTypes, sourceKinds } from '../types.ts';
import { datumWords, sourceWords, typeWords } from '../words.ts';
import { readDay } from './cells/day.ts';

type ReadOptions = { options: ImportOptions; problem: null } | { options: null; problem: string };

/** How the command is called, in Chinese. */
export const usage = `用法：npm run import:notices -- 文件.xlsx 选项

文件可以是 .xlsx、.csv、.tsv，写法不限。名录里没有写的，用选项说明：
  --list-title 文字    名录或公示的标题和批次，照公告写
  --type-printed 文字  名录或公示的名称，照公告写；不给时用标题
  --type 词            公告的类型：${Object.values(typeWords).join('、')}
  --issuer 文字        发布机关，照公告写
  --date 日期          发布日期，如 2024-04-01；公告没有日期的写 none
  --url 网址           读到公告的完整网址
  --source-kind 词     来源：${Object.values(sourceWords).join('、')}
  --region 地区        名录所说的省、市或县，写名称或六位代码
  --datum 词           坐标系：${Object.values(datumWords).join('、')}
  --checked-on 日期    核对的日期，如 2026-11-22
  --out 文件           写到哪里，如 content/notices/jiayuguan-2024.csv；文件已有的，接在后面
  --report 文件        把逐行的报告另存为 CSV
  --map 文件           列名对照：一行写一列，如 site_name: 地块名称；不要的列写「不收」
  --save-map 文件      只把表里的列名写成一份对照，改好以后用 --map 指给下一次导入
  --dry-run            只看报告，不写文件`;

const texts = [
  'list-title',
  'type-printed',
  'type',
  'issuer',
  'date',
  'url',
  'source-kind',
  'region',
  'datum',
  'checked-on',
  'out',
  'report',
  'map',
  'save-map',
] as const;

/** Read the arguments of the command. */
export function readOptions(args: readonly string[]): ReadOptions {
  const given = parse(args);
  if (typeof given === 'string') return refuse(given);
  const [file, ...others] = given.positionals;
  if (file === undefined) return refuse('请给出要导入的文件。');
  if (others.length > 0)
    return refuse(`一次只导入一个文件，多出了「${others.join(' ')}」。含空格的要加引号。`);
  const { values } = given;
  const problem = problemWith(values) ?? overwritten(file, values);
  if (problem !== null) return refuse(problem);
  return { problem: null, options: optionsOf(file, values) };
}

/** What an editor says about a list that the list itself does not. */
export type ImportOptions = ReturnType<typeof optionsOf>;

function optionsOf(file: string, values: Values) {
  return {
    file,
    listTitle: values['list-title'] ?? null,
    typePrinted: values['type-printed'] ?? null,
    issuer: values.issuer ?? null,
    /** `'none'` where the announcement has no date. */
    date: isUndated(values.date) ? 'none' : (values.date ?? null),
    url: values.url ?? null,
    sourceKind: wordOf(sourceKinds, sourceWords, values['source-kind']),
    /** As given: six digits or a name. */
    region: values.region ?? null,
    type: wordOf(noticeTypes, typeWords, values.type),
    datum: wordOf(datums, datumWords, values.datum),
    checkedOn: values['checked-on'] ?? null,
    out: values.out ?? null,
    report: values.report ?? null,
    /** A file that says which column of this site each head of the table stands for. */
    map: values.map ?? null,
    /** Where to write such a file for the heads of the table, to be corrected. */
    saveMap: values['save-map'] ?? null,
    dryRun: values['dry-run'] === true,
  };
}

type Values = Partial<Record<(typeof texts)[number], string>> & { 'dry-run'?: boolean };

/** What is wrong with the options, in Chinese; `null` where nothing is. */
function problemWith(values: Values): string | null {
  const { out, 'dry-run': dryRun, 'save-map': saveMap } = values;
  const noCsv = out !== undefined && !out.endsWith('.csv');
  return (
    unknownWord('--type', values.type, typeWords) ??
    unknownWord('--source-kind', values['source-kind'], sourceWords) ??
    unknownWord('--datum', values.datum, datumWords) ??
    (isUndated(values.date) ? null : unknownDay('--date', values.date)) ??
    unknownDay('--checked-on', values['checked-on']) ??
    unknownUrl(values.url) ??
    (noCsv ? '--out 须以 .csv 结尾。' : null) ??
    (out === undefined && dryRun !== true && saveMap === undefined
      ? '请用 --out 给出写到哪里，如 content/notices/jiayuguan-2024.csv；只看报告的给 --dry-run。'
      : null)
  );
}

/** The list is the proof of what was taken from it, so no output may take its place. */
function overwritten(file: string, values: Values): string | null {
  const { out, report, map, 'save-map': saveMap } = values;
  const paths = [file, out, report, map, saveMap].flatMap((path) =>
    path === undefined ? [] : [resolve(path)],
  );
  return new Set(paths).size < paths.length
    ? '要导入的文件、--out、--report、--map 和 --save-map 须各不相同。'
    : null;
}

function isUndated(date: string | undefined): boolean {
  return date === 'none' || date === '无';
}

function parse(args: readonly string[]): { positionals: string[]; values: Values } | string {
  const strings = Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }]));
  const options = { ...strings, 'dry-run': { type: 'boolean' as const } };
  try {
    const { positionals, values } = parseArgs({ args: [...args], options, allowPositionals: true });
    return { positionals, values };
  } catch (error) {
    const name = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined;
    return `选项「${name ?? ''}」写得不对：没有这个选项，或它后面缺少内容。`;
  }
}

/** Find the name in code of a word of pages, or of the name itself. */
export function wordOf<Name extends string>(
  names: readonly Name[],
  words: Readonly<Record<Name, string>>,
  given: string | undefined,
): Name | null {
  return names.find((name) => name === given || words[name] === given) ?? null;
}

function unknownWord(
  option: string,
  given: string | undefined,
  words: Readonly<Record<string, string>>,
): string | null {
  if (given === undefined || Object.entries(words).flat().includes(given)) return null;
  return `${option} 不认识「${given}」，请写其中之一：${Object.values(words).join('、')}。`;
}

function unknownDay(option: string, given: string | undefined): string | null {
  if (given === undefined || readDay(given) === given) return null;
  return `${option} 写的「${given}」不是日期，请写成 2024-04-01 的样子。`;
}

function unknownUrl(given: string | undefined): string | null {
  if (given === undefined || (/^https?:\/\//.test(given) && URL.canParse(given))) return null;
  return `--url 写的「${given}」不是网址，请写以 http 开头的完整网址。`;
}

function refuse(problem: string): ReadOptions {
  return { options: null, problem };
}
