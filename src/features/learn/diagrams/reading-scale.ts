import { scaleLinear } from 'd3';

/** Place the limits of one cell on a linear scale; the scale ends a third beyond the last limit. */
export function layoutReadingScale(screening: number, control: number | null, width: number) {
  const top = (control ?? screening * 2) * (4 / 3);
  const scale = scaleLinear([0, top], [0, width]);
  const x = (value: number): number => Math.round(scale(value) * 10) / 10;
  const ends = control === null ? [screening, top] : [screening, control, top];
  const labels =
    control === null ? ['不超过筛选值', '超过筛选值'] : ['不超过筛选值', '两者之间', '超过管制值'];
  return {
    width,
    /** Their tones go from 1, the lowest, upwards: colour and texture. */
    zones: ends.map((end, index) => {
      const start = index === 0 ? 0 : x(ends[index - 1]!);
      return { label: labels[index]!, tone: index + 1, x: start, width: round(x(end) - start) };
    }),
    ticks: [
      { label: '筛选值', value: screening, x: x(screening) },
      ...(control === null ? [] : [{ label: '管制值', value: control, x: x(control) }]),
    ],
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
