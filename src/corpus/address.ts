/**
 * The id of a clause on its plan's page: `c-2-4-2` for `2.4.2`.
 *
 * A number that a document prints twice has `-2` on its later ordinal (`2.3-2`); it becomes `_2` here, so that it can
 * not collide with item 2 of clause 2.3. Anchors are public and never change.
 */
export function clauseAnchor(ordinals: string): string {
  return `c-${ordinals.replaceAll('-', '_').replaceAll('.', '-')}`;
}

/** The ordinals of the clause that an anchor leads to: `2.4.2` for `c-2-4-2`. */
export function anchorOrdinals(anchor: string): string {
  return anchor.replace(/^c-/, '').replaceAll('-', '.').replaceAll('_', '-');
}

/** The path of a plan's page from the site's root, with a slash at both ends. */
export function planPath(plan: string): string {
  return `/plans/${plan}/`;
}

/** The path of a clause from the site's root: `/plans/gansu/#c-2-4-2`. */
export function clausePath(clause: { plan: string; ordinals: string }): string {
  return `${planPath(clause.plan)}#${clauseAnchor(clause.ordinals)}`;
}
