/** Recognising a query that names a place in a plan, or a plan, rather than words of a text. */
import { parseNumeral } from '../../corpus/numerals.ts';
import { planPath } from '../../corpus/address.ts';
import { keyOf } from './fold.ts';
import { writeNumbersAsPrinted } from './numbers.ts';
import type { Destination, PlanEntry } from './types.ts';

/** What of a plan is known to who looks for citations. */
type CitedPlan = Pick<PlanEntry, 'id' | 'name' | 'count'>;

/** What there is to be cited, in the order of the clause table. */
export interface CitationRegister {
  /** As printed: `二、（四）2.` */
  citations: readonly string[];
  paths: readonly string[];
  /** Document numbers as folded keys, with the plans that bear them. */
  documents: readonly (readonly [number: string, plan: string])[];
  /** Years for which something is promised; each has its place in the list of commitments. */
  years: readonly string[];
}

export const noCitations: CitationRegister = {
  citations: [],
  paths: [],
  documents: [],
  years: [],
};

type Style = 'article' | 'bracketed-han' | 'bracketed-arabic' | 'han' | 'arabic';

interface NumberToken {
  value: number;
  style: Style;
}

const mostDestinations = 6;
const dated = /^(?:截?至|到)?(?<year>\d{4})年?(?:\d{1,2}月)?[底末]?(?:[之以]?前)?$/u;
const han = '[〇零一二三四五六七八九十百]+';
const token = new RegExp(
  `第(?<article>${han}|\\d{1,3})[条款项章节]|[（(](?<bracketed>${han}|\\d{1,3})[）)]|(?<bare>${han}|\\d{1,3})[、.．]?`,
  'gu',
);

/** Whether a query could be a citation, so that the register is worth fetching. */
export function mayBeCitation(query: string, plans: readonly CitedPlan[]): boolean {
  const { rest } = splitPlan(query, plans);
  return (
    rest === '' ||
    /[号號]$/u.test(query.trim()) ||
    readNumbers(rest) !== null ||
    yearOf(query) !== undefined
  );
}

/** Whether a query names a plan and nothing beside; then the register is not needed. */
export function isPlan(query: string, plans: readonly CitedPlan[]): boolean {
  return splitPlan(query, plans).rest === '';
}

/** Everything that the query names, in the order of the plans; nothing where it is no citation. */
export function findDestinations(
  query: string,
  plans: readonly CitedPlan[],
  register: CitationRegister,
): readonly Destination[] {
  const document = register.documents.find(([number]) => number === keyOf(query));
  const { plan, rest } = splitPlan(query, plans);
  const whole = rest === '' ? plan : plans.find(({ id }) => id === document?.[1]);
  if (whole) return [{ label: `${whole.name}方案全文`, path: planPath(whole.id) }];

  const promised = yearOf(query);
  if (promised !== undefined && register.years.includes(promised))
    return [{ label: `${promised}年的承诺`, path: `/commitments/#y-${promised}` }];

  const numbers = readNumbers(rest);
  if (numbers === null || (plan === undefined && isBare(rest))) return [];
  return citedClauses({ numbers, plan }, plans, register).slice(0, mostDestinations);
}

/** The year that a query names and nothing beside: 2018年底前, 二〇一八年. */
function yearOf(query: string): string | undefined {
  return dated.exec(writeNumbersAsPrinted(keyOf(query)))?.groups?.['year'];
}

interface Cited {
  numbers: readonly NumberToken[];
  /** The one plan that is meant, if the query names it. */
  plan: CitedPlan | undefined;
}

function citedClauses(
  { numbers, plan }: Cited,
  plans: readonly CitedPlan[],
  { citations, paths }: CitationRegister,
): Destination[] {
  const found: (Destination & { exact: boolean })[] = [];
  let clause = 0;
  for (const entry of plans) {
    for (const end = clause + entry.count; clause < end; clause++) {
      const citation = citations[clause] ?? '';
      const fit = plan && plan !== entry ? null : compare(numbers, readNumbers(citation) ?? []);
      if (fit)
        found.push({
          label: `${entry.name} ${citation}`,
          path: paths[clause] ?? '',
          exact: fit === 'exact',
        });
    }
  }
  return found
    .sort((a, b) => Number(b.exact) - Number(a.exact))
    .map(({ label, path }) => ({ label, path }));
}

/** Whether the cited numbers are all of a clause's numbers, or its innermost ones in the same manner of writing. */
function compare(
  cited: readonly NumberToken[],
  own: readonly NumberToken[],
): 'exact' | 'inner' | null {
  const innermost = own.slice(-cited.length);
  if (innermost.length < cited.length) return null;
  const same = cited.every(({ value, style }, at) => {
    const other = innermost[at];
    return (
      other?.value === value && (style === other.style || style === 'article' || cited.length > 1)
    );
  });
  if (!same) return null;
  if (own.length === cited.length) return 'exact';
  const last = innermost.at(-1)?.style;
  return cited.length > 1 || cited[0]?.style === last || last === 'bracketed-han' ? 'inner' : null;
}

/** A number alone, without a mark that makes it one of a list, is a word like any other. */
function isBare(text: string): boolean {
  return /^(?:\p{Script=Han}+|\d+)$/u.test(text) && !/^第.+[条款项章节]$/u.test(text);
}

/** The plan that a query begins with the name of, and what follows the name. */
export function splitPlan<Plan extends CitedPlan>(
  query: string,
  plans: readonly Plan[],
): { plan: Plan | undefined; rest: string } {
  const text = query.trim();
  for (const plan of plans) {
    const short = plan.name.replace(/[省市县区州]$/u, '');
    const name = [plan.name, short].find((name) => text.startsWith(name));
    if (name !== undefined)
      return { plan, rest: text.slice(name.length).replace(/^方案/u, '').trim() };
  }
  return { plan: undefined, rest: text };
}

/** Read numbers that fill a text but for spaces; `null` where it holds anything else. */
function readNumbers(text: string): NumberToken[] | null {
  if (text === '' || text.replaceAll(token, '').trim() !== '') return null;
  return [...text.matchAll(token)].map(({ groups = {} }) => {
    const { article, bracketed, bare } = groups;
    const printed = article ?? bracketed ?? bare ?? '';
    return { value: parseNumeral(printed) ?? 0, style: styleOf(printed, { article, bracketed }) };
  });
}

function styleOf(
  printed: string,
  { article, bracketed }: Record<string, string | undefined>,
): Style {
  if (article !== undefined) return 'article';
  const script = /^\d/.test(printed) ? 'arabic' : 'han';
  return bracketed === undefined ? script : `bracketed-${script}`;
}
