/** Names of things at the beginning of a text: little enough for every first search to have it. */
import type { Named, PlanEntry } from './types.ts';

/** The named thing that a text begins with the longest name of. */
export function startOf(
  text: string,
  named: readonly Named[],
): { id: string; name: string; text: string } | null {
  let best: { id: string; name: string; text: string } | null = null;
  for (const [id, name, ...words] of named) {
    for (const word of [name, ...words]) {
      if (text.startsWith(word) && word.length > (best?.text.length ?? 1))
        best = { id, name, text: word };
    }
  }
  return best;
}

/** Plans by the names of their places, long and short; 方案 behind it belongs to it. */
export function namesOf(plans: readonly Pick<PlanEntry, 'id' | 'name'>[]): Named[] {
  return plans.map(({ id, name }) => {
    const short = name.replace(/(?:省|市|县|区|州|自治.*)$/u, '');
    return [id, name, ...[name, short].flatMap((one) => [`${one}的方案`, `${one}方案`, one])];
  });
}

/** Whether a query may hold anything beside words, so that it is worth reading. */
export function isWorthReading(input: string, plans: readonly PlanEntry[]): boolean {
  return /\s/u.test(input.trim()) || startOf(input.trim(), namesOf(plans)) !== null;
}

/** Whether a query may be a citation, so that it is worth finding out; most are words alone. */
export function mayCite(input: string, plans: readonly PlanEntry[]): boolean {
  const number = /[\d０-９〇○零一二三四五六七八九十百号號]/u;
  return number.test(input) || startOf(input.trim(), namesOf(plans)) !== null;
}
