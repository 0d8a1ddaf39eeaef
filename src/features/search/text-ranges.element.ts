/** Text that is cut into several nodes, and the way from its characters back to their places in the page. */
export class TextRun {
  text = '';
  readonly #nodes: { node: Text; from: number }[] = [];

  /** Put the text of one more node behind what is there. */
  add(node: Text): void {
    this.#nodes.push({ node, from: this.text.length });
    this.text += node.data;
  }

  /** The place in the page of the characters `[start, end)`. */
  rangeOf(start: number, end: number): Range {
    const range = new Range();
    range.setStart(...this.#place(start));
    const [last, offset] = this.#place(end - 1);
    range.setEnd(last, offset + 1);
    return range;
  }

  #place(at: number): [Text, number] {
    const holder = this.#nodes.findLast(({ from }) => from <= at);
    if (!holder) throw new Error(`The text has no character ${at}.`);
    return [holder.node, at - holder.from];
  }
}

/** The text nodes below an element, in the order of the page. */
export function textNodesIn(element: Element): Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}
