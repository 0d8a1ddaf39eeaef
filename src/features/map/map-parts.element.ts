import { mapLayers, type MapLayer } from './types.ts';

/** What `<plot-map>` finds inside itself. */
export interface MapParts {
  origin: HTMLElement;
  /** The box that tells which place was chosen, and where it says so. */
  from: HTMLElement;
  chosen: HTMLElement;
  locate: HTMLButtonElement;
  problem: HTMLElement;
  nearest: HTMLElement;
  tools: HTMLElement;
  layers: readonly HTMLInputElement[];
  picture: HTMLElement;
  canvas: HTMLElement;
  /** Where it is said that the map did not come. */
  mapProblem: HTMLElement;
  status: HTMLElement;
  /** Begins and ends the reading of a point. */
  pointStart: HTMLElement;
  pointHelp: HTMLElement;
  point: HTMLElement;
}

/** Find the parts; a missing one is a mistake of the page. */
export function findMapParts(root: HTMLElement): MapParts {
  const part = <Part extends HTMLElement>(name: string): Part => {
    const found = root.querySelector<Part>(`[data-part="${name}"]`);
    if (!found) throw new Error(`<plot-map> needs a [data-part="${name}"] inside it.`);
    return found;
  };
  const from = root.querySelector<HTMLElement>('place-box');
  if (!from) throw new Error('<plot-map> needs a <place-box> inside it.');
  return {
    origin: part('origin'),
    from,
    chosen: part('chosen'),
    locate: part('locate'),
    problem: part('origin-problem'),
    nearest: part('nearest'),
    tools: part('tools'),
    layers: [...root.querySelectorAll<HTMLInputElement>('input[name="layers"]')],
    picture: part('picture'),
    canvas: part('canvas'),
    mapProblem: part('map-problem'),
    status: part('status'),
    pointStart: part('point-start'),
    pointHelp: part('point-help'),
    point: part('point'),
  };
}

/** Tell of the layers that a reader ticks, and of the buttons that zoom. */
export function listenToTools(
  { tools, layers }: MapParts,
  signal: AbortSignal,
  tell: {
    layers: (layers: readonly MapLayer[]) => void;
    zoom: (step: 'in' | 'out' | 'all') => void;
  },
): void {
  tools.addEventListener(
    'change',
    () => {
      const checked = layers.filter((box) => box.checked).map(({ value }) => value);
      tell.layers(mapLayers.filter((layer) => checked.includes(layer)));
    },
    { signal },
  );
  for (const button of tools.querySelectorAll<HTMLButtonElement>('button[data-zoom]')) {
    const { zoom } = button.dataset;
    if (zoom === 'in' || zoom === 'out' || zoom === 'all')
      button.addEventListener('click', () => tell.zoom(zoom), { signal });
  }
}
