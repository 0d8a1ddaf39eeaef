/** A link that leads to nothing, and why. */
export interface DeadLink {
  /** The file it stands in, below the root. */
  page: string;
  link: string;
  reason: string;
}

/**
 * The links of the pages of a site. Each is kept once, with the pages that have it, since thousands of pages share most of
 * theirs; one that begins at the root is looked up once for all of them.
 */
export class PageLinks {
  readonly #pages: string[] = [];
  /** Numbers of pages by link. */
  readonly #byLink = new Map<string, number[]>();

  /** Note the links of a page. */
  add(page: string, links: Iterable<string>): void {
    const number = this.#pages.push(page) - 1;
    for (const link of links) {
      const known = this.#byLink.get(link);
      if (known) known.push(number);
      // A copy, for a piece of a page keeps the whole page in memory.
      else this.#byLink.set(Buffer.from(link).toString(), [number]);
    }
  }

  /** List the links for which `whyDead` gives a reason, page by page. */
  findDead(whyDead: (link: string, page: string) => string | undefined): DeadLink[] {
    const dead: { number: number; link: string; reason: string }[] = [];
    for (const [link, numbers] of this.#byLink) {
      const shared = link.startsWith('/') ? whyDead(link, this.#pages[numbers[0]!]!) : undefined;
      for (const number of link.startsWith('/') && shared === undefined ? [] : numbers) {
        const reason = shared ?? whyDead(link, this.#pages[number]!);
        if (reason !== undefined) dead.push({ number, link, reason });
      }
    }
    return dead
      .sort((one, other) => one.number - other.number)
      .map(({ number, link, reason }) => ({ page: this.#pages[number]!, link, reason }));
  }
}
