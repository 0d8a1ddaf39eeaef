/** What a reader typed, as a number or as the reason why it is none. */
export type ReadAmount = { ok: true; value: number } | { ok: false; problem: string };

/** A kilogram has no more milligrams than these, whatever it is made of. */
const most = 1e6;

/** So much of what was typed is said again. */
const longest = 20;

const fail = (problem: string): ReadAmount => ({ ok: false, problem });

/**
 * Read an amount in mg/kg as people type it.
 *
 * @example readAmount('0,3') // { ok: false, problem: '「0,3」里有逗号。…' }
 */
export function readAmount(typed: string): ReadAmount {
  const text = typed.normalize('NFKC').replaceAll('−', '-').trim();
  if (text === '') return fail('请填检测值。');
  const number = text.replace(/(?:mg\s*\/\s*kg|毫克\s*(?:\/|每)\s*(?:千克|公斤))$/i, '').trim();
  const problem = problemOf(number, shorten(typed));
  if (problem) return problem;
  const value = Number(number);
  return value <= most
    ? { ok: true, value }
    : fail(
        `「${shorten(typed)}」太大了：一千克土里至多有 1000000 毫克。请再看一遍报告的数和单位。`,
      );
}

/** What a report prints for one pollutant: an amount, or that it was too little to be found. */
export type Reading =
  | { kind: 'amount'; value: number }
  /** `limit` is the least that the method finds, in mg/kg; `null` where the report does not print it. */
  | { kind: 'undetected'; limit: number | null };

/** What a reader typed for one pollutant, or the reason why it is nothing of the kind. */
export type ReadReading = { ok: true; reading: Reading } | { ok: false; problem: string };

const undetected = /^(?:n\.?\s*d\.?|未检出|未检|检不出)$/i;

/**
 * Read what a report prints for one pollutant: an amount in mg/kg, `ND`, 未检出, or `<0.1`.
 *
 * @example readReading('<0.1') // { ok: true, reading: { kind: 'undetected', limit: 0.1 } }
 */
export function readReading(typed: string): ReadReading {
  const text = typed.normalize('NFKC').trim();
  if (undetected.test(text)) return { ok: true, reading: { kind: 'undetected', limit: null } };
  const [, below] = /^(?:<|低于|小于)\s*(.*)$/.exec(text) ?? [];
  const amount = readAmount(below ?? typed);
  if (!amount.ok) return amount;
  const { value } = amount;
  return {
    ok: true,
    reading: below === undefined ? { kind: 'amount', value } : { kind: 'undetected', limit: value },
  };
}

/** Read a pH between 0 and 14. */
export function readPh(typed: string): ReadAmount {
  const text = typed.normalize('NFKC').replaceAll('−', '-').replace(/^pH/i, '').trim();
  if (text === '') return fail('请填土壤的 pH。农用地的限值按 pH 分四档。');
  const problem = problemOf(text, shorten(typed));
  if (problem) return problem;
  const value = Number(text);
  return value <= 14
    ? { ok: true, value }
    : fail(`pH 在 0 到 14 之间，「${shorten(typed)}」太大了。`);
}

/** Hardly any soil is as sour or as alkaline as this. */
const strange = { least: 3, most: 11 } as const;

/** A question to put to a pH that hardly any soil has; `null` where there is none. */
export function doubtPh(ph: number): string | null {
  if (ph >= strange.least && ph <= strange.most) return null;
  return `土的 pH 很少是 ${ph}。请再看一遍报告：是不是看错了行，或者少了小数点？`;
}

function shorten(typed: string): string {
  const text = [...typed.trim()];
  return text.length > longest ? `${text.slice(0, longest).join('')}…` : text.join('');
}

function problemOf(text: string, shown: string): ReadAmount | undefined {
  if (/^[<>≤≥]/.test(text)) {
    return fail(`「${shown}」不是一个数。没有检出的，请写「<0.1」的样子，或者写「未检出」。`);
  }
  if (/[,、;]/.test(text)) {
    return fail(`「${shown}」里有逗号。小数点请写成句点，如 0.3；千位不要分节，如 1200。`);
  }
  if (/[µμu]g|ppb|ng|g\/kg|g\/t|ppm|%|‰|mg\/l|微克|纳克|克|升/i.test(text)) {
    return fail(
      `「${shown}」的单位不是 mg/kg。标准用 mg/kg（毫克每千克）：300 µg/kg 是 0.3 mg/kg。请换算后只填数字。`,
    );
  }
  if (text.startsWith('-')) return fail(`「${shown}」是负数。含量不会小于 0，请再看一遍报告。`);
  if (!/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) || !Number.isFinite(Number(text))) {
    return fail(`「${shown}」不是一个数。请只填数字，如 6.5。`);
  }
  return undefined;
}
