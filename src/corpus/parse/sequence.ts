import type { Reporter } from '../diagnostics.ts';
import type { Marker } from './markers.ts';

/** Follows the numbers of a document and reports where a series breaks. */
export class SequenceCheck {
  readonly #reporter: Reporter;
  /** The last marker of each series under one parent. */
  readonly #siblings = new Map<string, Marker>();
  /** The last marker of each series in the whole document, for those that run on across sections. */
  readonly #latest = new Map<string, Marker>();

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /** Take note of the next marker; a repeated number is for the caller to report. */
  follow(marker: Marker, parent: string | null, offset: number): void {
    const series = [marker.family, ...marker.above].join('.');
    const key = `${parent ?? ''}/${series}`;
    const before = this.#siblings.get(key) ?? this.#latest.get(series);
    const opens = !this.#siblings.has(key) && marker.ordinal === 1;
    this.#siblings.set(key, marker);
    this.#latest.set(series, marker);
    if (opens) return;

    const data = { before: before?.label ?? '开头', now: marker.label };
    const step = compare(before, marker);
    if (step === 'gap') this.#reporter.report('numbering-gap', data, offset);
    if (step === 'backward') this.#reporter.report('numbering-backward', data, offset);
  }
}

/** Whether numbers are left out between two markers, or the later one falls behind the earlier. */
function compare(
  before: Marker | undefined,
  { ordinal, added }: Marker,
): 'gap' | 'backward' | null {
  const last = before ?? { ordinal: 0, added: 0 };
  // 第二条之一 goes on from 第二条, and 第三条 from either.
  if (added > 0 && ordinal === last.ordinal) {
    if (added > last.added + 1) return 'gap';
    return added < last.added ? 'backward' : null;
  }
  if (ordinal > last.ordinal + 1 || added > 1) return 'gap';
  return ordinal < last.ordinal ? 'backward' : null;
}
