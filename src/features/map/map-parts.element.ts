import { findPart } from '../../shared/dom.element.ts';
import { mapLayers, type MapLayer } from './types.ts';

/** What `<plot-map>` finds inside itself. */
export type MapParts = ReturnType<typeof findMapParts>;

/** Find the parts; a missing one is a mistake of the page. */
export function findMapParts(root: HTMLElement) {
  const part = (name: string): HTMLElement => findPart(root, name);
  const from = root.querySelector<HTMLElement>('place-box');
  if (!from) throw new Error('<plot-map> needs a <place-box> inside it.');
  return {
    origin: part('origin'),
    /** The box that tells which place was chosen, and where it says so. */
    from,
    chosen: part('chosen'),
    locate: part('locate') as HTMLButtonElement,
    problem: part('origin-problem'),
    nearest: part('nearest'),
    tools: part('tools'),
    layers: [...root.querySelectorAll<HTMLInputElement>('input[name="layers"]')],
    picture: part('picture'),
    canvas: part('canvas'),
    /** Where it is said that the map did not come. */
    mapProblem: part('map-problem'),
    status: part('status'),
    /** Begins and ends the reading of a point. */
    pointStart: part('point-start'),
    pointHelp: part('point-help'),
    point: part('point'),
  };
}

/** Tell of the layers that a reader ticks, and of the buttons that zoom. */
export function listenToTools(
  { tools, layers }: MapParts,
  tell: {
    layers: (layers: readonly MapLayer[]) => void;
    zoom: (step: 'in' | 'out' | 'all') => void;
  },
): void {
  tools.addEventListener('change', () => {
    const checked = layers.filter((box) => box.checked).map(({ value }) => value);
    tell.layers(mapLayers.filter((layer) => checked.includes(layer)));
  });
  for (const button of tools.querySelectorAll<HTMLButtonElement>('button[data-zoom]')) {
    const { zoom } = button.dataset;
    if (zoom === 'in' || zoom === 'out' || zoom === 'all')
      button.addEventListener('click', () => tell.zoom(zoom));
  }
}
