/**
 * The dark squares of a QR code as one SVG path, to be stroked a unit wide: short strokes, since a page may carry one.
 *
 * @example qrPath([[true, true, false, true]]) // 'M0 0.5h2m1 0h1'
 */
export function qrPath(rows: readonly (readonly boolean[])[]): string {
  return rows
    .map((row, y) => {
      const runs =
        row
          .map((isDark) => (isDark ? '1' : '0'))
          .join('')
          .match(/0+|1+/g) ?? [];
      // White space behind the last stroke is not drawn.
      const drawn = row.at(-1) === true ? runs : runs.slice(0, -1);
      return drawn.reduce(
        (path, run) => `${path}${run.startsWith('1') ? `h${run.length}` : `m${run.length} 0`}`,
        `M0 ${y}.5`,
      );
    })
    .join('');
}
