import type { Span } from '../../corpus/position.ts';

/**
 * Read from an address which plans a page shows, and which of them the others are compared with: `?plans=a,b&ref=b`; what it does
 * not say is as the page has it.
 */
export function readChoice(
  query: URLSearchParams,
  known: readonly string[],
  shown: readonly string[],
) {
  const asked = (query.get('plans') ?? '').split(',').filter((plan) => plan !== '');
  const ref = query.get('ref') ?? '';
  const plans = known.filter((plan) => asked.includes(plan));
  const own = plans.length > 0 ? plans : shown;
  const named = [...new Set([...asked, ...(ref === '' ? [] : [ref])])];
  const base = own.includes(ref) ? ref : (own[0] ?? '');
  return {
    plans: [base, ...own.filter((plan) => plan !== base)],
    ref: base,
    /** What the address asks for and the page has not. */
    unknown: named.filter((plan) => !known.includes(plan)),
  };
}

/** Write a choice into an address. */
export function writeChoice(query: URLSearchParams, plans: readonly string[], ref: string): string {
  const written = new URLSearchParams(query);
  written.set('plans', plans.join(','));
  written.set('ref', ref);
  return written.toString().replaceAll('%2C', ',');
}

/** What to mark in a sentence beside that of another plan: `same` for the same sentence, `null` where it is not told. */
export function readVersus(versus: string, plan: string): readonly Span[] | 'same' | null {
  const entry = versus.split(';').find((each) => each.startsWith(`${plan}=`));
  const marks = entry?.slice(plan.length + 1);
  if (marks === undefined) return null;
  if (marks === '=') return 'same';
  return marks === ''
    ? []
    : marks.split(',').map((span): Span => {
        const [start = 0, end = 0] = span.split('-').map(Number);
        return [start, end];
      });
}
