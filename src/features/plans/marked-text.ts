/** A stretch `[start, end)` of a text that means something; an empty stretch marks the place between two characters. */
export interface Mark {
  start: number;
  end: number;
}

/** A stretch of text that no mark begins or ends in, with all the marks that cover it. */
export interface Segment<M extends Mark> {
  text: string;
  marks: readonly M[];
}

/**
 * Cut a text where marks begin and end. The segments together are the text; marks may overlap and may be empty.
 *
 * An empty mark gives a segment without text, which also carries the marks that reach across its place.
 *
 * @example splitByMarks('到2020年', [{ start: 1, end: 5 }]) // 到 | 2020 (marked) | 年
 */
export function splitByMarks<M extends Mark>(text: string, marks: readonly M[]): Segment<M>[] {
  const within = marks.filter(({ start, end }) => start >= 0 && start <= end && end <= text.length);
  const cuts = [...new Set([0, text.length, ...within.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);

  const segments: Segment<M>[] = [];
  for (const [index, cut] of cuts.entries()) {
    const points = within.filter(({ start, end }) => start === cut && end === cut);
    for (const point of points) {
      const around = within.filter(({ start, end }) => start < cut && cut < end);
      segments.push({ text: '', marks: [...around, point] });
    }
    const next = cuts[index + 1];
    if (next === undefined) break;
    const covering = within.filter(({ start, end }) => start <= cut && next <= end);
    segments.push({ text: text.slice(cut, next), marks: covering });
  }
  return segments;
}

/** Segments that follow each other under the same mark, or under none. */
export interface MarkedGroup<M extends Mark, Own extends M> {
  mark: Own | null;
  segments: Segment<M>[];
}

/**
 * Join the segments that a mark of one kind covers, so that a page can make one element of them.
 *
 * @example groupByMark(splitByMarks(text, marks), isUnit) // text | unit | text, however many repairs lie in between
 */
export function groupByMark<M extends Mark, Own extends M>(
  segments: readonly Segment<M>[],
  isOwn: (mark: M) => mark is Own,
): MarkedGroup<M, Own>[] {
  const groups: MarkedGroup<M, Own>[] = [];
  for (const segment of segments) {
    const mark = segment.marks.find(isOwn) ?? null;
    const current = groups.at(-1);
    if (current?.mark === mark) current.segments.push(segment);
    else groups.push({ mark, segments: [segment] });
  }
  return groups;
}
