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
 * @example readAmount('0,3') // { ok: false, problem: '“0,3”里有逗号。…' }
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
    : fail(`“${shorten(typed)}”太大了：一千克土里至多有 1000000 毫克。请再看一遍报告的数和单位。`);
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
    : fail(`pH 在 0 到 14 之间，“${shorten(typed)}”太大了。`);
}

function shorten(typed: string): string {
  const text = [...typed.trim()];
  return text.length > longest ? `${text.slice(0, longest).join('')}…` : text.join('');
}

function problemOf(text: string, shown: string): ReadAmount | undefined {
  if (/^[<>≤≥]/.test(text)) {
    return fail(
      `“${shown}”不是一个数。报告写“<0.1”是说低于 0.1；想看 0.1 落在哪里，就填 0.1，并记住真值更低。`,
    );
  }
  if (/[,、;]/.test(text)) {
    return fail(`“${shown}”里有逗号。小数点请写成句点，如 0.3；千位不要分节，如 1200。`);
  }
  if (/[µμu]g|ppb|ng|g\/kg|g\/t|ppm|%|‰|mg\/l|微克|纳克|克|升/i.test(text)) {
    return fail(
      `“${shown}”的单位不是 mg/kg。标准用 mg/kg（毫克每千克）：300 µg/kg 是 0.3 mg/kg。请换算后只填数字。`,
    );
  }
  if (text.startsWith('-')) return fail(`“${shown}”是负数。含量不会小于 0，请再看一遍报告。`);
  if (!/^(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(text) || !Number.isFinite(Number(text))) {
    return fail(`“${shown}”不是一个数。请只填数字，如 0.45。`);
  }
  return undefined;
}
