import type { AskedPromise } from './asked-promise.ts';

/** The part of a copied template with this name. */
export function slotOf<Part extends HTMLElement>(scope: ParentNode, name: string): Part {
  const found = scope.querySelector<Part>(`[data-slot="${name}"]`);
  if (!found) throw new Error(`The template lacks its slot "${name}".`);
  return found;
}

/** Let the reader choose among the bodies of a promise; hidden where there is nothing to choose. */
export function offerBodies(
  into: HTMLElement,
  { why, bodies }: Pick<AskedPromise, 'why' | 'bodies'>,
): void {
  into.hidden = why === null;
  slotOf(into, 'why').textContent = why === null ? '' : `${why}，请选一个，或者自己写。`;
  const list = slotOf<HTMLSelectElement>(into, 'body');
  list.replaceChildren(new Option('请选择', ''), ...bodies.map((name) => new Option(name, name)));
}
