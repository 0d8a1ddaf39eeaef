import type { Plan } from '../../corpus/plan.ts';
import { listLedger, type LedgerRecord } from '../commitments/ledger.ts';
import { readableSentences, type CountyWords } from './find-words.ts';

interface Cloze {
  kind: 'figure' | 'when' | 'who';
  ask: string;
  right: string;
  /** The most believable first. */
  wrong: readonly string[];
  words: CountyWords;
}

/** So many questions of each kind, where the plan has as many sentences for it. */
const most = { figure: 3, when: 2, who: 3 } as const;
const longest = 100;
const blank = '（　　　）';

/**
 * Make questions from what a plan says: a figure or a time that is left out of its sentence, or who leads. Each sentence and
 * each answer is asked for once; wrong choices are what the same plan says elsewhere.
 */
export function makeCloze(plan: Plan) {
  const sentences = readableSentences(plan).filter(({ sentence }) => sentence.length <= longest);
  const ledger = listLedger([plan]);
  const candidates = sentences.flatMap((words) => [
    ...figureCloze(words, plan),
    ...whenCloze(words, ledger),
    ...whoCloze(words, ledger, plan),
  ]);
  const usedClauses = new Set<string>();
  const usedAnswers = new Set<string>();
  const chosen: Cloze[] = [];
  for (const kind of ['figure', 'when', 'who'] as const) {
    let count = 0;
    for (const cloze of candidates.filter((candidate) => candidate.kind === kind)) {
      const { right, words } = cloze;
      if (count === most[kind] || usedClauses.has(words.clause.id) || usedAnswers.has(right))
        continue;
      count += 1;
      usedClauses.add(words.clause.id);
      usedAnswers.add(right);
      chosen.push(cloze);
    }
  }
  return chosen.map(({ kind, ask, right, wrong, words }, index) => {
    const at = places[index % places.length]!;
    const choices = wrong.slice(0, 3).toSpliced(at, 0, right);
    // Permanent as long as the clause keeps its number: `gansu/2.6.2-figure`; answers are counted from 1.
    return { id: `${words.clause.id}-${kind}`, ask, choices, answer: at + 1, words };
  });
}

/** Where the right choice stands, from question to question. */
const places = [2, 0, 3, 1, 3, 1, 0, 2] as const;

const figurePattern = /\d+(?:\.\d+)?(?:%|万亩|亩|个|吨|厘米)/gu;

function figureCloze(words: CountyWords, plan: Plan): Cloze[] {
  const printed = words.sentence.match(figurePattern) ?? [];
  const [right] = printed;
  const isTarget = plan.facts.indicators.some(
    ({ clause, value, unit }) => clause === words.clause.id && `${value}${unit}` === right,
  );
  if (printed.length !== 1 || right === undefined || !isTarget) return [];
  const wrong = otherFigures(right, plan);
  const ask = `填数：${words.sentence.replace(right, blank)}`;
  return wrong.length < 3 ? [] : [{ kind: 'figure', ask, right, wrong, words }];
}

/** Figures of the same unit that the plan names elsewhere, as far as they come near, then such as lie round it, then the rest. */
function otherFigures(right: string, { facts }: Plan): string[] {
  const value = Number.parseFloat(right);
  const unit = right.replace(/[\d.]/g, '');
  const named = facts.indicators.flatMap((one) =>
    one.unit === unit && one.value !== null ? [one.value] : [],
  );
  const around = [value - 10, value + 5, value - 20, value - 5, value + 2].filter(
    (figure) => figure > 0 && (unit !== '%' || figure <= 100),
  );
  const byNearness = named.sort((one, other) => Math.abs(one - value) - Math.abs(other - value));
  const [near = [], far = []] = [true, false].map((isNear) =>
    byNearness.filter((figure) => (figure >= value / 2 && figure <= value * 2) === isNear),
  );
  return [...new Set([...near, ...around, ...far])]
    .filter((other) => other !== value)
    .map((other) => `${Math.round(other * 10) / 10}${unit}`);
}

function whenCloze(words: CountyWords, ledger: readonly LedgerRecord[]): Cloze[] {
  const { times, sentence } = words;
  const [when] = times;
  const year = /\d{4}/.exec(when ?? '')?.[0];
  if (when === undefined || year === undefined) return [];
  // A second year in the sentence would give the answer away, or make a second one right.
  if ((sentence.match(/\d{4}年/g) ?? []).length !== 1 || !sentence.includes(when)) return [];
  const named = ledger.flatMap((record) => (record.year === null ? [] : [record.year]));
  const around = [-2, 1, -1, 5].map((step) => Number(year) + step);
  const others = [...new Set([...named, ...around])]
    .filter((other) => other !== Number(year))
    .sort((one, other) => Math.abs(one - Number(year)) - Math.abs(other - Number(year)));
  const ask = `填时间：${sentence.replace(when, blank)}`;
  const wrong = others.map((other) => when.replace(year, String(other)));
  return [{ kind: 'when', ask, right: when, wrong, words }];
}

function whoCloze(words: CountyWords, ledger: readonly LedgerRecord[], plan: Plan): Cloze[] {
  const { role, units, sentence, clause } = words;
  const [right] = units;
  if (role !== 'lead' || units.length !== 1 || right === undefined) return [];
  const leads = plan.facts.responsibilities.filter((one) => one.role === 'lead');
  const own = new Set(leads.flatMap((one) => (one.clause === clause.id ? [one.unit] : [])));
  const counted = Map.groupBy(
    ledger.flatMap((record) => (record.role === 'lead' ? record.units : [])),
    (unit) => unit,
  );
  const wrong = [...counted]
    .filter(([unit]) => !own.has(unit) && !sentence.includes(unit))
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([unit]) => unit);
  if (wrong.length < 3 || sentence.includes(right)) return [];
  return [{ kind: 'who', ask: `这件事由谁牵头？${sentence}`, right, wrong, words }];
}
