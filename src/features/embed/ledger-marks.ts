import type { ChoiceField, Chip } from '../commitments/choices.ts';
import type { RowValues } from '../commitments/row-values.ts';
import type { Unit } from '../commitments/units.ts';
import { describeUnknown, isChosen, readChoice } from '../../shared/list-filter.ts';

/** The promises of a ledger, packed for a page that is to be small: each text stands once. */
export type PackedLedger = ReturnType<typeof packLedger>;

/** Pack the promises of a ledger, each with its mark, or none where it has no time, and with what a filter looks at. */
export function packLedger(
  promises: readonly { unit: Unit | null; values: RowValues }[],
  { chips, fields }: { chips: readonly Chip[]; fields: readonly ChoiceField[] },
) {
  /** What the rows' numbers stand for. */
  const texts = new Map<string, number>();
  const numberOf = (text: string | undefined): number => {
    if (text === undefined) return -1;
    if (!texts.has(text)) texts.set(text, texts.size);
    return texts.get(text)!;
  };
  /** What can be chosen in each field; a list of fields beside it, since their order is that of the rows' numbers. */
  const named = [
    ...[...Map.groupBy(chips, ({ name }) => name)].map(([name, own]) => ({
      name,
      label: own[0]!.field,
      values: own.map(({ value, label }): [string, string] => [value, label]),
    })),
    ...fields.map(({ name, label, choices }) => ({
      name,
      label,
      values: choices.map((choice): [string, string] => [choice.value, choice.label]),
    })),
  ];
  /** Kind, year, then the value of each field, as numbers of texts; -1 for none. */
  const rows = promises.map(({ unit, values }) => [
    numberOf(unit?.kind),
    unit?.year ?? -1,
    ...named.map(({ name }) => numberOf(values[name])),
  ]);
  return { fields: named, texts: [...texts.keys()], rows };
}

/** Choose from a ledger what the query of an address asks for; what it does not know chooses nothing away. */
export function choosePromises({ fields, texts, rows }: PackedLedger, query: URLSearchParams) {
  const known = fields.map(({ name, label, values }) => ({
    name,
    label,
    values: values.map(([value]) => value),
  }));
  const choice = new Map(
    [
      ...readChoice(
        query,
        known.map(({ name }) => name),
      ),
    ].filter(([name, value]) => known.find((field) => field.name === name)?.values.includes(value)),
  );
  const chosen = rows.filter((row) =>
    isChosen(
      Object.fromEntries(fields.map(({ name }, at) => [name, texts[row[at + 2] ?? -1]])),
      choice,
    ),
  );
  const told = fields.flatMap(({ name, label, values }) => {
    const wanted = values.find(([value]) => value === choice.get(name));
    return wanted ? [`${label}：${wanted[1]}`] : [];
  });
  return {
    /** Of those that have a time. */
    units: chosen.flatMap(([kind = -1, year = -1]): Unit[] =>
      kind < 0 ? [] : [{ kind: texts[kind] as Unit['kind'], year: year < 0 ? null : year }],
    ),
    count: chosen.length,
    /** In words, `地方：甘肃省；期限：已到期`; `''` where all are wanted. */
    choice: told.join('；'),
    /** What the address asks for and the ledger has not; `''` where it has all. */
    unknown: describeUnknown(query, known),
  };
}
