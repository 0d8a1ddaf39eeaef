import { inflateSync } from 'node:zlib';

const heads = { file: 44, entry: 20 };
const plain = { file: 12, entry: 16 };

/**
 * Unpack a font of the format WOFF (W3C Recommendation, 2012) into the OpenType font that it holds, which is what
 * renderers read.
 *
 * @throws Error where it is no WOFF.
 */
export function unpackWoff(packed: Uint8Array): Uint8Array {
  const from = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (from.getUint32(0) !== 0x774f4646) throw new Error('这个字体文件不是 WOFF。');
  const count = from.getUint16(12);
  const font = new Uint8Array(from.getUint32(16));
  const to = new DataView(font.buffer);
  const power = Math.floor(Math.log2(count));
  to.setUint32(0, from.getUint32(4));
  to.setUint16(4, count);
  to.setUint16(6, 2 ** power * plain.entry);
  to.setUint16(8, power);
  to.setUint16(10, (count - 2 ** power) * plain.entry);
  let place = plain.file + count * plain.entry;
  for (let nth = 0; nth < count; nth += 1) {
    const entry = heads.file + nth * heads.entry;
    const [tag, start, stored, length, sum] = [0, 4, 8, 12, 16].map((at) =>
      from.getUint32(entry + at),
    ) as [number, number, number, number, number];
    const table = packed.subarray(start, start + stored);
    font.set(stored < length ? inflateSync(table) : table, place);
    for (const [at, value] of [tag, sum, place, length].entries())
      to.setUint32(plain.file + nth * plain.entry + 4 * at, value);
    // Tables begin at whole words.
    place += Math.ceil(length / 4) * 4;
  }
  return font;
}
