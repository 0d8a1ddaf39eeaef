/** The text of a file, or the reason in Chinese why its bytes are none. */
export type DecodedText = { text: string; problem: null } | { text: null; problem: string };

/** Decode bytes as UTF-8, refusing binary files and other encodings. */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (isUtf16(bytes))
    return {
      text: null,
      problem: '文件是 UTF-16 编码。可用 iconv -f UTF-16 -t UTF-8 转换后再试。',
    };
  if (bytes.includes(0))
    return { text: null, problem: '文件里有空字节，不是纯文本（可能是 Word、PDF 或压缩文件）。' };
  try {
    // The mark at the head of some files stays in the text, so that offsets count from the first byte.
    return {
      text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes),
      problem: null,
    };
  } catch {
    return {
      text: null,
      problem: '文件不是 UTF-8 编码。可用 iconv -f GB18030 -t UTF-8 转换后再试。',
    };
  }
}

/** Files of this encoding begin with a byte order mark. */
function isUtf16([first, second]: Uint8Array): boolean {
  return (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
}
