/** Where a reading stands on a scale of 0 to 100 that ends a third beyond the last limit. */
export interface PlacedReading {
  screening: number;
  /** `null` where the standard sets none. */
  control: number | null;
  at: number;
  /** Whether it lies beyond the end of the scale, where it is drawn at the end. */
  isBeyond: boolean;
}

/** Place a reading and the limits of its cell on one scale, true to their size. */
export function placeReading(
  value: number,
  screening: number,
  control: number | null,
): PlacedReading {
  const end = (control ?? screening * 2) * (4 / 3);
  const place = (amount: number): number => Math.round((amount / end) * 1000) / 10;
  return {
    screening: place(screening),
    control: control === null ? null : place(control),
    at: Math.min(100, place(value)),
    isBeyond: value > end,
  };
}
