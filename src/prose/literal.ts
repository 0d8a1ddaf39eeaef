const text = /'[^'\\]*'|"[^"\\]*"/g;
const key = /(?<=[{,]\s*)[a-z]\w*\s*:/gi;
const plain = /^(?:[[\]{},\s]|-?\d+(?:\.\d+)?|\b(?:true|false|null)\b)*$/;

/**
 * Whether an expression of MDX only writes values down: texts, numbers, lists and objects of them. Everything else would
 * be run by the build.
 */
export function isLiteral(expression: string): boolean {
  return plain.test(expression.replaceAll(text, '0').replaceAll(key, ''));
}
