/** What `<plot-map>` finds inside itself. */
export interface MapParts {
  origin: HTMLElement;
  from: HTMLSelectElement;
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
  const from = root.querySelector<HTMLSelectElement>('select[name="from"]');
  if (!from) throw new Error('<plot-map> needs a <select name="from"> inside it.');
  return {
    origin: part('origin'),
    from,
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
