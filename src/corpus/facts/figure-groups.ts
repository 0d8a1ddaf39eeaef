import type { FoundFigure } from './figures.ts';

/** Figures that stand side by side: 75%和95%以上. */
export type FigureGroup = ReturnType<typeof groupFigures>[number];

/** Put figures that nothing but 和 or 、 parts into one group. */
export function groupFigures(text: string, figures: readonly FoundFigure[]) {
  const groups: {
    first: FoundFigure;
    members: FoundFigure[];
    /** The figure before them. */
    previous: FoundFigure | undefined;
  }[] = [];
  let last: FoundFigure | undefined;
  for (const figure of figures) {
    const isListed = last && /^[、和及与]$/u.test(text.slice(last.span[1], figure.span[0]));
    if (isListed) groups.at(-1)?.members.push(figure);
    else groups.push({ first: figure, members: [figure], previous: last });
    last = figure;
  }
  return groups;
}
