/** A number in [0, 1) that depends on nothing but the text: unevenness that is the same in every build. */
export function unitNoise(text: string): number {
  // FNV-1a, 32 bits.
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  // The high bits of FNV-1a hardly differ for short texts that are nearly the same, so they are mixed once more.
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
  return ((hash ^ (hash >>> 13)) >>> 0) / 2 ** 32;
}
