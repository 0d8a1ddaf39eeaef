import { decodeTable } from './decode-table.ts';
import { readDelimited } from './delimited.ts';
import type { ReadSheets } from '../types.ts';
import { limits } from './unpack.ts';
import { readWorkbook } from './workbook.ts';

const refuse = (problem: string): ReadSheets => ({ sheets: null, problem });

/** What a file is by its first bytes, whatever its name ends with. */
const kinds = [
  { bytes: [0x50, 0x4b, 0x03, 0x04], read: readWorkbook },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    read: () =>
      refuse(
        '这是旧式的 .xls 文件，或是加了密码的工作簿。请在 Excel 里打开，另存为不加密的 .xlsx，再导入。',
      ),
  },
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    read: () => refuse('这是 PDF 文件。请把其中的表格复制到 Excel，核对后存为 .xlsx，再导入。'),
  },
] as const;

/** Web pages are saved as they are, behind a remark, or with their pictures as a mail. */
const webPage = /^\ufeff?\s*(?:<[!?a-z]|MIME-Version:)/i;

/** Read the sheets of a CSV or XLSX file; a file that is neither is refused with what to do about it. */
export function readSheets(bytes: Uint8Array): ReadSheets {
  if (bytes.length === 0) return refuse('文件是空的。请检查是否下载完整。');
  if (bytes.length > limits.megabytesOfFile * 1e6)
    return refuse(`文件超过 ${limits.megabytesOfFile} MB，没有读。请把名录分成几个文件。`);
  const kind = kinds.find((one) => one.bytes.every((byte, at) => bytes[at] === byte));
  if (kind) return kind.read(bytes);
  const { text, problem } = decodeTable(bytes);
  if (text === null) return refuse(problem);
  if (text.trim() === '') return refuse('文件是空的。请检查是否下载完整。');
  if (webPage.test(text))
    return refuse(
      '这是网页或 XML，不是表格（有的网站把网页存成 .xls）。请在 Excel 里打开，另存为 .xlsx，再导入。',
    );
  const read = readDelimited(text);
  if (read.sheet === null) return refuse(read.problem);
  return { sheets: [read.sheet], problem: null };
}
