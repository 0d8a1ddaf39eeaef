/** The anchors that the pages of a site offer, kept as numbers, which take half the memory of sets of words. */
export class PageAnchors {
  /** Every anchor once, with its number. */
  readonly #numbers = new Map<string, number>();
  readonly #byFile = new Map<string, Uint32Array>();

  /** Note the anchors of a page. */
  add(file: string, anchors: Iterable<string>): void {
    this.#byFile.set(
      file,
      Uint32Array.from(new Set(anchors), (anchor) => this.#number(anchor)),
    );
  }

  /** Whether a page offers an anchor; `undefined` of a file that is no page. */
  offers(file: string, anchor: string): boolean | undefined {
    const number = this.#numbers.get(anchor);
    const own = this.#byFile.get(file);
    if (own === undefined) return undefined;
    return number !== undefined && own.includes(number);
  }

  #number(anchor: string): number {
    const known = this.#numbers.get(anchor);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    // A copy, for a piece of a page keeps the whole page in memory.
    this.#numbers.set(Buffer.from(anchor).toString(), number);
    return number;
  }
}
