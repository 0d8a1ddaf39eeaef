import { decodeAny, type DecodedText } from '../../../../corpus/decode.ts';

const unreadable =
  '文件的编码认不出来（不是 UTF-8、GBK、GB18030，也不是 UTF-16），或者根本不是表格。请在 Excel 里另存为「CSV UTF-8」或 .xlsx，再导入。';

/** Decode the bytes of a delimited text: UTF-8, UTF-16 with or without a mark, or GB18030, which holds GBK and GB 2312. */
export function decodeTable(bytes: Uint8Array): DecodedText {
  const read = decodeAny(bytes);
  return read
    ? { text: read.text.replace(/^\ufeff/, ''), problem: null }
    : { text: null, problem: unreadable };
}
