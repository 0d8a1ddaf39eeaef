import { splitSpoken } from './spoken-text.ts';
import { TextRun, textNodesIn } from '../../features/search/text-ranges.element.ts';
import { decodePart } from '../../shared/url.ts';

/** What is read in one breath, and where it stands. */
export interface SpokenPart {
  text: string;
  range: Range;
}

/** What is for the eye or the hand, what stood in the source before a repair, and what is folded away. */
const silent =
  'nav, button, select, textarea, svg, script, style, template, del, [hidden], [aria-hidden="true"], ' +
  'details:not([open]) > :not(summary), .term-note, .clause-side, .plan-tools, .part-turn';

const blocks =
  'p, li, dt, dd, th, td, h1, h2, h3, h4, h5, h6, caption, figcaption, summary, legend, label, div, section';

/** Everything below an element that is read aloud, in the order of the page. */
export function collectSpoken(element: Element): SpokenPart[] {
  const runs: { block: Element; run: TextRun }[] = [];
  for (const node of textNodesIn(element)) {
    const parent = node.parentElement;
    if (!parent || parent.closest(silent) || parent.getClientRects().length === 0) continue;
    const block = parent.closest(blocks) ?? element;
    if (runs.at(-1)?.block !== block) runs.push({ block, run: new TextRun() });
    runs.at(-1)?.run.add(node);
  }
  return runs.flatMap(({ run }) =>
    splitSpoken(run.text).map(([start, end]) => ({
      text: run.text.slice(start, end),
      range: run.rangeOf(start, end),
    })),
  );
}

/** The part with which reading begins: what the reader selected, else where the address leads, else the first. */
export function firstSpoken(parts: readonly SpokenPart[]): number {
  const selection = getSelection();
  const place = new Range();
  const target = document.getElementById(decodePart(location.hash.slice(1)));
  if (selection && !selection.isCollapsed) {
    const { startContainer, startOffset } = selection.getRangeAt(0);
    place.setStart(startContainer, startOffset);
  } else if (target) place.setStart(target, 0);
  else return 0;
  place.collapse(true);
  const at = parts.findIndex(
    ({ range }) => range.compareBoundaryPoints(Range.START_TO_END, place) > 0,
  );
  return Math.max(at, 0);
}
