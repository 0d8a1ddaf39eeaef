import { stringify } from 'yaml';
import type { Diagnostic } from './diagnostic.ts';
import type { Facts } from './facts/types.ts';
import type { ParsedPlan } from './plan.ts';
import type { Extent, PlanKind } from './plan-kinds.ts';
import type { ReadText } from './read-text.ts';

/** What is known of a text that is to become a plan. */
export interface PlanDraft extends Omit<ReadText, 'facts'> {
  /** The name of the .mdx file and of the seed. */
  id: string;
  sha256: string;
  facts: Pick<Facts, 'citations'>;
}

/** What to write where the text says nothing; it stands behind the `null`. */
const toFillIn: Readonly<Record<string, string>> = {
  title: '没有认出来，请照原文填写',
  region: '没有认出来，请填写地名，如 某某县',
  level: '请填写 province（省级）、prefecture（市级）或 county（县级）',
  adcode: "没有认出来，请填写六位行政区划代码，加引号，如 '110101'",
  docNumber: '原文没有文号时留 null',
  issuer: '原文没有印发机关时留 null',
  kind: '请填写 plan（方案）、year-plan（年度计划）、regulation（法规、办法）、task-table（任务表）或 planning（规划）',
  date: "原文没有日期时留 null；有时写成 '2017-05-15'，写到多细就写到多细",
};

/**
 * Write the .mdx of a plan with all that its text tells; what it does not tell is `null` with a word on what to do, so that
 * the build says what is missing instead of showing a guess.
 */
export function draftPlan({ id, sha256, parsed, ...read }: PlanDraft): string {
  const { title, docNumber, issuer, date } = parsed.titleBlock;
  const { region = null, level = null, adcode = null } = read.jurisdiction ?? {};
  const { kind, complete } = parsed;
  const known = { title, region, level, adcode, docNumber, issuer, date, kind, complete };
  const fields = Object.entries(known).map(([key, value]) =>
    value === null
      ? `${key}: null # ${toFillIn[key]}\n`
      : `${stringify({ [key]: value }).trimEnd()}${lineOfPage(key, value, parsed)}${extentDoubt(key, read.diagnostics)}\n`,
  );
  const matter = [
    ...fields,
    stringify({ basis: basisOf(id, parsed.titleBlock, read.facts) }),
    stringify({ source: { file: `${id}.txt`, sha256 } }),
    ...pageNotes(parsed),
    // Whether the text is whole is asked where it is filled in.
    ...doubts(read.diagnostics.filter(({ code }) => code !== 'looks-incomplete')),
    introductionWanted,
  ].join('');
  return `---\n${matter}---\n\n${introduction(region, parsed)}`;
}

/** From which line of the page a value was taken, where the document itself does not say it. */
function lineOfPage(key: string, value: string, { pageEntries }: ParsedPlan): string {
  const plain = (words: string): string => words.replaceAll(/[^\p{L}\p{N}]/gu, '');
  const entry = pageEntries.find(
    ({ field, value: printed }) => field === key && plain(printed).startsWith(plain(value)),
  );
  return entry ? ` # 文本第 ${entry.line} 行写着「${entry.label}」` : '';
}

/** Why the parser takes the text for a part, beside the word for it. */
function extentDoubt(key: string, diagnostics: readonly Diagnostic[]): string {
  const doubt = diagnostics.find(({ code }) => code === 'looks-incomplete');
  return key === 'complete' && doubt
    ? ` # 第 ${doubt.line} 行：${oneLine(doubt.message)}请核对`
    : '';
}

/** What the page that the text was copied from says of the document, for whoever checks the fields. */
function pageNotes({ pageEntries }: ParsedPlan): string[] {
  return pageEntries.map(
    ({ label, value, line }) => `# 网页上的话，文本第 ${line} 行：${label}：${oneLine(value)}\n`,
  );
}

function oneLine(words: string): string {
  return words.replaceAll(/\s+/gu, ' ');
}

/** The documents named before the first clause, without the plan itself. */
function basisOf(
  id: string,
  own: ParsedPlan['titleBlock'],
  { citations }: PlanDraft['facts'],
): string[] {
  const named = citations
    .filter(({ clause }) => clause.startsWith(`${id}/0`))
    .filter(({ title, number }) =>
      title === null ? number !== own.docNumber : title !== own.title,
    )
    .map(({ title, number }) =>
      title === null ? (number ?? '') : `${title}${number === null ? '' : `（${number}）`}`,
    );
  return [...new Set(named)];
}

function doubts(diagnostics: readonly Diagnostic[]): string[] {
  if (diagnostics.length === 0) return [];
  return [
    '# 下面的提醒请逐条对照原文。原文确是如此的，去掉行首的 #，在 note 里写核对的结果：\n',
    '# accepted:\n',
    ...diagnostics.map(
      ({ code, line, message, clause }) =>
        `#   - { code: ${code}, clause: ${clause}, note: '' } # 第 ${line} 行：${message.replaceAll('\n', ' ')}\n`,
    ),
  ];
}

/** A comment of the front matter, for the text itself may hold none: the build would take it for a program. */
const introductionWanted =
  '# 请在 --- 下面接着写 150–300 字的介绍：用平常话，链接条款用 <ClauseLink to="2.4.2">…</ClauseLink>。写好后删去这一行。\n';

const kindNames: Readonly<Record<PlanKind, string>> = {
  plan: '土壤污染防治工作方案',
  'year-plan': '年度计划',
  regulation: '法规或办法',
  'task-table': '任务分解表',
  planning: '规划',
};

const extentNotes: Readonly<Record<Extent, string>> = {
  whole: '',
  opening: '这份文本只有开头，后面的没有读到。',
  excerpt: '这份文本是节录，别处的没有读到。',
};

function introduction(region: string | null, { kind, complete }: ParsedPlan): string {
  const name = kind === null ? '文件' : kindNames[kind];
  return `这是${region ?? '这个地方'}的${name}，读出 <PlanFigure of="clauses" /> 条。${extentNotes[complete]}本站作了 <PlanFigure of="repairs" /> 处修补。\n`;
}
