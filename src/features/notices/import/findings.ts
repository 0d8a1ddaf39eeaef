import type { ColumnKey } from '../columns.ts';
import type { CleanField, CleanFields } from './fields.ts';
import type { CheckPlace } from './places/place-check.ts';
import type { RegionFinder } from './places/regions.ts';
import type { Target } from './types.ts';

/** What entries are held against. */
export interface ConvertTools {
  regions: RegionFinder;
  checkPlace: CheckPlace;
  /** The code of the list's own region. */
  within: string | null;
}

/** What a part of the conversion finds. */
export interface Findings {
  cells: Partial<Record<ColumnKey, string>>;
  /** What was changed, in Chinese. */
  changes?: readonly string[];
  /** What an editor has to look at again, in Chinese. */
  checks?: readonly string[];
  /** Why the row cannot be taken, in Chinese. */
  problems?: readonly string[];
  /** For the column of remarks. */
  notes?: readonly string[];
}

/** What stands under a kind of head, where it stands once. */
export function firstOf(fields: CleanFields, target: Target): string {
  return fields.all(target)[0]?.text ?? '';
}

/** A cell with its head, for the remarks. */
export function labelled({ head, text }: CleanField): string {
  return `${head.replace(/[:：]$/u, '')}：${text.replace(/[。；;]$/u, '')}`;
}
