import { Unzip, UnzipInflate } from 'fflate';

/** What a spreadsheet may hold; more than any list needs, less than the memory of a small machine. */
export const limits = {
  megabytesOfFile: 50,
  megabytesUnpacked: 300,
  files: 2000,
  sheets: 100,
  rows: 200_000,
  columns: 300,
  merges: 100_000,
  millionsOfText: 100,
} as const;

type Unpacked =
  { files: ReadonlyMap<string, Uint8Array>; problem: null } | { files: null; problem: string };

const broken = '工作簿已损坏或没有下载完整。请重新下载；能用 Excel 打开的，另存一次再导入。';
const chunk = 1 << 16;
const megabyte = 1e6;

/** Unpack the XML files of a workbook piece by piece, and stop as soon as they grow beyond the limits. */
export function unpack(bytes: Uint8Array, most: number = limits.megabytesUnpacked): Unpacked {
  const tooLarge = `工作簿解开后超过 ${most} MB，没有读。请删去图片和多余的工作表，或把名录分成几个文件。`;
  const found = new Map<string, Uint8Array[]>();
  let count = 0;
  let size = 0;
  let problem: string | null = null;
  const unzip = new Unzip((file) => {
    count += 1;
    if (count > limits.files) problem ??= broken;
    if (!/\.(?:xml|rels)$/i.test(file.name)) return;
    if (found.has(file.name)) problem ??= broken;
    if ((file.originalSize ?? 0) > most * megabyte) problem ??= tooLarge;
    if (problem !== null) return;
    const pieces: Uint8Array[] = [];
    found.set(file.name, pieces);
    file.ondata = (error, piece) => {
      if (error) problem ??= broken;
      size += piece.length;
      if (size > most * megabyte) problem ??= tooLarge;
      if (problem === null) pieces.push(piece);
    };
    file.start();
  });
  unzip.register(UnzipInflate);
  try {
    for (let at = 0; at < bytes.length && problem === null; at += chunk)
      unzip.push(bytes.subarray(at, at + chunk), at + chunk >= bytes.length);
  } catch {
    problem ??= broken;
  }
  if (problem !== null) return { files: null, problem };
  return {
    files: new Map([...found].map(([name, pieces]) => [name, join(pieces)])),
    problem: null,
  };
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}
