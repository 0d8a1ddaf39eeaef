/** A function that makes its value when it is first asked for and gives the same from then on; what failed is tried anew. */
export function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** A function that makes one value for each object it is asked about, and holds it as long as the object is there. */
export function oncePer<Key extends WeakKey, Value>(
  make: (key: Key) => Value,
): (key: Key) => Value {
  const made = new WeakMap<Key, { value: Value }>();
  return (key) => {
    const { value } = made.get(key) ?? { value: make(key) };
    made.set(key, { value });
    return value;
  };
}
