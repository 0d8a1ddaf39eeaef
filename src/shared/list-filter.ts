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

/** How many of the rows would be listed with each value of one field, were the rest of the choice as it is. */
export function countValues(
  rows: readonly Readonly<Record<string, string | undefined>>[],
  choice: Choice,
  field: string,
): ReadonlyMap<string, number> {
  const rest = new Map([...choice].filter(([name]) => name !== field));
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (!isChosen(row, rest)) continue;
    for (const value of (row[field] ?? '').split(' '))
      counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

/** What is chosen in the fields of a form. */
export function readForm(fields: readonly { name: string; value: string }[]): Choice {
  return new Map(
    fields.filter(({ value }) => value !== '').map(({ name, value }) => [name, value]),
  );
}

/** A field of a filter, as a form has it, with what can be chosen. */
export type FilterField = ReturnType<typeof readFields>[number];

/** Longer values are shortened where they are repeated. */
const longestRepeated = 40;

/** Say which values an address asks for that a filter does not have; `''` where it has them all. */
export function describeUnknown(query: URLSearchParams, fields: readonly FilterField[]): string {
  const unknown = fields.flatMap(({ name, label, values }) =>
    [...new Set(query.getAll(name))]
      .filter((value) => value !== '' && !values.includes(value))
      .map((value) => `「${label}：${shorten(value)}」`),
  );
  return unknown.length === 0 ? '' : `网址里的${unknown.join('')}不在可选之列，没有按它筛选。`;
}

/** A list of choices in the document, as far as a filter looks at it. */
export interface ChoiceList {
  name: string;
  options: Iterable<{ value: string }>;
  labels: ArrayLike<{ firstChild: { textContent: string | null } | null }>;
}

/** The fields that lists of choices make; what a list is called stands first in its label. */
export function readFields(lists: readonly ChoiceList[]) {
  return lists.map(({ name, options, labels }) => ({
    name,
    label: labels[0]?.firstChild?.textContent?.trim() ?? name,
    values: [...options].map(({ value }) => value),
  }));
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length > longestRepeated
    ? `${characters.slice(0, longestRepeated).join('')}……`
    : text;
}
