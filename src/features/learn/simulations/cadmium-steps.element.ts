import { readSteps, tellReading, xOf, yOf, type LimitStep } from './limit-steps.ts';

/** `<cadmium-steps>` moves a reading by its pH and its amount among the steps of the standard; without script it shows both kinds of field, and the table says the rest. */
export class CadmiumSteps extends HTMLElement {
  /** Where the reading stood before it was last moved. */
  #before: readonly [x: number, y: number] | undefined;

  connectedCallback(): void {
    this.addEventListener('input', () => this.#show());
    // A move is over when the slider is let go, or a key: the ghost then stays where it began.
    this.addEventListener('change', () => (this.#before = this.#place()));
    this.#before = this.#place();
    this.#show();
  }

  #field(name: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  }

  #place(): readonly [x: number, y: number] {
    return [xOf(this.#field('ph').valueAsNumber), yOf(this.#field('amount').valueAsNumber)];
  }

  #show(): void {
    const ph = this.#field('ph').valueAsNumber;
    const amount = this.#field('amount').valueAsNumber;
    const use = this.querySelector<HTMLInputElement>('[name="use"]:checked')!;
    const all = JSON.parse(this.dataset['steps']!) as Record<string, LimitStep[]>;
    const steps = all[use.value]!;
    const { verdict } = readSteps(steps, ph, amount);
    for (const part of this.querySelectorAll<HTMLElement>('[data-use], [data-verdict]')) {
      const { use: own, verdict: said } = part.dataset;
      part.toggleAttribute('hidden', own !== undefined ? own !== use.value : said !== verdict);
    }
    const said = { use: use.dataset['label']!, ph, amount };
    this.querySelector('.simulation-said')!.textContent = tellReading(steps, said);
    this.querySelector('[data-part="ph"]')!.textContent = String(ph);
    this.querySelector('[data-part="amount"]')!.textContent = `${amount} mg/kg`;
    const [x, y] = this.#place();
    const [fromX, fromY] = this.#before ?? [x, y];
    for (const drawing of this.querySelectorAll('svg')) {
      const move = (part: string, cx: number, cy: number): void => {
        drawing.querySelector(part)!.setAttribute('transform', `translate(${cx} ${cy})`);
      };
      drawing.querySelector('.steps-moved')!.removeAttribute('visibility');
      move('.steps-reading', x, y);
      move('.steps-ghost', fromX, fromY);
      drawing.querySelector('.steps-way')!.setAttribute('d', `M${fromX} ${fromY}L${x} ${y}`);
    }
  }
}

customElements.define('cadmium-steps', CadmiumSteps);
