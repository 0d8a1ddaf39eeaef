/** The text of a file, or the reason in Chinese why its bytes are none. */
export type DecodedText = { text: string; problem: null } | { text: null; problem: string };

/** What a text is written in; GB18030 holds GBK and GB 2312. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

const marks = [
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
] as const;

const encodingNames: Readonly<Record<Exclude<Encoding, 'utf-8'>, string>> = {
  'utf-16le': ' UTF-16 ',
  'utf-16be': ' UTF-16 ',
  gb18030: ' GBK（GB18030）',
};

/** Decode bytes in whichever of the encodings they are sound text of, a mark at their head kept; `null` where in none. */
export function decodeAny(bytes: Uint8Array): { text: string; encoding: Encoding } | null {
  const marked = marks.find((mark) => mark.bytes.every((byte, at) => bytes[at] === byte));
  const encodings = marked ? [marked.encoding] : guesses(bytes);
  for (const encoding of encodings) {
    const text = decode(bytes, encoding);
    // Hardly anything but text happens to be sound UTF-8.
    if (text !== null && (encoding === 'utf-8' || isText(text))) return { text, encoding };
  }
  return null;
}

/**
 * Decode bytes as UTF-8, refusing binary files and other encodings; a mark at the head of the text stays in it, so that
 * offsets count from the first byte.
 *
 * @param file The name that the command to convert it is told with.
 */
export function decodeText(bytes: Uint8Array, file: string): DecodedText {
  const read = decodeAny(bytes);
  if (read?.encoding === 'utf-8' && !read.text.includes('\0'))
    return { text: read.text, problem: null };
  if (read === null || read.encoding === 'utf-8') return { text: null, problem: noText(bytes) };
  // The converter tells the byte order by the mark, and leaves the mark out.
  const from = marks.some(({ bytes: [first] }) => first === bytes[0])
    ? 'UTF-16'
    : read.encoding.toUpperCase();
  return {
    text: null,
    problem: `文件是${encodingNames[read.encoding]}编码，要用 UTF-8。转换的命令：iconv -f ${from} -t UTF-8 ${quote(file)} > 新文件，再用新文件换下它。`,
  };
}

/** Why a file that begins with a mark that nobody sees can not be read, with the command that takes the mark off. */
export function describeMark(file: string): string {
  return `文件是带 BOM（开头有看不见的字节序标记）的 UTF-8 编码，要用不带 BOM 的 UTF-8。去掉它的命令：tail -c +4 ${quote(file)} > 新文件，再用新文件换下它。`;
}

function noText(bytes: Uint8Array): string {
  return bytes.includes(0)
    ? '文件里有空字节，不是纯文本（可能是 Word、PDF 或压缩文件）。'
    : '文件不是 UTF-8 编码，也不是 GBK、GB18030 或 UTF-16，认不出来。请在编辑器里另存为 UTF-8。';
}

function quote(file: string): string {
  return /^[\w./-]+$/.test(file) ? file : `'${file.replaceAll("'", String.raw`'\''`)}'`;
}

/** Every second byte of UTF-16 is zero where a text has line ends, commas or digits; no other encoding of text has zeros. */
function guesses(bytes: Uint8Array): Encoding[] {
  if (!bytes.includes(0)) return ['utf-8', 'gb18030'];
  return [countZeros(bytes, 1) > countZeros(bytes, 0) ? 'utf-16le' : 'utf-16be'];
}

function countZeros(bytes: Uint8Array, start: number): number {
  let zeros = 0;
  for (let at = start; at < bytes.length; at += 2) if (bytes[at] === 0) zeros += 1;
  return zeros;
}

function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Bytes that are no text often decode all the same, but to characters that nothing is written with. */
// eslint-disable-next-line no-control-regex -- these are what gives bytes that are no text away
const strange = /[\u0000-\u0008\u000e-\u001f\u0080-\u009f\ufffe\uffff]|\p{Co}|\p{Cn}/gu;

function isText(text: string): boolean {
  const found = text.match(strange)?.length ?? 0;
  return found === 0 || (!text.includes('\0') && found / text.length < 0.01);
}
