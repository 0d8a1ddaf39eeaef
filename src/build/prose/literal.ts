const text = /'[^'\\]*'|"[^"\\]*"/g;
const key = /(?<=[{,]\s*)[a-z]\w*\s*:/gi;
const plain = /^(?:[[\]{},\s]|(?<![\w.])-?\d+(?:\.\d+)?(?![\w.])|\b(?:true|false|null)\b)*$/;

/** Ours are three deep; a parser falls over thousands. */
const deepest = 10;

/**
 * Whether an expression of MDX only writes values down: texts, numbers, lists and objects of them. Everything else would
 * be run by the build.
 */
export function isLiteral(expression: string): boolean {
  const bare = expression.replaceAll(text, '0').replaceAll(key, '');
  return plain.test(bare) && depthOf(bare) <= deepest;
}

function depthOf(brackets: string): number {
  let [depth, most] = [0, 0];
  for (const [sign] of brackets.matchAll(/[[\]{}]/g)) {
    depth += sign === '[' || sign === '{' ? 1 : -1;
    most = Math.max(most, depth);
  }
  return most;
}
