/** Which traditional characters a reader may type for the simplified ones of the texts. */
import { Converter } from 'opencc-js/t2cn';
import { foldCharacter } from '../fold.ts';

/** The blocks that hold the Han characters of everyday use. */
const hanBlocks = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/**
 * Pairs of a traditional character and the simplified one that stands for it in the text, as two strings of the same
 * length. A character that the text itself uses is never mapped, for there it means itself.
 */
export function traditionalPairs(text: string): readonly [from: string, to: string] {
  const used = new Set([...text].flatMap(foldCharacter));
  const simplify = Converter({ from: 't', to: 'cn' });
  const pairs: [string, string][] = [];
  for (const [first, last] of hanBlocks) {
    for (let code = first; code <= last; code++) {
      const character = String.fromCodePoint(code);
      const simplified = simplify(character);
      if (simplified !== character && used.has(simplified) && !used.has(character)) {
        pairs.push([character, simplified]);
      }
    }
  }
  return [pairs.map(([from]) => from).join(''), pairs.map(([, to]) => to).join('')];
}
