/** What is chosen in each field of a filter; fields in which all is wanted are left out. */
export type Choice = ReadonlyMap<string, string>;

/** Read a choice from the query of an address; other parts of the query are no concern of the filter. */
export function readChoice(query: URLSearchParams, fields: readonly string[]): Choice {
  return new Map(
    fields.flatMap((field) => {
      const value = query.get(field);
      return value === null || value === '' ? [] : [[field, value]];
    }),
  );
}

/** Write a choice into the query of an address, where what is not chosen leaves no trace. */
export function writeChoice(
  query: URLSearchParams,
  fields: readonly string[],
  choice: Choice,
): URLSearchParams {
  const written = new URLSearchParams(query);
  for (const field of fields) {
    const value = choice.get(field);
    if (value === undefined) written.delete(field);
    else written.set(field, value);
  }
  return written;
}

/** Whether a row with these values belongs to what is chosen; a value may name several things, parted by blanks. */
export function isChosen(
  row: Readonly<Record<string, string | undefined>>,
  choice: Choice,
): boolean {
  return [...choice].every(([field, value]) => (row[field] ?? '').split(' ').includes(value));
}

/** What is chosen in the fields of a form. */
export function readForm(fields: readonly { name: string; value: string }[]): Choice {
  return new Map(
    fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}
