import type { Reporter } from '../diagnostics.ts';
import type { Marker, MarkerFamily } from './markers.ts';

/** Follows the numbers of a document and reports where a series breaks. */
export class SequenceCheck {
  readonly #reporter: Reporter;
  /** The last marker of each family under one parent. */
  readonly #siblings = new Map<string, Marker>();
  /** The last marker of each family in the whole document, for series that run on across sections. */
  readonly #latest = new Map<MarkerFamily, Marker>();

  constructor(reporter: Reporter) {
    this.#reporter = reporter;
  }

  /** Take note of the next marker; a repeated number is for the caller to report. */
  follow(marker: Marker, parent: string | null, offset: number): void {
    const key = `${parent ?? ''}/${marker.family}`;
    const before = this.#siblings.get(key) ?? this.#latest.get(marker.family);
    const opens = !this.#siblings.has(key) && marker.ordinal === 1;
    this.#siblings.set(key, marker);
    this.#latest.set(marker.family, marker);
    if (opens) return;

    const expected = (before?.ordinal ?? 0) + 1;
    const data = { before: before?.label ?? '开头', now: marker.label };
    if (marker.ordinal > expected) this.#reporter.report('numbering-gap', data, offset);
    if (marker.ordinal < expected - 1) this.#reporter.report('numbering-backward', data, offset);
  }
}
