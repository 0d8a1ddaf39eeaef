import type { Severity } from './diagnostic.ts';

/** A kind of problem: how bad it is, and what an editor is told of it, in Chinese. */
export interface Definition<Data> {
  severity: Severity;
  message: (data: Data) => string;
  hint: string;
}

/** Define a kind of problem that is told with some data. */
export function define<Data>(
  severity: Severity,
  message: (data: Data) => string,
  hint: string,
): Definition<Data> {
  return { severity, message, hint };
}
