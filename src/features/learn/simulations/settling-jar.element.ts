import {
  nameTexture,
  settlingTimes,
  tellJar,
  toPercent,
  triangleAt,
  type Grains,
} from './texture.ts';

const grains = ['sand', 'silt', 'clay'] as const;
/** The bottom of the jar, and how high the soil of ten centimetres stands, in units of the drawing. */
const bottom = 420;
const tall = 200;
/** How far the names of thin layers are kept apart. */
const apart = 34;
/** A day of waiting in a few seconds. */
const pause = 1600;

/** `<settling-jar>` lets the layers of a jar settle, and finds the name of its soil in the triangle; without script the table says both. */
export class SettlingJar extends HTMLElement {
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback(): void {
    for (const part of this.querySelectorAll<HTMLElement>('.simulation-controls')) {
      part.hidden = false;
    }
    this.addEventListener('input', (event) => this.#change(event));
    this.querySelector('[data-part="play"]')!.addEventListener('click', () => this.#play());
    this.#show();
  }

  #field(name: string): HTMLInputElement {
    return this.querySelector<HTMLInputElement>(`[name="${name}"]`)!;
  }

  #change({ target }: Event): void {
    if (target instanceof HTMLInputElement && target.name === 'sample') {
      const layers = target.value.split(' ');
      grains.forEach((grain, index) => (this.#field(grain).value = layers[index]!));
    } else if (target !== this.#field('time')) {
      const chosen = this.querySelector<HTMLInputElement>('[name="sample"]:checked');
      if (chosen) chosen.checked = false;
    }
    clearTimeout(this.#timer);
    this.#show();
  }

  /** Shake the jar, then let one layer after the other settle. */
  #play(): void {
    clearTimeout(this.#timer);
    const time = this.#field('time');
    const step = (): void => {
      this.#show();
      if (time.valueAsNumber === settlingTimes.length - 1) return;
      this.#timer = setTimeout(() => {
        time.valueAsNumber += 1;
        step();
      }, pause);
    };
    time.valueAsNumber = 0;
    step();
  }

  /** Lay the layers, those that have settled with their names, and leave the rest in the water. */
  #draw(percent: Grains, settled: readonly (keyof Grains)[]): void {
    let y = bottom;
    let muddy = 0;
    let named = bottom + apart;
    for (const grain of grains) {
      const height = (percent[grain] / 100) * tall;
      const isSettled = settled.includes(grain);
      y -= height;
      const layer = this.querySelector<SVGRectElement>(`.jar-${grain}`)!;
      layer.setAttribute('y', String(y));
      layer.setAttribute('height', String(height));
      layer.toggleAttribute('data-settled', isSettled);
      if (!isSettled) muddy += percent[grain] / 100;
      if (height > 0) named = Math.min(y + height / 2 + 10, named - apart);
      const name = this.querySelector(`.jar-name-${grain}`)!;
      name.setAttribute('y', String(named));
      name.toggleAttribute('data-settled', isSettled && height > 0);
    }
    this.querySelector<SVGRectElement>('.jar-mud')!.style.opacity = String(muddy * 0.8);
  }

  #show(): void {
    const { name, settled } = settlingTimes[this.#field('time').valueAsNumber]!;
    const layers = Object.fromEntries(
      grains.map((grain) => [grain, this.#field(grain).valueAsNumber || 0]),
    ) as unknown as Grains;
    const percent = toPercent(layers);
    this.querySelector('[data-part="time"]')!.textContent = name;
    for (const said of this.querySelectorAll('.simulation-said'))
      said.textContent = tellJar(layers);
    if (!percent) return;

    this.#draw(percent, settled);
    const [x, at] = triangleAt(percent);
    this.querySelector('.triangle-point')!.setAttribute('transform', `translate(${x} ${at})`);
    const texture = nameTexture(percent);
    for (const dots of this.querySelectorAll<SVGPathElement>('[data-texture]')) {
      dots.toggleAttribute('data-here', dots.dataset['texture'] === texture);
    }
  }
}

customElements.define('settling-jar', SettlingJar);
