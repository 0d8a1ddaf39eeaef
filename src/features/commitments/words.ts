import { startsWithVerb } from '../../corpus/facts/sentence-parts.ts';
import type { LedgerRecord } from './ledger.ts';

const roleWords: Readonly<Record<string, string>> = {
  lead: '牵头',
  responsible: '负责',
  implementer: '落实',
};

/**
 * Who does what, in one sentence of the plan's own words: `省环保厅牵头，实现……`. Who is set apart from what stands before it, such as
 * 工程完工后，, and from the rest, so that a page can make it stand out.
 */
export function sentenceParts(record: LedgerRecord) {
  const { region, doer, task } = record;
  const { who, part } = unitsOf(record);
  if (doer !== null) {
    const [before, rest] = cutAtSubject(task, doer);
    return { region, before, who: doer, rest: closed(rest) };
  }
  const rest = who === '' ? task : `${part}${jointOf(task)}${task}`;
  return { region, before: '', who, rest: closed(rest) };
}

/** What stands before and behind the subject of a sentence; a sentence that does not name it follows on a colon. */
function cutAtSubject(task: string, doer: string): [before: string, rest: string] {
  const at = task.indexOf(doer);
  const before = task.slice(0, Math.max(0, at));
  const isSubject = at === 0 || (at > 0 && /[，,：:由]$/u.test(before));
  return isSubject ? [before, task.slice(at + doer.length)] : ['', `：${task}`];
}

/** The units that answer for a record and their part: `省环保厅` `牵头`. */
export function unitsOf({ units, role }: Pick<LedgerRecord, 'units' | 'role'>) {
  return { who: units.join('、'), part: role === null ? '' : (roleWords[role] ?? '负责') };
}

/** The sentence of a record as one text. */
export function sentenceOf(record: LedgerRecord): string {
  const { region, before, who, rest } = sentenceParts(record);
  return `${region}：${before}${who}${rest}`;
}

/** What is done follows on a comma; a sentence with a subject of its own, on a colon. */
const jointOf = (task: string): string => (startsWithVerb(task) ? '，' : '：');

function closed(words: string): string {
  return /[。！？…]$/u.test(words) ? words : `${words}。`;
}
