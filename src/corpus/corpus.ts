import type { Plan } from './plan.ts';
import type { Registers } from './registers/registers.ts';

/** Everything the site is made from. */
export interface Corpus {
  /** In the order of their administrative codes. */
  plans: readonly Plan[];
  /** What names in the plans are resolved against. */
  registers: Registers;
}
