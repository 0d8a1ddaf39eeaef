import { isMap, isNode, isScalar, type Document } from 'yaml';

/** Where the value at a path of a YAML document stands, or the nearest one above it that is there; an offset into its text. */
export function valuePlace(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where the key that ends a path stands, for what is wrong with the key rather than with its value. */
export function keyPlace(document: Document, path: readonly PropertyKey[]): number {
  const above = path.slice(0, -1);
  const map = above.length === 0 ? document.contents : document.getIn(above, true);
  const pair = isMap(map)
    ? map.items.find(({ key }) => isScalar(key) && key.value === path.at(-1))
    : undefined;
  const range = isNode(pair?.key) ? pair.key.range : undefined;
  return range ? range[0] : valuePlace(document, path);
}
