/**
 * Three lines that make a table of every target of 2020, in the languages that people work with.
 *
 * @param address The full address of the indicators as JSON.
 */
export function targetRecipes(address: string): { name: string; code: string }[] {
  return [
    {
      name: 'JavaScript',
      code: [
        `const rows = await (await fetch('${address}')).json();`,
        "const targets = rows.filter((row) => row.year === 2020 && row.kind === 'target');",
        "console.table(targets, ['plan', 'metric', 'comparator', 'value', 'unit', 'clause']);",
      ].join('\n'),
    },
    {
      name: 'Python',
      code: [
        'import json, urllib.request',
        `rows = json.load(urllib.request.urlopen('${address}'))`,
        "print(*['\\t'.join(str(row[name]) for name in ['plan', 'metric', 'comparator', 'value', 'unit', 'clause']) for row in rows if row['year'] == 2020 and row['kind'] == 'target'], sep='\\n')",
      ].join('\n'),
    },
    {
      name: 'R（jsonlite）',
      code: [
        'library(jsonlite)',
        `rows <- fromJSON('${address}')`,
        "subset(rows, year == 2020 & kind == 'target', c(plan, metric, comparator, value, unit, clause))",
      ].join('\n'),
    },
  ];
}
