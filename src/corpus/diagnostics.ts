import { error, warning, type Definition, type ValuesOf } from './diagnostic-definition.ts';
import { showHiddenCharacters } from './hidden-characters.ts';
import type { LineIndex, Span } from './position.ts';
import { textDiagnostics } from './text-diagnostics.ts';
import type { Diagnostic } from './diagnostic.ts';

/** Every problem that reading a plan can report. Codes are permanent: editors search for them and front matter names them. */
export const diagnosticDefinitions = {
  ...textDiagnostics,
  'front-matter-syntax': error(
    '前言（front matter）不是合法的 YAML：{problem}。',
    '前言在文件开头，夹在两行 --- 之间；冒号后要有空格，含冒号或引号的值要加引号。',
  ),
  'front-matter-field': error(
    '{key}：{problem}。{remedy}',
    '方案各字段的写法见 content/README.md 的「添加一个方案」，课文的照别的课写。',
  ),
  'prose-syntax': error(
    '正文不是合法的 MDX：{problem}。',
    '标记要成对；正文里的 < 写成 &lt;，{ 写成 &#123;；网址写成 [文字](网址)。',
  ),
  'prose-code': error(
    '正文里不能有程序：「{code}」。',
    '删去 import、export、{…} 和事件属性；属性的值只写文字、数字和它们的列表；要印出的 { 写成 &#123;。',
  ),
  'prose-comment': error('正文里还留着给编者的话：「{code}」。', '照它做完，删去它。'),
  'prose-element': error('正文里不能用 {name}。可用的有：{allowed}。', '别的请用 Markdown 写。'),
  'prose-address': error(
    '链接的地址「{address}」不能用。',
    '请写 http:// 或 https:// 开头的网址，或本站以 / 或 # 开头的地址。',
  ),
  'prose-reference': error(
    '<{name} {attribute}="{value}"> 指的东西不存在。{remedy}',
    '请检查拼写。',
  ),
  'prose-character': error('这里有看不见的字符 {name}。', '请删去它；多半是从别处粘贴时带来的。'),
  'adcode-unknown': error(
    'adcode：「{adcode}」不在行政区划表里，{nearest}。',
    '请写 content/divisions.csv 里的六位代码。',
  ),
  'region-unknown': error(
    'region：「{region}」不在行政区划表里，{nearest}。',
    '请照 content/divisions.csv 写；是旧名的，先写进 content/places.yaml 的 formerNames；开发区、新区写成所在地的名称开头，如「沧州高新区」，adcode 写所在地的。',
  ),
  'adcode-elsewhere': error(
    'adcode：「{adcode}」是{name}，region 写的是「{region}」，代码是 {known}。',
    '请改正 adcode 或 region；region 是旧名时，写进 content/places.yaml 的 formerNames。',
  ),
  'level-unfit': error(
    'level：「{level}」与 adcode 不符，「{adcode}」（{name}）是 {known}。',
    '请改正 level；adcode 写错了的，改正 adcode。',
  ),
  'seed-missing': error(
    'source.file 写的「{seed}」不在 seeds/ 里。',
    '把方案全文存为这个文件，或改正 source.file。',
  ),
  'seed-unreadable': error(
    'seeds/{seed} 读不出文字：{problem}',
    '种子文本须是 UTF-8 编码的纯文本。',
  ),
  'seed-changed': error(
    'seeds/{seed} 的 sha256 是 {actual}，前言里写的是 {expected}。',
    '种子文本须与取得时逐字节相同。确实换了文本时，更新 source.sha256；否则恢复原文件。',
  ),
  'seed-shared': error(
    'seeds/{seed} 已由 {other} 使用，同一份文本不能成为两个方案。',
    '删去其中一个方案，或改正 source.file。',
  ),
  'seed-unused': warning(
    'seeds/{seed} 没有方案使用它。',
    '在 content/plans/ 为它写一个 .mdx，或移走这个文件。',
  ),
  'accepted-unused': warning(
    'accepted 里的 {code}（{clause}）已不再出现。',
    '从方案的 accepted 里删去这一条。',
  ),
  'register-syntax': error(
    '登记册不是合法的 YAML：{problem}。',
    '每项以「- 」开头，各字段对齐；冒号后要有空格，含冒号或引号的值要加引号。',
  ),
  'register-field': error('{key}：{problem}。{remedy}', '各字段的写法见文件开头的说明。'),
  'register-duplicate': error('「{key}」登记了不止一次。', '请合并为一项，或改正编号。'),
  'register-empty': error(
    '登记册是空的，一项也没有。',
    '请从版本记录里恢复原来的内容；新建的登记册，写好第一项再放进来。',
  ),
  'register-row': error(
    '「{row}」不是「六位代码,名称」。',
    '每行写一个行政区：代码、半角逗号、名称。',
  ),
  'table-row': error(
    '「{row}」不是文件第一行说的两列。',
    '每行写两列，用半角逗号分开，写法照其余各行。',
  ),
  'table-syntax': error(
    '表格不是合法的 CSV：{problem}。',
    '每行一条，列与列用半角逗号分开；含逗号、引号或换行的值用半角双引号括起来。',
  ),
  'table-head': error(
    '表头{problem}。',
    '第一行须是全部列名，一字不差；公告的见 content/notices/README.md，别的见 content/README.md。',
  ),
  'table-cell': error(
    '{key}：{problem}。{remedy}',
    '各列的写法，公告的见 content/notices/README.md，别的见 content/README.md。',
  ),
  'unknown-unit': warning(
    '单位「{unit}」不在登记册里，没有归到任何部门。',
    '在 content/agencies.yaml 里补上它的职能用语、样式或写法；泛指的单位可在方案的 accepted 里写明。',
  ),
  'unit-cut-short': warning(
    '「{words}」不是一个完整的单位名称，没有列为单位。',
    '请对照原文，看名称是否缺字，或文本是否到此中断。原文如此时，在方案的 accepted 里写明。',
  ),
  'unknown-place': warning(
    '地名「{place}」在行政区划表里找不到，代码留空。',
    '请核对写法；旧名写进 content/places.yaml 的 formerNames。',
  ),
  'figure-without-unit': warning(
    '「{words}」里的数字没有单位，不作为指标。',
    '请对照原文，看是否漏了百分号；漏了的，在方案的 repairs 里补上。',
  ),
  'date-without-year': warning(
    '「{words}」没有写明是哪一年，不作为期限。',
    '请对照原文。原文如此时，在方案的 accepted 里写明。',
  ),
  'facts-cut-short': warning(
    '这一段里的同类事项超过 {most} 项，多出的没有列出。',
    '正常的方案不会这样。请检查文本是否重复或损坏。',
  ),
} as const;

export type DiagnosticCode = keyof typeof diagnosticDefinitions;
type DataOf<Code extends DiagnosticCode> = ValuesOf<
  (typeof diagnosticDefinitions)[Code]['message']
>;

/** A text that was made from a file, with the way back. */
interface Placed {
  toSource: (span: Span) => Span;
}

/** Collects what is found wrong in one file. */
export class Reporter {
  readonly diagnostics: Diagnostic[];
  readonly #file: string;
  readonly #lines: LineIndex;
  readonly #toFile: (offset: number) => number;

  constructor(file: string, lines: LineIndex, from?: { reporter: Reporter; reading: Placed }) {
    this.#file = file;
    this.#lines = lines;
    this.diagnostics = from?.reporter.diagnostics ?? [];
    this.#toFile = (offset) => from?.reading.toSource([offset, offset])[0] ?? offset;
  }

  /** A reporter for what is wrong in a reading of the file, where offsets are those of the reading. */
  of(reading: Placed): Reporter {
    return new Reporter(this.#file, this.#lines, { reporter: this, reading });
  }

  /** Record a problem at an offset of the file. */
  report<Code extends DiagnosticCode>(code: Code, data: DataOf<Code>, at: number): void {
    const offset = this.#toFile(at);
    const { severity, message: words, hint }: Definition = diagnosticDefinitions[code];
    const values: Readonly<Record<string, string | number>> = data;
    const message = words.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
      showHiddenCharacters(String(values[name])),
    );
    const place = { file: this.#file, offset, ...this.#lines.locate(offset) };
    this.diagnostics.push({ code, severity, message, hint, ...place });
  }
}

/**
 * Write a diagnostic for the terminal, the remedy on a line of its own.
 *
 * @example seeds/x.txt:12:5 warning 编号跳号：二 之后是 四。 [numbering-gap] x/4
 */
export function formatDiagnostic(diagnostic: Diagnostic): string {
  const { file, line, column, severity, message, code, hint, clause } = diagnostic;
  const place = clause ? ` ${clause}` : '';
  return `${file}:${line}:${column} ${severity} ${message} [${code}]${place}\n    ${hint}`;
}
