export type Severity = 'error' | 'warning';

/** A problem found in a content file or a plan text, ready to be printed. */
export interface Diagnostic {
  code: string;
  severity: Severity;
  /** What is wrong, with the value, in Chinese. */
  message: string;
  /** What to do about it, in Chinese. */
  hint: string;
  file: string;
  /** 1-based. */
  line: number;
  /** 1-based, in characters. */
  column: number;
  /** Offset into the file. */
  offset: number;
  /** Id of the clause in which it lies, where the file is a plan's text; `null` where it lies in none. */
  clause?: string | null;
}
