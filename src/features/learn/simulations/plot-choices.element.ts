/**
 * `<plot-choices>` shows of the turns of a road the one that the reader has come to, and the way there; without script all
 * of them stand below each other, and each choice is a link.
 */
export class PlotChoices extends HTMLElement {
  #way: string[] = [];

  connectedCallback(): void {
    this.addEventListener('click', (event) => this.#choose(event));
    this.querySelector<HTMLElement>('.plot-way')!.hidden = false;
    this.#way = [this.#turns[0]!.id];
    this.#show();
  }

  get #turns(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.plot-turn')];
  }

  #choose(event: Event): void {
    const chosen = (event.target as Element).closest('[data-to], [data-back], [data-again]');
    if (!(chosen instanceof HTMLElement)) return;
    event.preventDefault();
    const { to } = chosen.dataset;
    if (to !== undefined) this.#way.push(to);
    else if (chosen.dataset['back'] !== undefined) this.#way.pop();
    else this.#way.length = 1;
    this.#show();
    const heading = this.querySelector<HTMLElement>(`#${this.#way.at(-1)!} h3`)!;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: this.closest('lesson-slides[data-projecting]') !== null });
  }

  #show(): void {
    const here = this.#way.at(-1);
    for (const turn of this.#turns) turn.hidden = turn.id !== here;
    const trail = this.querySelector('.plot-trail')!;
    const names = this.#way.map((id) => this.querySelector(`#${id} h3`)!.textContent);
    trail.textContent = `走过 ${names.length} 处：${names.join(' → ')}`;
    for (const button of this.querySelectorAll('button')) button.disabled = this.#way.length === 1;
  }
}

customElements.define('plot-choices', PlotChoices);
