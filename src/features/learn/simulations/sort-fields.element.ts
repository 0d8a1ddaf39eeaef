/** `<sort-fields>` takes cards into the three classes of farmland and says at once whether they belong there; without script the answers can be opened. */
export class SortFields extends HTMLElement {
  /** The card that hangs from the mouse. */
  #dragged: Element | null = null;

  connectedCallback(): void {
    this.addEventListener('change', (event) => this.#sort(event));
    // With a mouse a card can also be dragged; fingers and keys choose the field itself.
    for (const act of ['dragstart', 'dragover', 'dragleave', 'drop'] as const) {
      this.addEventListener(act, (event) => this.#drag(event));
    }
    this.querySelector('[data-part="again"]')!.addEventListener('click', () => this.#clear());
  }

  /** Mark the field over which a card hangs, and choose it where the card is let go. */
  #drag(event: DragEvent): void {
    const over = event.target instanceof Element ? event.target : null;
    const card = over?.closest('.sort-card') ?? null;
    if (event.type === 'dragstart') this.#dragged = card;
    const field = over?.closest('.sort-choices label');
    if (!field || card !== this.#dragged) return;
    event.preventDefault();
    field.toggleAttribute('data-over', event.type === 'dragover');
    if (event.type === 'drop') field.querySelector('input')!.click();
  }

  #sort(event: Event): void {
    const { target } = event;
    const card = target instanceof HTMLInputElement && target.closest<HTMLElement>('.sort-card');
    if (!card) return;
    const { belongs } = card.dataset;
    const isRight = target.value === belongs;
    card.dataset['sorted'] = isRight ? 'right' : 'wrong';
    card.querySelector('output')!.textContent = isRight
      ? `✓ 对，是${belongs}。`
      : `再想想：不是${target.value}。看看原话怎样说。`;
    card.querySelector('details')!.open = true;
    this.#count();
  }

  #count(): void {
    const right = [...this.querySelectorAll<HTMLElement>('[data-sorted="right"]')];
    for (const pile of this.querySelectorAll<HTMLElement>('.sort-piles dd')) {
      const names = right
        .filter((card) => card.dataset['belongs'] === pile.dataset['pile'])
        .map((card) => card.dataset['name']);
      pile.textContent = names.join('、') || '还没有';
    }
    const all = this.querySelectorAll('.sort-card').length;
    this.querySelector('[data-part="count"]')!.textContent =
      `分对 ${right.length} 张，共 ${all} 张。`;
  }

  #clear(): void {
    for (const card of this.querySelectorAll<HTMLElement>('.sort-card')) {
      delete card.dataset['sorted'];
      card.querySelector('output')!.textContent = '';
      card.querySelector('details')!.open = false;
      for (const input of card.querySelectorAll('input')) input.checked = false;
    }
    this.#count();
  }
}

customElements.define('sort-fields', SortFields);
