import type { DecodedText } from '../../../../corpus/decode.ts';

const marks = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const unreadable =
  '文件的编码认不出来（不是 UTF-8、GBK、GB18030，也不是 UTF-16），或者根本不是表格。请在 Excel 里另存为“CSV UTF-8”或 .xlsx，再导入。';

/** Decode the bytes of a delimited text: UTF-8, UTF-16 with or without a mark, or GB18030, which holds GBK and GB 2312. */
export function decodeTable(bytes: Uint8Array): DecodedText {
  const marked = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  const encodings = marked ? [marked.encoding] : guesses(bytes);
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    // Hardly anything but text happens to be sound UTF-8.
    if (text !== null && (encoding === 'utf-8' || isText(text))) return { text, problem: null };
  }
  return { text: null, problem: unreadable };
}

/** Every second byte of UTF-16 is zero where a table has commas and digits; no other encoding of text has zeros. */
function guesses(bytes: Uint8Array): string[] {
  if (!bytes.includes(0)) return ['utf-8', 'gb18030'];
  const even = countZeros(bytes, 0);
  const odd = countZeros(bytes, 1);
  return [odd > even ? 'utf-16le' : 'utf-16be'];
}

function countZeros(bytes: Uint8Array, start: number): number {
  let zeros = 0;
  for (let at = start; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros;
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are no text often decode all the same, but to characters that no list is written with. */
// eslint-disable-next-line no-control-regex -- these are what gives bytes that are no text away
const strange = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffe\uffff]|\p{Co}|\p{Cn}/gu;

function isText(text: string): boolean {
  const found = text.match(strange)?.length ?? 0;
  return found === 0 || (!text.includes('\0') && found / text.length < 0.01);
}
