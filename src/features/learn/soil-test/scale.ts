/** Place a reading and the limits of its cell on one scale of 0 to 100, true to their size, that ends a third beyond the last limit. */
export function placeReading(value: number, screening: number, control: number | null) {
  const end = (control ?? screening * 2) * (4 / 3);
  const place = (amount: number): number => Math.round((amount / end) * 1000) / 10;
  return {
    screening: place(screening),
    control: control === null ? null : place(control),
    at: Math.min(100, place(value)),
    /** Whether it lies beyond the end of the scale, where it is drawn at the end. */
    isBeyond: value > end,
  };
}
