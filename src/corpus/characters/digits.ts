/** The distance between a full-width digit and the plain one. */
const widthShift = 0xfe_e0;
const numberSign = /[０-９○◯]/g;

/**
 * Write the digits of a text in half width and its round zeros as 〇, each in its place; nothing else changes.
 *
 * @example plainDigits('第１０条，二○一八年') // '第10条，二〇一八年'
 */
export function plainDigits(text: string): string {
  return text.replace(numberSign, (sign) =>
    sign === '○' || sign === '◯' ? '〇' : String.fromCharCode(sign.charCodeAt(0) - widthShift),
  );
}
