import { plainDigits } from '../characters/digits.ts';
import { parseNumeral } from '../numerals.ts';
import type { TitleBlock } from '../plan.ts';
import { isPageLine, readPageLine } from './page-lines.ts';

const docNumber =
  /^[\p{Script=Han}]{2,14}\s*[〔[［【（(]\s*(?:19|20)\d\d\s*[〕\]］】）)]\s*第?\s*\d+\s*号$/u;
const arabicDate = /^((?:19|20)\d\d)\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日$/;
const hanDate =
  /^([一二]\s*[〇零一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日$/u;
const titleLine =
  /(?:方案|计划|规划|意见|办法|条例|规定|细则|要点|纲要|措施|清单|分解表|分工表|任务表|通知|公告|計劃|規劃|辦法|條例)(?:[（(][^（()）]{1,20}[）)])?$/u;
const issuingBody = /^(?!各)[\p{Script=Han}]{2,20}(?:人民政府|政府|办公室|办公厅|委员会|厅|局)$/u;
const government = '(?<body>(?!各)[\\p{Script=Han}]{2,20}?(?:人民政府|政府)(?:办公室|办公厅)?)';
/** The heading of a notice: `某某县人民政府关于印发…`, which may go on in the next line. */
const noticeHeading = new RegExp(`^${government}关于印发[^，。；]*$`, 'u');
const report = new RegExp(
  `(?:^|[，。；：])(?:近日|日前|最近)?${government}印发了?《(?<named>[^》]+)》`,
  'gu',
);
const addressee = /^[^。]*(?:政府|部门|单位|委员会)[^。]{0,20}(?<!如下)[：:]$/u;
const longestTitle = 60;

/** Read what the lines before the first clause say of the document; what they do not say is `null`. */
export function readTitleBlock(prelude: readonly string[], ending: readonly string[]): TitleBlock {
  const own = prelude.filter((line) => !isPageLine(line));
  const lines = own.filter((line) => line.length <= longestTitle);
  const titles = lines.filter((line) => titleLine.test(line) && !/[，。；]/u.test(line));
  const title = titles.findLast((line) => !/(?:通知|公告)$/u.test(line)) ?? titles.at(-1) ?? null;
  const number = lines.find((line) => docNumber.test(plainDigits(line))) ?? null;
  const page = readPage([...prelude, ...ending]);
  return {
    title,
    docNumber: number?.replaceAll(/\s/gu, '') ?? page.docNumber,
    issuer: readIssuer(lines, ending) ?? readReport(prelude, title) ?? page.issuer,
    addressee: own.find((line) => addressee.test(line)) ?? null,
    date: [...lines, ...ending].map(readDate).find((date) => date !== null) ?? page.date,
  };
}

/** What the page says of the document where the document itself does not. */
function readPage(lines: readonly string[]): Pick<TitleBlock, 'docNumber' | 'issuer' | 'date'> {
  const entries = lines.filter(isPageLine).flatMap(readPageLine);
  const valuesOf = (name: keyof TitleBlock): string[] =>
    entries.filter(({ field }) => field === name).map(({ value }) => value);
  const number = valuesOf('docNumber').find((value) => docNumber.test(plainDigits(value)));
  const dates = valuesOf('date').map((value) => readDate(value) ?? readIsoDate(value));
  return {
    docNumber: number?.replaceAll(/\s/gu, '') ?? null,
    issuer: valuesOf('issuer').find((value) => issuingBody.test(value)) ?? null,
    date: dates.find((date) => date !== null) ?? null,
  };
}

/** The body that stands in a line of its own or in the heading of the notice. */
function readIssuer(lines: readonly string[], ending: readonly string[]): string | null {
  const alone = [...lines, ...ending].find((line) => issuingBody.test(line));
  const heading = lines.map((line) => noticeHeading.exec(line)).find((match) => match !== null);
  return alone ?? heading?.groups?.['body'] ?? null;
}

/** Who is said to have issued the document itself: a preamble names also those who issued what it rests on. */
function readReport(prelude: readonly string[], title: string | null): string | null {
  const reports = prelude.flatMap((line) => [...line.matchAll(report)]);
  return reports.find(({ groups }) => groups?.['named'] === title)?.groups?.['body'] ?? null;
}

function readDate(line: string): string | null {
  const plain = plainDigits(line);
  const match = arabicDate.exec(plain) ?? hanDate.exec(plain);
  if (!match) return null;
  const [year, month, day] = match
    .slice(1)
    .map((part) => (/^\d+$/.test(part) ? Number(part) : parseNumeral(part)));
  return isoDay(year, month, day);
}

const pageDate = /^((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;

function readIsoDate(value: string): string | null {
  const [year, month, day] = pageDate.exec(plainDigits(value))?.slice(1).map(Number) ?? [];
  return isoDay(year, month, day);
}

type Part = number | null | undefined;

function isoDay(year: Part, month: Part, day: Part): string | null {
  if (!year || !month || !day || month > 12 || day > 31) return null;
  return [
    String(year).padStart(4, '0'),
    String(month).padStart(2, '0'),
    String(day).padStart(2, '0'),
  ].join('-');
}
