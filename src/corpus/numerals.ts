const digitValues: Readonly<Record<string, number>> = {
  ...Object.fromEntries([...'〇一二三四五六七八九'].map((sign, value) => [sign, value])),
  ...{ 零: 0, 两: 2 },
};

/** The Chinese numerals that a heading may be numbered with, for use inside a character class. */
export const hanNumeralClass = '〇零一二三四五六七八九十百';

/**
 * Read a whole number below 1,000 written in Chinese numerals or in Arabic digits, of the plain form of `characters/`.
 *
 * Returns `null` where the text is no such number.
 *
 * @example parseNumeral('二十一') // 21
 * @example parseNumeral('102') // 102
 */
export function parseNumeral(text: string): number | null {
  return /^\d{1,3}$/.test(text) ? Number(text) : parseHanNumeral(text);
}

function parseHanNumeral(text: string): number | null {
  const match =
    /^(?:([一二两三四五六七八九])百)?(?:零)?(?:([一二三四五六七八九])?(十))?([一二三四五六七八九])?$/u.exec(
      text,
    );
  if (match && text !== '') {
    const [, hundreds, tens, ten, ones] = match;
    const value = (name: string | undefined, otherwise: number): number =>
      name ? (digitValues[name] ?? 0) : otherwise;
    return value(hundreds, 0) * 100 + (ten ? value(tens, 1) * 10 : 0) + value(ones, 0);
  }
  // Digits written one by one, as in dates: 二〇一七.
  if (/^[〇零一二三四五六七八九]+$/u.test(text))
    return Number([...text].map((digit) => digitValues[digit]).join(''));
  return null;
}

/**
 * Read a sum of money or a count written in Chinese numerals, in digits, or in digits with 千 or 万.
 *
 * Returns `null` where the text is no such number.
 *
 * @example parseHanAmount('二千') // 2000
 * @example parseHanAmount('2.5万') // 25000
 */
export function parseHanAmount(text: string): number | null {
  const [, digits, scale = ''] = /^([\d,]+(?:\.\d+)?)([千万]?)$/u.exec(text) ?? [];
  if (digits !== undefined) return Math.round(Number(digits.replaceAll(',', '')) * scaleOf(scale));
  const [high, low, ...more] = text.split('万');
  if (more.length > 0 || high === undefined) return null;
  if (low === undefined) return parseThousands(high);
  const [front, back] = [parseThousands(high), low === '' ? 0 : parseThousands(low)];
  return front === null || back === null ? null : front * 10_000 + back;
}

function scaleOf(sign: string): number {
  if (sign === '万') return 10_000;
  return sign === '千' ? 1000 : 1;
}

function parseThousands(text: string): number | null {
  const match = /^(?:([一二两三四五六七八九])千零?)?(.*)$/u.exec(text);
  const [, thousands, rest = ''] = match ?? [];
  if (thousands === undefined) return parseNumeral(rest.replace(/^两$/u, '二'));
  const below = rest === '' ? 0 : parseNumeral(rest);
  return below === null ? null : (digitValues[thousands] ?? 0) * 1000 + below;
}
